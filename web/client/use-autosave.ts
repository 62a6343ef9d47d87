import { useCallback, useEffect, useRef, useState } from "react";
import type { Reply } from "./client.ts";
import { keepUnsaved, unsavedIn } from "./unsaved.ts";
import { type Left, pick, type Versioned, writeOver } from "./write-over.ts";

/** How it stands with what was written: nothing is lost while it says anything but `saved`. */
export type Saving =
  | { readonly kind: "saved" }
  | { readonly kind: "unsaved" }
  /** Changed elsewhere meanwhile, in the same place; `current` is how it stands there. */
  | { readonly kind: "stale"; readonly current: unknown }
  | { readonly kind: "failed"; readonly says: string };

type Options<Fields extends object, Kept extends Versioned> = {
  /** Where unsaved words are kept in this browser: one name per record. */
  readonly place: string;
  /** The record as last read. A newer one is taken over while nothing is unsaved. */
  readonly kept: Fields & Versioned;
  readonly write: (changes: Partial<Fields>, version: number) => Promise<Reply<Kept>>;
  readonly fieldsOf: (record: Fields) => Fields;
};

/** Long enough for a word, short enough that a closed lid loses none. In ms. */
const PAUSE = 700;
/** Before the next try where nobody answered. In ms. */
const AGAIN = 4_000;

/**
 * Fields that save themselves, one write at a time. A change made elsewhere to other fields of the same record is
 * taken in silently; one to the same field stops the saving until `settle` says which words stay. What is not saved
 * yet is kept in this browser, comes back with the record and is saved then.
 */
export function useAutosave<Fields extends object, Kept extends Versioned>(options: Options<Fields, Kept>) {
  const latest = useRef(options);
  latest.current = options;
  const [left] = useState(() => unsavedIn<Left<Fields>>(options.place));
  const base = useRef<Fields & Versioned>(
    left === null ? options.kept : { ...options.kept, ...left.before, version: left.version },
  );
  const [fields, setFields] = useState<Fields>(() => ({
    ...options.fieldsOf(options.kept),
    ...left?.words,
  }));
  const now = useRef(fields);
  const dirty = useRef(new Set(Object.keys(left?.words ?? {}) as (keyof Fields)[]));
  /** Names that a write under way carries. */
  const underWay = useRef<readonly (keyof Fields)[]>([]);
  const mounted = useRef(true);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const running = useRef<Promise<void> | null>(null);
  const [saving, setSaving] = useState<Saving>({ kind: left === null ? "saved" : "unsaved" });

  const keepHere = useCallback(() => {
    const names = [...new Set([...dirty.current, ...underWay.current])];
    const { place } = latest.current;
    if (names.length === 0) return keepUnsaved(place, null);
    const { version } = base.current;
    const unsaved = { version, words: pick(now.current, names), before: pick(base.current, names) };
    keepUnsaved(place, unsaved satisfies Left<Fields>);
  }, []);

  const adopt = useCallback((record: Fields & Versioned) => {
    base.current = record;
    if (dirty.current.size > 0) return;
    now.current = latest.current.fieldsOf(record);
    setFields(now.current);
  }, []);

  const save = useCallback(async (): Promise<void> => {
    clearTimeout(timer.current);
    if (running.current !== null) {
      await running.current;
      return save();
    }
    if (dirty.current.size === 0) return;
    const names = [...dirty.current];
    const changes: Partial<Fields> = pick(now.current, names);
    dirty.current.clear();
    underWay.current = names;
    const work = async () => {
      const reply = await writeOver(changes, base.current, (...write) => latest.current.write(...write));
      underWay.current = [];
      if (reply.kind === "done") {
        base.current = reply.value as never;
        keepHere();
        setSaving({ kind: dirty.current.size === 0 ? "saved" : "unsaved" });
        return;
      }
      for (const name of names) dirty.current.add(name);
      keepHere();
      // What was typed into a record that is gone goes with it; it stands on the screen as long as that is open.
      if (reply.kind === "missing") keepUnsaved(latest.current.place, null);
      if (reply.kind === "stale") setSaving({ kind: "stale", current: reply.current });
      else setSaving({ kind: "failed", says: reply.says });
      if (reply.kind === "unreachable" && mounted.current)
        timer.current = setTimeout(() => void save(), AGAIN);
    };
    running.current = work().finally(() => {
      running.current = null;
    });
    await running.current;
  }, [keepHere]);

  const change = useCallback(
    (changes: Partial<Fields>) => {
      now.current = { ...now.current, ...changes };
      for (const name of Object.keys(changes) as (keyof Fields)[]) dirty.current.add(name);
      setFields(now.current);
      keepHere();
      setSaving((last) => (last.kind === "stale" ? last : { kind: "unsaved" }));
      clearTimeout(timer.current);
      timer.current = setTimeout(() => void save(), PAUSE);
    },
    [save, keepHere],
  );

  /** After `stale`: mine goes over theirs, or theirs takes the place of mine. */
  const settle = useCallback(
    (whose: "mine" | "theirs", current: Fields & Versioned) => {
      if (whose === "theirs") dirty.current.clear();
      adopt(current);
      keepHere();
      setSaving({ kind: whose === "theirs" ? "saved" : "unsaved" });
      void save();
    },
    [adopt, save, keepHere],
  );

  const { kept } = options;
  useEffect(() => {
    if (dirty.current.size === 0 && running.current === null && kept.version > base.current.version)
      adopt(kept);
  }, [kept, adopt]);

  useEffect(() => {
    mounted.current = true;
    const leaving = () => void save();
    leaving();
    addEventListener("pagehide", leaving);
    document.addEventListener("visibilitychange", leaving);
    return () => {
      removeEventListener("pagehide", leaving);
      document.removeEventListener("visibilitychange", leaving);
      mounted.current = false;
      void save();
    };
  }, [save]);

  return { fields, change, saving, save, settle };
}
