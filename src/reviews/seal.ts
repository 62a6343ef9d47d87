import { digestOf, keyedDigests } from "#people/digest.ts";
import type { DraftId, ReviewId } from "#people/id.ts";
import type { DateText } from "#time/date.ts";
import type { Shown } from "./shown.ts";

/** What a file says of itself, and its answer brings back. */
export type Label = {
  readonly reviewId: ReviewId;
  /**
   * Only in files made before December 2026: the number of a letter tells when it was begun, its version how often it
   * was changed, and neither is a reader's business.
   */
  readonly draftId?: DraftId;
  readonly draftVersion?: number;
  readonly madeOn: DateText;
  readonly until: DateText;
  /** SHA-256 of the words that the file shows, hexadecimal. */
  readonly words: string;
};

/**
 * The seal on a label: a digest under a key that never leaves this home. It tells a file made here from
 * a foreign or invented one, also when the review is no longer kept. What the reader writes cannot be sealed: they
 * have no key, so whoever holds the file can answer in their name.
 */
export async function sealOf(key: Uint8Array<ArrayBuffer>, label: Label): Promise<string> {
  const [seal = ""] = await keyedDigests(key, [JSON.stringify(inOrder(label))]);
  return seal;
}

export function digestOfShown({ subject, body, line, name }: Shown): Promise<string> {
  return digestOf([subject, body, line, name]);
}

function inOrder({ reviewId, draftId, draftVersion, madeOn, until, words }: Label): unknown {
  const ofTheLetter = draftId === undefined ? [] : [draftId, draftVersion];
  return ["weakties review", reviewId, ...ofTheLetter, madeOn, until, words];
}
