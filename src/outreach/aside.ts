import type { Advice } from "#advice/advice.ts";
import type { InterviewState } from "#interviews/interview.ts";
import { type Introduction, stateOf, whoIsAsked } from "#introductions/introduction.ts";
import { shownName } from "#people/shown.ts";
import type { Instant } from "#time/date.ts";
import type { Draft } from "./draft.ts";
import { isOver, type MomentOf } from "./moment.ts";

/** What of a letter tells whether it could still go. */
export type Waits = Pick<
  Draft,
  "kind" | "personId" | "interviewId" | "adviceId" | "introductionId" | "leadId" | "createdAt"
>;

/** What has become meanwhile of what a letter is about. */
export type Meanwhile = {
  readonly now: Instant;
  /** Its reader, by name. */
  readonly name: string;
  readonly talk?: MomentOf | undefined;
  readonly introduction?: Introduction | undefined;
  readonly advice?: Pick<Advice, "toldAt"> | undefined;
  /** When they last had thanks of mine for a talk; null: never. */
  readonly thankedAt?: Instant | null;
  /** Whether they had thanks for the opening that it is about. */
  readonly thankedForLead?: boolean;
};

/**
 * Why a letter not sent has nothing left to say, in a sentence, so that it waits nowhere any more; null while it could
 * go. Nothing is kept of it: what made it moot may be taken back, and the letter waits again, in the words that it has.
 */
export function asideBecause(letter: Waits, meanwhile: Meanwhile): string | null {
  const { talk, introduction, advice, now } = meanwhile;
  const name = shownName(meanwhile.name);
  if (introduction !== undefined) return ofIntroduction(letter, introduction, name);
  if (letter.leadId !== null)
    return letter.kind === "thanks" && meanwhile.thankedForLead ? `${name} has your thanks.` : null;
  if (talk !== undefined && isOver(letter, talk, now)) return ofTalk(talk, name);
  if (letter.kind === "outcome" && advice != null && advice.toldAt !== null)
    return `${name} has heard of it.`;
  const isSince = (meanwhile.thankedAt ?? 0) > letter.createdAt;
  return letter.kind === "thanks" && talk === undefined && isSince ? `You have thanked ${name} since.` : null;
}

function ofTalk({ state, iAmAsked }: MomentOf, name: string): string {
  if (iAmAsked && state === "declined") return "You said no.";
  const said = SAID[state];
  return typeof said === "string" ? said : said(name);
}

const SAID: Readonly<Record<InterviewState, string | ((name: string) => string)>> = {
  planned: "The talk is only planned.",
  asked: (name) => `You have asked ${name}.`,
  "no-answer": "You noted that no answer came.",
  answered: (name) => `${name} has answered.`,
  scheduled: "The time is agreed.",
  moved: (name) => `${name} has answered.`,
  held: (name) => `You have talked with ${name}.`,
  thanked: (name) => `${name} has your thanks.`,
  declined: (name) => `${name} said no.`,
  "did-not-happen": "The talk did not come about.",
};

function ofIntroduction({ kind, personId }: Waits, introduction: Introduction, name: string): string | null {
  const state = stateOf(introduction);
  const asking = whoIsAsked(introduction).find((each) => each.personId === personId)?.asking;
  switch (kind) {
    case "thanks":
      return introduction.thankedAt === null ? null : `${name} has your thanks.`;
    case "outcome":
      return introduction.toldAt === null ? null : `${name} has heard of it.`;
    case "introduction":
    case "opt-in":
    case "reminder":
    case "joining":
      if (state === "made") return "The introduction is made.";
      if (state === "let-go") return "You let the introduction rest.";
      if (state === "declined")
        return asking?.answer === "no" ? `${name} said no.` : "The other one said no.";
      if (kind === "joining") return null;
      if (asking !== undefined && asking.answer !== null) return `${name} has answered.`;
      if (kind === "reminder") return introduction.remindedAt === null ? null : `You have reminded ${name}.`;
      return asking?.askedAt == null ? null : `You have asked ${name}.`;
    default:
      return null;
  }
}
