import type { PersonId } from "#people/id.ts";
import type { Instant } from "#time/date.ts";
import type { ImportedTouch } from "./record.ts";

/** A letter or meeting on somebody's timeline, as far as another copy of it is known by that. */
export type KeptLetter = {
  readonly personId: string;
  readonly messageId: string;
  readonly at: Instant;
  readonly direction: string;
  readonly subject: string;
};

/** When there was contact with each person, in any order. */
export type ContactTimes = ReadonlyMap<PersonId, readonly Instant[]>;

/** Finds the id under which a touch is on somebody's timeline already; undefined where it is not. */
export type Letters = { readonly idOf: (personId: PersonId, touch: ImportedTouch) => string | undefined };

const A_SECOND_MS = 1000;

/**
 * A letter is the same by its Message-ID. Some programs keep a copy without one: that is the same as one with an id
 * where both are of the same second, direction, person and subject. Two that have ids of their own are two.
 */
export function lettersOf(kept: readonly KeptLetter[]): Letters {
  const ids = new Set(kept.map(({ personId, messageId }) => `${personId} ${messageId}`));
  const looks = (letters: readonly KeptLetter[]): ReadonlyMap<string, string> =>
    new Map(letters.map((each) => [lookOf(each.personId, each), each.messageId]));
  const unnamed = looks(kept.filter(isUnnamed));
  // Copies without an id are rare, and most imports need not know how the others look.
  let named: ReadonlyMap<string, string> | undefined;
  return {
    idOf(personId, touch) {
      if (ids.has(`${personId} ${touch.messageId}`)) return touch.messageId;
      const look = lookOf(personId, touch);
      if (!isUnnamed(touch)) return unnamed.get(look);
      named ??= looks(kept.filter((each) => !isUnnamed(each)));
      return named.get(look);
    },
  };
}

/** `letterFrom` makes such an id for a message that has none. */
export function isUnnamed({ messageId }: { readonly messageId: string }): boolean {
  return messageId.startsWith("hash:");
}

type Look = Pick<KeptLetter, "at" | "direction" | "subject">;

function lookOf(personId: string, { at, direction, subject }: Look): string {
  return `${personId} ${Math.floor(at / A_SECOND_MS)} ${direction} ${subject.trim()}`;
}
