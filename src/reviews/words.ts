import type { DateText } from "#time/date.ts";
import { dateInWords } from "#time/in-words.ts";
import type { SharedItem } from "./consent.ts";
import type { Impression, ReviewVerdict } from "./review.ts";

/** Answers to "How does this come off?" (R44), as the reader finds them and as they come back. */
export const IMPRESSION_WORDS: Record<Impression, string> = {
  warm: "Warm and natural",
  clear: "Clear, and easy to answer",
  stiff: "A little stiff",
  pushy: "A little pushy",
  long: "Too long",
  unclear: "Hard to see what it is for",
};

export const VERDICT_WORDS: Record<ReviewVerdict, string> = {
  send: "Send it",
  soften: "Soften it first",
  keep: "Don’t send it",
};

export const ITEM_WORDS: Record<SharedItem, string> = {
  letter: "the letter",
  subject: "its subject",
  line: "the line about the recipient",
  name: "your name",
};

/** What no rule can tell to be the name (R42). */
export const INITIALS_LEAVE =
  "Read it through once more: a form such as “Анны” for Анна, a nickname, or the name in another alphabet stays as you wrote it.";

/** The file's first lines; the preview shows the same. */
export const FILE_TITLE = "Would you look at this letter?";
export const LINE_TITLE = "Who it is to";

export function fileLead(name: string): string {
  return name === ""
    ? "A friend would like to send this, and asks you: how does it come off?"
    : `${name} would like to send this, and asks you: how does it come off?`;
}

/** Why somebody who knows nothing of the matter is asked, and what kind of look would help. */
export const FILE_WHY =
  "You are asked because you read it with fresh eyes, as whoever gets it will. Two minutes are enough: is it kind, is it " +
  "clear what is asked, and would you answer it? Commas matter less.";

export function fileDates(madeOn: DateText, until: DateText): string {
  return `Written on ${dateInWords(madeOn)}. An answer by ${dateInWords(until)} would help most.`;
}

/** Readable with scripts off, where nothing else of the answer works. */
export const PLAIN_WAY =
  "You can always answer in your own words, in a mail or a message: how it comes off, what you would change, and whether to send it.";

export const NOTHING_LEAVES =
  "This page is complete in itself: it asks nothing of the network and sends nothing. Your answer goes back only by your own hand.";
