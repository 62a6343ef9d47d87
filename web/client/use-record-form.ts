import { useState } from "react";
import type { Failure, Reply } from "./client.ts";
import { keepUnsaved, unsavedIn } from "./unsaved.ts";
import { agree, type Left, pick, type Versioned, writeOver } from "./write-over.ts";

type Options<Said extends object> = {
  /** Where changes not kept yet wait in this browser: one name per record and form. */
  readonly place: string;
  /** The record as it is when the form opens; what is read later does not disturb the form. */
  readonly record: Said & Versioned;
  readonly saidOf: (record: Said) => Said;
  readonly write: (changes: Partial<Said>, version: number) => Promise<Reply<Said & Versioned>>;
};

/**
 * A form over one record, kept when the user says so. Until then its changes wait in this browser, so that closing it
 * or an answer that does not come loses none. `notKept` says why not; after `stale` its `current` is how it stands.
 */
export function useRecordForm<Said extends object>({ place, record, saidOf, write }: Options<Said>) {
  const [left] = useState(() => unsavedIn<Left<Said>>(place));
  const [base, setBase] = useState<Said & Versioned>(() =>
    left === null ? record : { ...record, ...left.before, version: left.version },
  );
  const [said, setSaid] = useState<Said>(() => ({ ...saidOf(record), ...left?.words }));
  const [notKept, setNotKept] = useState<Failure | null>(null);
  const changesOf = (next: Said) =>
    (Object.keys(next) as (keyof Said)[]).filter((name) => !agree(next, base, [name]));

  const put = (change: Partial<Said>) => {
    const next = { ...said, ...change };
    const names = changesOf(next);
    const words = { version: base.version, words: pick(next, names), before: pick(saidOf(base), names) };
    setSaid(next);
    keepUnsaved(place, names.length === 0 ? null : words);
  };
  const keepOver = async (over: Said & Versioned): Promise<boolean> => {
    const reply = await writeOver<Said, Said & Versioned>(pick(said, changesOf(said)), over, write);
    setNotKept(reply.kind === "done" ? null : reply);
    if (reply.kind !== "done") return false;
    keepUnsaved(place, null);
    return true;
  };
  return {
    said,
    put,
    changed: changesOf(said).length > 0,
    /** These changes were begun before, and not kept. */
    cameBack: left !== null,
    notKept,
    keep: () => keepOver(base),
    /** After `stale`: the words of this form go over those that stand there. */
    keepMine: (current: Said & Versioned) => keepOver(current),
    /** Back to what is kept, of the record as it is now. */
    takeKept: (current: Said & Versioned) => {
      keepUnsaved(place, null);
      setBase(current);
      setSaid(saidOf(current));
      setNotKept(null);
    },
  };
}

export type RecordForm<Said extends object> = ReturnType<typeof useRecordForm<Said>>;
