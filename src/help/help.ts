import type { HelpId, InterviewId, PersonId, TouchId } from "#people/id.ts";
import type { Instant } from "#time/date.ts";

/** What people at the start of a career need from others, in the order in which it is listed. */
export const HELP_KINDS = [
  "advice",
  "feedback",
  "teaching",
  "cv-edit",
  "practice",
  "contract-reading",
  "introduction",
  "opportunity",
  "reference",
  "listening",
] as const;
export type HelpKind = (typeof HELP_KINDS)[number];

export const HELP_NAMES: Record<HelpKind, string> = {
  advice: "advice",
  feedback: "feedback on your work",
  teaching: "teaching you a skill",
  "cv-edit": "a look at your CV",
  practice: "a practice interview or talk",
  "contract-reading": "a reading of a contract",
  introduction: "an introduction",
  opportunity: "word of an opportunity",
  reference: "a reference",
  listening: "a listening ear",
};

/** Help that leaves something one can act on. A listening ear is help as well, and of another kind. */
const ACTIONABLE: ReadonlySet<HelpKind> = new Set(HELP_KINDS.filter((kind) => kind !== "listening"));

export function isActionable(kind: HelpKind): boolean {
  return ACTIONABLE.has(kind);
}

/** Something that somebody did for me, as I noted it (R54). Advice and documents they read are kept by themselves. */
export type Help = {
  readonly id: HelpId;
  readonly personId: PersonId;
  readonly kind: HelpKind;
  readonly note: string;
  /** Said or done in confidence. */
  readonly offRecord: boolean;
  readonly at: Instant;
  readonly touchId: TouchId | null;
  readonly interviewId: InterviewId | null;
};
