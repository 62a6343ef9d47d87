import { useCallback, useEffect, useRef, useState } from "react";
import type { Reply } from "./client.ts";

type Versioned = { readonly version: number };

/** How it stands with what was written: nothing is lost while it says anything but `saved`. */
export type Saving =
  | { readonly kind: "saved" }
  | { readonly kind: "unsaved" }
  /** Changed elsewhere meanwhile, in the same place; `current` is how it stands there. */
  | { readonly kind: "stale"; readonly current: unknown }
  | { readonly kind: "failed"; readonly says: string };

type Options<Fields extends object, Kept extends Versioned> = {
  /** The record as last read. A newer one is taken over while nothing is unsaved. */
  readonly kept: Fields & Versioned;
  readonly write: (changes: Partial<Fields>, version: number) => Promise<Reply<Kept>>;
  readonly fieldsOf: (record: Fields) => Fields;
};

/** Long enough for a word, short enough that a closed lid loses none. In ms. */
const PAUSE = 700;

/**
 * Fields that save themselves, one write at a time. A change made elsewhere to other fields of the same record is
 * taken in silently; one to the same field stops the saving until `settle` says which words stay.
 */
export function useAutosave<Fields extends object, Kept extends Versioned>(options: Options<Fields, Kept>) {
  const latest = useRef(options);
  latest.current = options;
  const base = useRef<Fields & Versioned>(options.kept);
  const [fields, setFields] = useState<Fields>(() => options.fieldsOf(options.kept));
  const now = useRef(fields);
  const dirty = useRef(new Set<keyof Fields>());
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const running = useRef<Promise<void> | null>(null);
  const [saving, setSaving] = useState<Saving>({ kind: "saved" });

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
    const changes = Object.fromEntries(names.map((name) => [name, now.current[name]])) as Partial<Fields>;
    dirty.current.clear();
    const work = async () => {
      let reply = await latest.current.write(changes, base.current.version);
      if (reply.kind === "stale") {
        const current = reply.current as Fields & Versioned;
        const before = base.current;
        if (names.every((name) => current[name] === before[name])) {
          base.current = current;
          reply = await latest.current.write(changes, current.version);
        }
      }
      if (reply.kind === "done") {
        base.current = reply.value as never;
        setSaving({ kind: dirty.current.size === 0 ? "saved" : "unsaved" });
        return;
      }
      for (const name of names) dirty.current.add(name);
      if (reply.kind === "stale") setSaving({ kind: "stale", current: reply.current });
      else setSaving({ kind: "failed", says: reply.says });
    };
    running.current = work().finally(() => {
      running.current = null;
    });
    await running.current;
  }, []);

  const change = useCallback(
    (changes: Partial<Fields>) => {
      now.current = { ...now.current, ...changes };
      for (const name of Object.keys(changes) as (keyof Fields)[]) dirty.current.add(name);
      setFields(now.current);
      setSaving((last) => (last.kind === "stale" ? last : { kind: "unsaved" }));
      clearTimeout(timer.current);
      timer.current = setTimeout(() => void save(), PAUSE);
    },
    [save],
  );

  /** After `stale`: mine goes over theirs, or theirs takes the place of mine. */
  const settle = useCallback(
    (whose: "mine" | "theirs", current: Fields & Versioned) => {
      if (whose === "theirs") dirty.current.clear();
      adopt(current);
      setSaving({ kind: whose === "theirs" ? "saved" : "unsaved" });
      void save();
    },
    [adopt, save],
  );

  const { kept } = options;
  useEffect(() => {
    if (dirty.current.size === 0 && running.current === null && kept.version > base.current.version)
      adopt(kept);
  }, [kept, adopt]);

  useEffect(() => {
    const leaving = () => void save();
    addEventListener("pagehide", leaving);
    document.addEventListener("visibilitychange", leaving);
    return () => {
      removeEventListener("pagehide", leaving);
      document.removeEventListener("visibilitychange", leaving);
      void save();
    };
  }, [save]);

  return { fields, change, saving, save, settle };
}
