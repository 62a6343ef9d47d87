import type { InterviewId, OptionId, PersonId, PromiseId } from "#people/id.ts";
import type { Stage } from "#stages/stage.ts";
import type { Instant } from "#time/date.ts";

/** What an interview is for. An open list: the user may write a focus of their own (R14). */
export const FOCI = ["explore-career", "organization", "new-position", "skill", "move", "catch-up"] as const;
export type KnownFocus = (typeof FOCI)[number];
export type Focus = KnownFocus | (string & {});

/** Whether what a talk is about stands in the user's own words. */
export function isOwnFocus(focus: Focus): boolean {
  return !FOCI.some((each) => each === focus);
}

export const INTERVIEW_STATES = [
  "planned",
  "asked",
  "answered",
  "scheduled",
  "held",
  "thanked",
  "moved",
  "declined",
  "no-answer",
  "did-not-happen",
] as const;
export type InterviewState = (typeof INTERVIEW_STATES)[number];

/** Begun, with something still ahead: a letter to write, an answer, a time, the talk. */
export function isUnderWay({ state }: Pick<Interview, "state">): boolean {
  return ["planned", "asked", "answered", "scheduled", "moved"].includes(state);
}

/** One informational interview. It keeps the stage it was held in (R2); a repeat is a new, linked one (R3). */
export type Interview = {
  readonly id: InterviewId;
  readonly personId: PersonId;
  readonly optionId: OptionId | null;
  readonly focus: Focus;
  readonly ask: string;
  readonly minutes: number;
  readonly stage: Stage;
  readonly state: InterviewState;
  /** True where someone interviews me. */
  readonly iAmAsked: boolean;
  readonly previousId: InterviewId | null;
  readonly place: string;
  readonly plannedAt: Instant;
  readonly askedAt: Instant | null;
  readonly answeredAt: Instant | null;
  readonly startsAt: Instant | null;
  readonly heldAt: Instant | null;
  readonly thankedAt: Instant | null;
  /** When the last letter came that I was asked about and that was no answer; only what comes later may be one. */
  readonly unrelatedAt: Instant | null;
  readonly notes: string;
  readonly learned: string;
  /** How the relationship stands afterwards, in words (R34). */
  readonly standing: string;
  readonly wouldChange: string;
  /** What help I asked for in the talk, in my words; the planned ask may have become another. */
  readonly helpAsked: string;
  /** The steps taken, the latest last. One noted before they were kept is not among them. */
  readonly steps: readonly Step[];
  readonly version: number;
};

/** What a step may change; all else is written beside it. */
export const STEPPED = [
  "state",
  "stage",
  "askedAt",
  "answeredAt",
  "startsAt",
  "heldAt",
  "thankedAt",
  "unrelatedAt",
  "minutes",
  "place",
] as const satisfies readonly (keyof Interview)[];

/** One step: each field that it changed, as it was and as it became, so that taking it back restores exactly that. */
export type Step = {
  readonly [Field in (typeof STEPPED)[number]]?: readonly [was: Interview[Field], became: Interview[Field]];
} & {
  /** The invitation of theirs by which it was arranged. */
  readonly invitation?: TakenInvitation;
  /** What else was noted along with it: that they are to be asked again, or want no letters any more. */
  readonly also?: { readonly promiseId?: PromiseId; readonly noMore?: true };
  /** When it was taken, as it was noted; older ones do not tell. */
  readonly at?: Instant;
};

/** Which event of a calendar, and which version of it (RFC 5546). */
export type TakenInvitation = { readonly uid: string; readonly sequence: number };

/** From when on a letter of theirs may be the answer; null where nothing was asked. */
export function answerableFrom({
  askedAt,
  unrelatedAt,
}: Pick<Interview, "askedAt" | "unrelatedAt">): Instant | null {
  return askedAt === null ? null : Math.max(askedAt, unrelatedAt ?? askedAt);
}

/** A question on the list of one interview, in order. */
export type PlannedQuestion = {
  readonly position: number;
  /** Id in the question library, or null for the user's own words. */
  readonly questionId: string | null;
  readonly text: string;
  readonly minutes: number;
  /** Why it was chosen, one sentence. */
  readonly because: string;
  readonly asked: boolean;
  readonly answer: string;
  /** Said in confidence: stays out of reviews, exports for others and MCP (R15). */
  readonly offRecord: boolean;
};

/**
 * Whether they answered in any of these: a no is an answer, and so is a time that was arranged. Whoever asked me has
 * said something too, and a yes of mine waits for no answer.
 */
export function theyAnswered(interviews: readonly Pick<Interview, "iAmAsked" | "answeredAt">[]): boolean {
  return interviews.some(({ iAmAsked, answeredAt }) => iAmAsked || answeredAt !== null);
}
