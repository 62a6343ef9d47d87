import type { LeadId, OptionId, PersonId, TouchId } from "#people/id.ts";
import type { Instant } from "#time/date.ts";

export const LEAD_KINDS = ["job", "internship", "course", "fellowship"] as const;
export type LeadKind = (typeof LEAD_KINDS)[number];

/** What became of it. Letting one go is as good an ending as taking it. */
export const LEAD_STATES = ["open", "applied", "got-it", "not-for-me", "passed-by"] as const;
export type LeadState = (typeof LEAD_STATES)[number];

/** A job, internship, course or fellowship that reached me through someone (R47, R52). */
export type Lead = {
  readonly id: LeadId;
  /** Through whom. */
  readonly personId: PersonId;
  readonly kind: LeadKind;
  /** "Imaging scientist at Delta Biologics" */
  readonly what: string;
  /** They thought of me by themselves; false where I had asked, null where I never said. */
  readonly unasked: boolean | null;
  readonly reachedAt: Instant;
  /** The contact that had gone before, where I named one; otherwise the last one before it is taken. */
  readonly touchId: TouchId | null;
  /** What they know me for, as far as I can guess: the picture that made them think of me. */
  readonly knownFor: string;
  /** The career it belongs to. */
  readonly optionId: OptionId | null;
  readonly state: LeadState;
  readonly stateAt: Instant | null;
  readonly notes: string;
  readonly version: number;
  readonly createdAt: Instant;
};

/** Somebody on the chain who has been thanked for a lead. */
export type LeadThanks = {
  readonly leadId: LeadId;
  readonly personId: PersonId;
  readonly thankedAt: Instant;
};

/** What became of it, with the day; going back to open forgets the day. */
export function withBecome(lead: Lead, state: LeadState, at: Instant): Lead {
  if (state === lead.state) return lead;
  return { ...lead, state, stateAt: state === "open" ? null : at };
}
