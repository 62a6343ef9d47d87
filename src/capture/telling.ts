import type { FoundDay } from "./days/found-day.ts";
import type { ReadItem, ReadPerson } from "./reading.ts";

export type TouchItem = Extract<ReadItem, { kind: "touch" }>;

/** What a note has told up to a statement. */
export type Telling = {
  readonly note: string;
  readonly people: ReadPerson[];
  readonly items: ReadItem[];
  /** What was said and nothing was made of, in the user's words. */
  readonly notes: string[];
  /** Statements that a new position was read from. */
  readonly moves: string[];
  /** Whom the note speaks of. */
  spoken: string | null;
  touch: TouchItem | undefined;
  /** "Ana Ruiz’s boss", who introduces me and has no name in the note. */
  unnamed: string | null;
  /** Introductions that I asked for, until they have said yes. */
  asked: readonly ReadItem[];
  /** Whom I was introduced to last. */
  introduced: string | null;
  /** Whether something is to be told: a contact with nobody only where the whole note names nobody. */
  readonly counts: (item: ReadItem) => boolean;
  /** The last day to come that was named. */
  offered: FoundDay | undefined;
};
