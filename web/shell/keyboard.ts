import { useEffect, useSyncExternalStore } from "react";
import { goesOnWithWord, type Press } from "./typed-word.ts";

export type Binding = {
  /** "c" one key; "g t" one after the other; "Ctrl k" a chord, which works while writing too; "" none: found by Ctrl-K alone. */
  readonly keys: string;
  /** For the `?` sheet: "Go to People". */
  readonly does: string;
  /** What somebody who looks for it may call it. */
  readonly also?: string;
  /** False: there was nothing to do, and the key is the page's own. */
  readonly run: () => unknown;
};

/** A screen may take a key from the shell, not the other way round. */
type Level = "shell" | "screen";

const bound: Record<Level, Set<readonly Binding[]>> = { shell: new Set(), screen: new Set() };
let pending = "";
let pressed: Press | null = null;
const SINGLE_KEYS = "weakties.single-keys";

/** Binds keys while the calling component is on screen. Keep `bindings` stable (a constant or useMemo). */
export function useKeys(bindings: readonly Binding[], level: Level = "screen") {
  useEffect(() => {
    bound[level].add(bindings);
    changed();
    return () => {
      bound[level].delete(bindings);
      changed();
    };
  }, [bindings, level]);
}

/** Everything bound at this moment, for the `?` sheet. */
export function useBindings(): readonly Binding[] {
  return useSyncExternalStore(subscribe, () => snapshot);
}

/** Listens for the whole page, and marks <html> once a keyboard is used, so that hints appear. */
export function listenToKeys(): () => void {
  if (localStorage.getItem("weakties.keyboard") !== null) document.documentElement.dataset["keyboard"] = "";
  document.addEventListener("keydown", onKey);
  return () => document.removeEventListener("keydown", onKey);
}

/** Single keys can be switched off, for speech input and for hands that slip. Chords stay. */
export function singleKeys(): boolean {
  return localStorage.getItem(SINGLE_KEYS) !== "off";
}

export function setSingleKeys(on: boolean) {
  if (on) localStorage.removeItem(SINGLE_KEYS);
  else localStorage.setItem(SINGLE_KEYS, "off");
}

function onKey(event: KeyboardEvent) {
  if (event.defaultPrevented || event.isComposing) return;
  const chord = event.ctrlKey || event.metaKey;
  if (event.altKey || MODIFIERS.has(event.key)) return;
  const writing = isWriting(event.target);
  if (!writing || event.key === "Tab") keyboardUsed();
  const writes = !chord && !/^(F\d+|Escape)$/.test(event.key);
  if ((writes && (writing || !singleKeys())) || (!chord && isElsewhere())) return;
  const key = chord ? `Ctrl ${event.key === "Enter" ? "↵" : event.key.toLowerCase()}` : event.key;
  const sequence = pending === "" ? key : `${pending} ${key}`;
  const press = { key, at: event.timeStamp };
  const ofWord = pending === "" && goesOnWithWord(pressed, press);
  pressed = press;
  pending = "";
  if (ofWord) return;
  const found = find(sequence) ?? find(key);
  if (found !== undefined) {
    // A letter that did something was meant as a key, and begins no word.
    pressed = null;
    if (found.run() !== false) event.preventDefault();
  } else if (begins(key)) {
    pending = key;
    pressed = null;
  }
}

const MODIFIERS = new Set(["Shift", "Control", "Meta", "Alt"]);

/** Whether a key is bound on this screen, or begins a pair that is. */
export function isBound(key: string): boolean {
  return find(key) !== undefined || begins(key);
}

export function isWriting(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement) return !["checkbox", "radio", "button"].includes(target.type);
  return target.isContentEditable || target.matches("textarea, select, [role=menuitem], [role=option]");
}

/** An open dialog or menu has the keyboard to itself. */
export function isElsewhere(): boolean {
  return document.querySelector("[role=dialog], [role=menu]") !== null;
}

function keyboardUsed() {
  if ("keyboard" in document.documentElement.dataset) return;
  document.documentElement.dataset["keyboard"] = "";
  localStorage.setItem("weakties.keyboard", "used");
}

function find(keys: string): Binding | undefined {
  return snapshot.find((binding) => binding.keys === keys);
}

function begins(key: string): boolean {
  return snapshot.some((binding) => binding.keys.startsWith(`${key} `));
}

let snapshot: readonly Binding[] = [];
const listeners = new Set<() => void>();

function changed() {
  const all = [...bound.shell, ...bound.screen].flat();
  // The last to bind a key has it.
  snapshot = [...new Map(all.map((binding) => [binding.keys || binding.does, binding])).values()];
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
