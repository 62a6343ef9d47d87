import type { Reply } from "./client.ts";
import { keepUnsaved, unsavedIn } from "./unsaved.ts";
import { agree, type Left, pick, type Versioned, writeOver } from "./write-over.ts";

/** How it stands with what was written: nothing is lost while it says anything but `saved`. */
export type Saving =
  | { readonly kind: "saved" }
  | { readonly kind: "unsaved" }
  /** Changed elsewhere meanwhile, in the same place; `current` is how it stands there. */
  | { readonly kind: "stale"; readonly current: unknown }
  | { readonly kind: "failed"; readonly says: string };

export type AutosaveOptions<Fields extends object, Kept extends Versioned> = {
  /** Where unsaved words are kept in this browser: one name per record. */
  readonly place: string;
  /** The record as last read. A newer one is taken over while nothing is unsaved. */
  readonly kept: Fields & Kept;
  readonly write: (changes: Partial<Fields>, version: number) => Promise<Reply<Kept>>;
  readonly fieldsOf: (record: Fields) => Fields;
};

/** What is shown of it; another object whenever something of that changes. */
export type Autosaved<Fields> = { readonly fields: Fields; readonly saving: Saving };

/** Long enough for a word, short enough that a closed lid loses none. In ms. */
const PAUSE = 700;
/** Before the next try where nobody answered. In ms. */
const AGAIN = 4_000;

export type Autosave<Fields extends object, Kept extends Versioned> = ReturnType<
  typeof autosave<Fields, Kept>
>;

/**
 * Fields that save themselves, one write at a time, whether a screen shows them or not. A change made elsewhere to other
 * fields of the same record is taken in silently; one to the same field stops the saving until `settle` says which words
 * stay. What is not saved yet is kept in this browser, comes back with the record and is saved then.
 */
export function autosave<Fields extends object, Kept extends Versioned>(
  options: AutosaveOptions<Fields, Kept>,
) {
  type Name = keyof Fields;
  const { place, write, fieldsOf } = options;
  const left = unsavedIn<Left<Fields>>(place);
  let base: Fields & Kept =
    left === null ? options.kept : { ...options.kept, ...left.before, version: left.version };
  let shown: Autosaved<Fields> = {
    fields: { ...fieldsOf(options.kept), ...left?.words },
    saving: { kind: left === null ? "saved" : "unsaved" },
  };
  const dirty = new Set(Object.keys(left?.words ?? {}) as Name[]);
  /** Names that a write under way carries. */
  let underWay: readonly Name[] = [];
  let running: Promise<void> | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isGone = false;
  const listeners = new Set<() => void>();

  function show(next: Partial<Autosaved<Fields>>) {
    shown = { ...shown, ...next };
    for (const listener of listeners) listener();
  }

  function keepHere() {
    if (isGone) return;
    const names = [...new Set([...dirty, ...underWay])];
    if (names.length === 0) return keepUnsaved(place, null);
    const unsaved = { version: base.version, words: pick(shown.fields, names), before: pick(base, names) };
    keepUnsaved(place, unsaved satisfies Left<Fields>);
  }

  function adopt(record: Fields & Kept) {
    base = record;
    if (dirty.size > 0) return;
    const fields = fieldsOf(record);
    if (!agree(fields, shown.fields, Object.keys(fields) as Name[])) show({ fields });
  }

  async function carry(names: readonly Name[]) {
    const changes: Partial<Fields> = pick(shown.fields, names);
    dirty.clear();
    underWay = names;
    const reply = await writeOver<Fields, Kept>(changes, base, write);
    underWay = [];
    if (reply.kind === "done") {
      base = reply.value as Fields & Kept;
      keepHere();
      return show({ saving: { kind: dirty.size === 0 ? "saved" : "unsaved" } });
    }
    for (const name of names) dirty.add(name);
    keepHere();
    // What was typed into a record that is gone goes with it; it stands on the screen as long as that is open.
    if (reply.kind === "missing") keepUnsaved(place, null);
    if (reply.kind === "stale") show({ saving: { kind: "stale", current: reply.current } });
    else show({ saving: { kind: "failed", says: reply.says } });
    if (reply.kind === "unreachable" && listeners.size > 0) timer = setTimeout(() => void save(), AGAIN);
  }

  async function save(): Promise<void> {
    clearTimeout(timer);
    if (running !== null) {
      await running;
      return save();
    }
    if (dirty.size === 0 || isGone) return;
    running = carry([...dirty]).finally(() => {
      running = null;
    });
    await running;
  }

  function change(changes: Partial<Fields>) {
    for (const name of Object.keys(changes) as Name[]) dirty.add(name);
    const { saving } = shown;
    show({
      fields: { ...shown.fields, ...changes },
      saving: saving.kind === "stale" ? saving : { kind: "unsaved" },
    });
    keepHere();
    clearTimeout(timer);
    timer = setTimeout(() => void save(), PAUSE);
  }

  return {
    /** The fields as they stand now, drawn or not yet, and how it stands with their saving. */
    shown: () => shown,
    /** The record as it was last kept. */
    kept: () => base,
    change,
    /** Ends when what was written until now is kept, or cannot be: it says so itself then. */
    save,
    /** After `stale`: mine goes over theirs, or theirs takes the place of mine. */
    settle(whose: "mine" | "theirs", current: Fields & Kept) {
      if (whose === "theirs") dirty.clear();
      adopt(current);
      keepHere();
      show({ saving: { kind: whose === "theirs" ? "saved" : "unsaved" } });
      void save();
    },
    /** The record was taken away: nothing of it is kept any more. */
    letGo() {
      isGone = true;
      clearTimeout(timer);
    },
    /** The record was read again. What is being written is not disturbed by it. */
    readAgain(record: Fields & Kept) {
      if (dirty.size === 0 && running === null && record.version >= base.version) adopt(record);
    },
    /** While anybody listens, it tries again where nobody answered. */
    subscribe(listener: () => void) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}
