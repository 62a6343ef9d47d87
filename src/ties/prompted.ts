import { foldText } from "#people/fold.ts";
import { DAY_MS, type Instant } from "#time/date.ts";
import type { Touch } from "#timeline/touch.ts";
import { contactDayOf } from "./contact-day.ts";

/**
 * A letter that the program had a hand in, as it was noted when the user said that it went. Where it was noted as a step
 * of a conversation, `byHand`, its day is known and not its subject.
 */
export type PromptedLetter = Pick<Touch, "at" | "subject"> & { readonly byHand?: boolean };
type Contact = Pick<Touch, "at" | "direction" | "subject">;

/** Between a letter's leaving and the user's saying so. */
const SAME_LETTER = 2 * DAY_MS;
/** An answer later than this is contact of its own. */
const ANSWER = 21 * DAY_MS;

export type Came =
  /** The letter itself, which is noted already. */
  | "the letter"
  /** The first answer to it: contact, but not what would have come by itself. */
  | "its answer"
  | "by itself";

/**
 * What of the mail of one person came of letters that the program prompted, in the order of `contacts`. The rest is
 * what the chances are calibrated on.
 */
export function whatCameOf(
  letters: readonly PromptedLetter[],
  contacts: readonly Contact[],
): readonly Came[] {
  const came: Came[] = contacts.map(({ at, direction, subject }) =>
    direction === "out" && letters.some((letter) => isSame(letter, { at, subject }))
      ? "the letter"
      : "by itself",
  );
  for (const { at, byHand } of letters) {
    const itself = byHand
      ? contacts.findIndex((each, index) => came[index] === "by itself" && isOf(at, each))
      : -1;
    if (itself >= 0) came[itself] = "the letter";
    const answer = firstAnswer(contacts, at);
    if (answer !== undefined) came[answer] = "its answer";
  }
  return came;
}

/** The first letter of its day. */
function isOf(at: Instant, contact: Contact): boolean {
  return contact.direction === "out" && contactDayOf(contact.at) === contactDayOf(at);
}

function isSame(letter: PromptedLetter, { at, subject }: PromptedLetter): boolean {
  return Math.abs(letter.at - at) <= SAME_LETTER && foldText(letter.subject) === foldText(subject);
}

function firstAnswer(contacts: readonly Contact[], sentAt: Instant): number | undefined {
  let [first, at] = [undefined as number | undefined, sentAt + ANSWER];
  contacts.forEach((contact, index) => {
    if (contact.direction !== "in" || contact.at <= sentAt || contact.at > at) return;
    [first, at] = [index, contact.at];
  });
  return first;
}
