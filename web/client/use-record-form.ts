import { useRef, useState } from "react";
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
  const changed = changesOf(said, base).length > 0;
  const latest = useRef(said);
  latest.current = said;

  const show = (next: Said, over: Said & Versioned) => {
    const names = changesOf(next, over);
    const words = { version: over.version, words: pick(next, names), before: pick(saidOf(over), names) };
    setSaid(next);
    keepUnsaved(place, names.length === 0 ? null : words);
  };
  /** What is kept now; `since` goes on being a change of this form. */
  const standOn = (current: Said & Versioned, since: Partial<Said>) => {
    setBase(current);
    setNotKept(null);
    show({ ...saidOf(current), ...since }, current);
  };
  if (record.version > base.version && !changed) {
    setBase(record);
    setSaid(saidOf(record));
  }

  const keepOver = async (over: Said & Versioned, words = said): Promise<boolean> => {
    const reply = await writeOver<Said, Said & Versioned>(pick(words, changesOf(words, base)), over, write);
    // Whoever went on typing while these words were on their way has changed the form again.
    if (reply.kind === "done") standOn(reply.value, pick(latest.current, changesOf(latest.current, said)));
    else setNotKept(reply);
    if (reply.kind === "missing") keepUnsaved(place, null);
    return reply.kind === "done";
  };
  return {
    said,
    put: (change: Partial<Said>) => show({ ...said, ...change }, base),
    changed,
    /** These changes were begun before, and not kept. */
    cameBack: left !== null && changed,
    notKept,
    /** `last`: what was said only just now, and is not in `said` yet. */
    keep: (last: Partial<Said> = {}) => keepOver(base, { ...said, ...last }),
    /** After `stale`: the words of this form go over those that stand there. */
    keepMine: (current: Said & Versioned) => keepOver(current),
    /** Back to what is kept, of the record as it is now. */
    takeKept: (current: Said & Versioned) => standOn(current, {}),
  };
}

function changesOf<Said extends object>(next: Said, from: Said): readonly (keyof Said)[] {
  return (Object.keys(next) as (keyof Said)[]).filter((name) => !agree(next, from, [name]));
}

export type RecordForm<Said extends object> = ReturnType<typeof useRecordForm<Said>>;
