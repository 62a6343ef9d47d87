import { readNetwork } from "./network.ts";

const KEY = "weakties.unsaved.";
/** What the browser had no room for, as long as this page stands. */
const here = new Map<string, string>();
/** Somebody signed out: what a form of this page still holds is not kept any more. */
let isLeft = false;

/**
 * What was typed and is not saved yet stays in this browser, by the place it belongs to ("draft 01H…": a kind of record
 * and its id): it outlives another page, a reload and a Weakties that was stopped. null once it is saved.
 */
export function keepUnsaved(place: string, words: unknown): void {
  const key = keyOf(place);
  here.delete(key);
  if (words === null) {
    localStorage.removeItem(key);
    return;
  }
  if (isLeft) return;
  const text = JSON.stringify(words);
  try {
    localStorage.setItem(key, text);
  } catch {
    here.set(key, text);
  }
}

/** What was kept for the place, or null. Only this module's callers write there, each to its own places. */
export function unsavedIn<Words>(place: string): Words | null {
  const key = keyOf(place);
  return read(here.get(key) ?? localStorage.getItem(key));
}

/**
 * Lets go of all that is kept in this browser, of every network, for as long as the page stands: somebody signs out of
 * it.
 */
export function forgetUnsaved(): void {
  isLeft = true;
  here.clear();
  for (const storage of [localStorage, sessionStorage])
    for (const key of Object.keys(storage)) if (key.startsWith(KEY)) storage.removeItem(key);
}

/** For what is only of use while a record is worked on in this tab; nothing is amiss where it is lost. */
export function keepMeanwhile(place: string, words: unknown): void {
  if (isLeft) return;
  try {
    sessionStorage.setItem(keyOf(place), JSON.stringify(words));
  } catch {
    // No room: it is worked out anew.
  }
}

export function keptMeanwhile<Words>(place: string): Words | null {
  return read(sessionStorage.getItem(keyOf(place)));
}

function read<Words>(text: string | null): Words | null {
  try {
    return JSON.parse(text ?? "null") as Words | null;
  } catch {
    return null;
  }
}

export function isAnythingUnsaved(): boolean {
  return here.size > 0 || Object.keys(localStorage).some((key) => key.startsWith(keyOf("")));
}

/** Every place that something is kept for, of the network that is open. */
export function placesKept(): readonly string[] {
  const keys = [...here.keys(), ...Object.keys(localStorage), ...Object.keys(sessionStorage)];
  const places = keys.filter((key) => key.startsWith(keyOf(""))).map((key) => key.slice(keyOf("").length));
  return [...new Set(places)];
}

/** Nothing of the place is kept here any more. */
export function forgetPlace(place: string): void {
  keepUnsaved(place, null);
  sessionStorage.removeItem(keyOf(place));
}

/** The sample network and one's own never share words. */
function keyOf(place: string): string {
  return `${KEY}${readNetwork()}.${place}`;
}

// Only what could not be kept would be lost with the page; the browser asks before it goes.
if (typeof window !== "undefined")
  addEventListener("beforeunload", (event) => {
    if (here.size > 0) event.preventDefault();
  });
