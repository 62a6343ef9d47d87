import type { DraftId, ReviewId } from "#people/id.ts";
import type { Instant } from "#time/date.ts";
import type { SharedItem } from "./consent.ts";

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
