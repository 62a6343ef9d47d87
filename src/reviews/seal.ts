import type { DraftId, ReviewId } from "#people/id.ts";
import type { DateText } from "#time/date.ts";
import type { Shown } from "./shown.ts";

/** What a file says of itself, and its answer brings back. */
export type Label = {
  readonly reviewId: ReviewId;
  readonly draftId: DraftId;
  readonly draftVersion: number;
  readonly madeOn: DateText;
  readonly until: DateText;
  /** SHA-256 of the words that the file shows, hexadecimal. */
  readonly words: string;
};

/**
 * The seal on a label: HMAC-SHA-256 (RFC 2104) under a key that never leaves this home. It tells a file made here from
 * a foreign or invented one, also when the review is no longer kept. What the reader writes cannot be sealed: they
 * have no key, so whoever holds the file can answer in their name.
 */
export async function sealOf(key: Uint8Array<ArrayBuffer>, label: Label): Promise<string> {
  const made = await crypto.subtle.importKey("raw", key, { name: "HMAC", hash: "SHA-256" }, false, ["sign"]);
  return hex(await crypto.subtle.sign("HMAC", made, bytesOf(inOrder(label))));
}

export function digestOfShown({ subject, body, line, name }: Shown): Promise<string> {
  return digestOf([subject, body, line, name]);
}

/** SHA-256 of anything that JSON can write, hexadecimal. */
export async function digestOf(value: unknown): Promise<string> {
  return hex(await crypto.subtle.digest("SHA-256", bytesOf(value)));
}

function inOrder({ reviewId, draftId, draftVersion, madeOn, until, words }: Label): unknown {
  return ["weakties review", reviewId, draftId, draftVersion, madeOn, until, words];
}

function bytesOf(value: unknown): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(JSON.stringify(value));
}

function hex(bytes: ArrayBuffer): string {
  return Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, "0")).join("");
}
