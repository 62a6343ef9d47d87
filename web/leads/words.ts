import type { LeadKind, LeadState } from "#leads/lead.ts";

/** On a button and in a list: what became of it. Letting one go is an ending as good as any. */
export const BECAME: Record<LeadState, string> = {
  open: "Open",
  applied: "I applied",
  "got-it": "I got it",
  "not-for-me": "Not for me",
  "passed-by": "It passed by",
};

export const KINDS: Record<LeadKind, string> = {
  job: "A job",
  internship: "An internship",
  course: "A course",
  fellowship: "A fellowship",
};
