import { useState } from "react";
import type { Failure, Reply } from "./client.ts";
import { keepUnsaved, unsavedIn } from "./unsaved.ts";
import { agree, type Left, pick, type Versioned, writeOver } from "./write-over.ts";

type Options<Said extends object> = {
  /** Where changes not kept yet wait in this browser: one name per record and form. */
  readonly place: string;
  /** The record as last read. A newer one is taken over while nothing is changed, and does not disturb the form else. */
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
  const changed = changesOf(said).length > 0;

  /** Back to what is kept, of the record as it is now. */
  const takeKept = (current: Said & Versioned) => {
    keepUnsaved(place, null);
    setBase(current);
    setSaid(saidOf(current));
    setNotKept(null);
  };
  if (record.version > base.version && !changed) {
    setBase(record);
    setSaid(saidOf(record));
  }

  const put = (change: Partial<Said>) => {
    const next = { ...said, ...change };
    const names = changesOf(next);
    const words = { version: base.version, words: pick(next, names), before: pick(saidOf(base), names) };
    setSaid(next);
    keepUnsaved(place, names.length === 0 ? null : words);
  };
  const keepOver = async (over: Said & Versioned, words = said): Promise<boolean> => {
    const reply = await writeOver<Said, Said & Versioned>(pick(words, changesOf(words)), over, write);
    if (reply.kind === "done") takeKept(reply.value);
    else setNotKept(reply);
    if (reply.kind === "missing") keepUnsaved(place, null);
    return reply.kind === "done";
  };
  return {
    said,
    put,
    changed,
    /** These changes were begun before, and not kept. */
    cameBack: left !== null && changed,
    notKept,
    /** `last`: what was said only just now, and is not in `said` yet. */
    keep: (last: Partial<Said> = {}) => keepOver(base, { ...said, ...last }),
    /** After `stale`: the words of this form go over those that stand there. */
    keepMine: (current: Said & Versioned) => keepOver(current),
    takeKept,
  };
}

export type RecordForm<Said extends object> = ReturnType<typeof useRecordForm<Said>>;
