import type { DraftId, ReviewId } from "#people/id.ts";
import type { Instant } from "#time/date.ts";
import type { AuditEntry, Deed } from "./audit.ts";
import { ME } from "./audit.ts";
import { type Consent, consentTo, type SharedItem, sharedUnder, withdrawn } from "./consent.ts";
import type { Shown } from "./shown.ts";

/**
 * A letter waiting for an adviser of a career centre (R43). It holds no words: they stay with the student, and
 * `lookAt` hands out what the consent covers, each time leaving a line on the trail.
 */
export type QueueEntry = {
  readonly reviewId: ReviewId;
  readonly draftId: DraftId;
  readonly consent: Consent;
  readonly state: "waiting" | "taken" | "answered" | "withdrawn";
  readonly adviser: string | null;
  readonly trail: readonly AuditEntry[];
};

export type Moved =
  | { readonly kind: "moved"; readonly entry: QueueEntry }
  | { readonly kind: "not-now"; readonly says: string };

export type Looked =
  | { readonly kind: "shown"; readonly shown: Shown; readonly entry: QueueEntry }
  | { readonly kind: "not-now"; readonly says: string };

const WITHDRAWN = "The writer has taken this letter back.";

export function putInQueue(
  of: { readonly reviewId: ReviewId; readonly draftId: DraftId },
  items: readonly SharedItem[],
  at: Instant,
): QueueEntry {
  const consent = consentTo(items, at);
  const entry: QueueEntry = { ...of, consent, state: "waiting", adviser: null, trail: [] };
  return noted(entry, ME, "shared", at);
}

/** One adviser a letter; the same one may take it again. */
export function takeFromQueue(entry: QueueEntry, adviser: string): Moved {
  if (entry.state === "withdrawn") return { kind: "not-now", says: WITHDRAWN };
  if (entry.adviser !== null && entry.adviser !== adviser)
    return { kind: "not-now", says: "Another adviser has this letter." };
  return {
    kind: "moved",
    entry: { ...entry, adviser, state: entry.state === "answered" ? "answered" : "taken" },
  };
}

/** What the adviser who took it may see, and the trail with their looking on it. */
export function lookAt(entry: QueueEntry, adviser: string, words: Shown, at: Instant): Looked {
  const shown = sharedUnder(entry.consent, words);
  if (shown === undefined) return { kind: "not-now", says: WITHDRAWN };
  if (entry.adviser !== adviser) return { kind: "not-now", says: "Take this letter first, then look at it." };
  return { kind: "shown", shown, entry: noted(entry, adviser, "seen", at) };
}

export function answerFromQueue(entry: QueueEntry, adviser: string, at: Instant): Moved {
  if (entry.state === "withdrawn") return { kind: "not-now", says: WITHDRAWN };
  if (entry.adviser !== adviser) return { kind: "not-now", says: "Only the adviser who took it answers it." };
  return { kind: "moved", entry: { ...noted(entry, adviser, "answered", at), state: "answered" } };
}

/** Possible at any time. What was seen stays on the trail; an answer already given stays with the student. */
export function takeBackFromQueue(entry: QueueEntry, at: Instant): QueueEntry {
  if (entry.state === "withdrawn") return entry;
  const taken = noted(entry, ME, "withdrawn", at);
  return { ...taken, consent: withdrawn(entry.consent, at), state: "withdrawn" };
}

function noted(entry: QueueEntry, who: string, deed: Deed, at: Instant): QueueEntry {
  const { reviewId, draftId, consent } = entry;
  return { ...entry, trail: [...entry.trail, { at, who, deed, items: consent.items, reviewId, draftId }] };
}
