import type { DraftId, ReviewId } from "#people/id.ts";
import type { Instant } from "#time/date.ts";
import type { SharedItem } from "./consent.ts";
import { looksLike } from "./look-alike.ts";

export const DEEDS = ["shared", "seen", "answered", "withdrawn", "reopened"] as const;
export type Deed = (typeof DEEDS)[number];

/**
 * One line of the trail: who did what with which items, and when. Entries are only ever added. They hold no words of a
 * letter, so that they can outlive it.
 */
export type AuditEntry = {
  readonly at: Instant;
  /** "me", or the reader or adviser by the name they go by; "" where nobody was named. */
  readonly who: string;
  readonly deed: Deed;
  readonly items: readonly SharedItem[];
  readonly reviewId: ReviewId;
  readonly draftId: DraftId;
};

export const ME = "me";

/** What the trail says of its own, in the places where a name may stand. */
const OWN_WORDS = [ME, "you", "a friend", "friend", "Weakties"];

/** "me" is I alone on the trail: whoever signs so, or like the user or words of the program, stands in quotation marks. */
export function signed(who: string, myName: string): string {
  const own = [...OWN_WORDS, ...(myName === "" ? [] : [myName])];
  return own.some((each) => looksLike(who, each)) ? `“${who}”` : who;
}
