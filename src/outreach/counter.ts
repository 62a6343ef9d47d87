import type { DraftKind, Form } from "./draft.ts";

/** LinkedIn's note with a connection request on a free account, in UTF-16 units, as its own field counts them. */
export const NOTE_LIMIT = 200;
/** A direct message stays readable on a telephone up to about here. */
export const MESSAGE_LIMIT = 600;

export type Counted = { readonly used: number; readonly limit: number | null; readonly left: number | null };

/** How much of a message's length is used; an e-mail has no limit. Counts UTF-16 units, as web forms do. */
export function countFor(form: Form, body: string, noteLimit = NOTE_LIMIT): Counted {
  const limit = form === "email" ? null : form === "message" ? MESSAGE_LIMIT : noteLimit;
  return { used: body.length, limit, left: limit === null ? null : limit - body.length };
}

/** How many words a text has, as one counts them by hand: "BioNova s.r.o." and "AT&T Inc." have two. */
export function wordCount(text: string): number {
  return text.split(/[\s—]+/u).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

/** Somebody who knows the writer reads a little further than in a first letter. */
const MOST_WORDS = 230;
const MOST_WORDS_REMINDER = 100;

/** The most words of an e-mail; a first letter goes by what is usual where they work (R24). */
export function mostWords(kind: DraftKind, usual: number): number {
  if (kind === "request") return usual;
  return kind === "reminder" ? MOST_WORDS_REMINDER : MOST_WORDS;
}

/** The length as it stands below a letter: "123 words", "180 of 200 characters". */
export function lengthInWords({ used, limit, left }: Counted, body: string): string {
  if (left === null || limit === null) {
    const words = wordCount(body);
    return `${words} ${words === 1 ? "word" : "words"}`;
  }
  return left >= 0
    ? `${used} of ${limit} characters`
    : `${-left} ${left === -1 ? "character" : "characters"} more than the ${limit} that fit`;
}
