import type { AdviceId, DraftId, InterviewId, IntroductionId, LeadId, PersonId } from "#people/id.ts";
import type { Instant } from "#time/date.ts";

export const DRAFT_KINDS = [
  "request",
  "reminder",
  "confirmation",
  "thanks",
  "outcome",
  "revive",
  "introduction",
  "opt-in",
  "joining",
  "cv-edit",
  "contract-reading",
  "offer",
  "decline",
  "direction",
] as const;
export type DraftKind = (typeof DRAFT_KINDS)[number];

/** What a letter is, where it has no subject of its own to be known by. */
export const DRAFT_TITLES: Readonly<Record<DraftKind, string>> = {
  request: "Asking for a conversation",
  reminder: "One short reminder",
  confirmation: "About the time",
  thanks: "Thanks",
  outcome: "What came of it",
  revive: "A hello after a while",
  introduction: "Asking for an introduction",
  "opt-in": "Offering an introduction",
  joining: "Bringing two people together",
  "cv-edit": "Asking for a look at the CV",
  "contract-reading": "Asking for a look at a contract",
  offer: "Something to offer",
  decline: "A kind no",
  direction: "Where you are heading",
};

/** An e-mail, a message on a network, or the note that goes with a connection request (200 characters by default). */
export const FORMS = ["email", "message", "connection-note"] as const;
export type Form = (typeof FORMS)[number];

/** What each is called in a sentence: "Copy message to Ana". */
export const CALLED: Readonly<Record<Form, string>> = {
  email: "letter",
  message: "message",
  "connection-note": "note",
};

/** Whether a request uses the term "informational interview" (R27–R29). */
export const WORDINGS = ["plain", "term"] as const;
export type Wording = (typeof WORDINGS)[number];

/** A message not yet sent, or kept after the user sent it. Weakties never sends by itself. */
export type Draft = {
  readonly id: DraftId;
  readonly personId: PersonId;
  readonly interviewId: InterviewId | null;
  readonly adviceId: AdviceId | null;
  /** The introduction it asks for, makes, thanks for or tells about. */
  readonly introductionId: IntroductionId | null;
  /** The lead it gives thanks for. */
  readonly leadId: LeadId | null;
  readonly kind: DraftKind;
  readonly form: Form;
  readonly wording: Wording;
  readonly subject: string;
  readonly body: string;
  readonly sentAt: Instant | null;
  readonly version: number;
  readonly createdAt: Instant;
  readonly updatedAt: Instant;
};

/** Of a letter that one had the address of: none is lost but by being thrown away, or with its reader (R59). */
export const LETTER_THROWN_AWAY =
  "It was thrown away, as far as is known here. Another one begins from the page of whom it was to; what went out stands on their timeline.";
export const LETTER_WENT_ALONG =
  "It was to somebody whom you erased, and went with everything about them. Nothing of it is kept but that it did.";
