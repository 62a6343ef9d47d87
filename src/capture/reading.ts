import type { OutcomeKind } from "#advice/advice.ts";
import type { GiveKind } from "#interviews/gives.ts";
import type { LeadKind } from "#leads/lead.ts";
import type { AdviceId } from "#people/id.ts";
import type { LineRead } from "#people/read-line.ts";
import type { DateText } from "#time/date.ts";
import type { Direction, TouchKind } from "#timeline/touch.ts";

/** Somebody the text names. `key` is how the items of the same reading speak of them. */
export type ReadPerson = Pick<LineRead, "name" | "role" | "organization" | "email" | "howMet"> & {
  readonly key: string;
  /** "Heard from Lonza": a name of which nothing tells whether it is somebody's or an organization's. */
  readonly perhapsPlace?: true;
};

/** The keys of all whom something is about, once it is known. */
export function keysOf(
  item:
    | { readonly kind: "touch"; readonly people: readonly string[] }
    | {
        readonly kind: Exclude<ReadItem["kind"], "touch">;
        readonly person: string | null;
        readonly toKey?: string;
      },
): readonly string[] {
  if (item.kind === "touch") return item.people;
  return [item.person, item.toKey].filter((key) => key !== null && key !== undefined);
}

/**
 * One thing that a text seems to say. A guess to be confirmed; nothing of it is written before. `person` is the key of
 * whom it is about, null where the text does not tell.
 */
export type ReadItem =
  | {
      readonly kind: "touch";
      readonly people: readonly string[];
      readonly by: TouchKind;
      readonly direction: Direction;
      readonly on: DateText;
      /** What nothing else was made of, in the user's words. */
      readonly text: string;
      /** It is the talk that was arranged for that day. */
      readonly ofTalk?: boolean;
    }
  /** A time that is arranged, and not a contact yet. */
  | {
      readonly kind: "arranged";
      readonly person: string | null;
      readonly on: DateText;
      /** "10:30" */
      readonly at: string | null;
      readonly text: string;
      /** It is a time for the talk that is planned with them. */
      readonly ofTalk?: boolean;
    }
  | {
      readonly kind: "advice";
      readonly person: string | null;
      readonly text: string;
      /** The last day on which it is of use, as far as the text tells (R16). */
      readonly on: DateText | null;
      readonly offRecord: boolean;
    }
  | {
      readonly kind: "promise";
      readonly person: string | null;
      readonly text: string;
      readonly on: DateText | null;
    }
  /** What they look for, or asked me for without my having said yes (R6). */
  | {
      readonly kind: "need";
      readonly person: string | null;
      readonly of: GiveKind;
      readonly text: string;
    }
  /** What they would do, for me or others (R6). */
  | {
      readonly kind: "offer";
      readonly person: string | null;
      readonly of: GiveKind;
      readonly text: string;
    }
  | {
      readonly kind: "introduction";
      /** Who introduces me. */
      readonly person: string | null;
      /** To whom, by name and by key. */
      readonly to: string;
      readonly toKey: string;
      readonly made: boolean;
      /** They said that they will: it waits for them, and for nobody's yes. */
      readonly promised: boolean;
      /** They only named them, and I may say so. */
      readonly named?: boolean;
      readonly text: string;
    }
  /** What they answered to my request, and from when on they may be asked again where they say later (R33). */
  | {
      readonly kind: "answer";
      readonly person: string | null;
      readonly says: "no" | "later";
      readonly on: DateText | null;
      readonly text: string;
    }
  /** Where they have gone to work, as what, and since when as far as the text tells (R26). */
  | {
      readonly kind: "position";
      readonly person: string | null;
      /** The name of the organization. */
      readonly text: string;
      readonly role: string;
      readonly on: DateText | null;
    }
  /** What came of advice of theirs (R36); which piece is found in the book. */
  | {
      readonly kind: "outcome";
      readonly person: string | null;
      readonly outcome: OutcomeKind;
      readonly text: string;
      readonly advice: { readonly id: AdviceId; readonly text: string } | null;
    }
  | {
      readonly kind: "lead";
      readonly person: string | null;
      readonly of: LeadKind;
      readonly text: string;
      readonly on: DateText | null;
    };

export type Reading = {
  readonly people: readonly ReadPerson[];
  readonly items: readonly ReadItem[];
  /** Statements that nothing was made of, and that no contact keeps: shown, so that nothing goes unnoticed. */
  readonly unread: readonly string[];
  /** "Ana Ruiz’s boss": who introduces, and whose name is to be asked for, since the note has none. */
  readonly unnamed: string | null;
  /** In which other language it is written, and so kept whole; null where it is English. */
  readonly language: string | null;
};

/** More than two minutes of typing; what lies beyond is not read, and said so. */
export const MOST_CAPTURED = 4_000;
export const MOST_CLAUSES = 60;
