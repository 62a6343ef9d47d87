import { findInterview, interviewsWith } from "#database/interviews/interviews.ts";
import { findIntroduction, introductionsOf } from "#database/introductions/introductions.ts";
import { findLead } from "#database/introductions/leads.ts";
import { findAdvice } from "#database/options/advice.ts";
import { draftsTo } from "#database/outreach/drafts.ts";
import { findPerson } from "#database/people/people.ts";
import { touchesOf } from "#database/ties/touches.ts";
import { stateOf, whoIsAsked } from "#introductions/introduction.ts";
import { askedByLetter } from "#outreach/asking-again.ts";
import type { DraftKind } from "#outreach/draft.ts";
import { letterForTalk } from "#outreach/too-early.ts";
import type { AdviceId, InterviewId, IntroductionId, LeadId } from "#people/id.ts";
import type { Person } from "#people/person.ts";
import { clipped, shownName } from "#people/shown.ts";
import { isWritten } from "#timeline/touch.ts";
import type { Context } from "../operation.ts";

type Wanted = {
  readonly kind: DraftKind;
  readonly interviewId: InterviewId | null;
  readonly adviceId: AdviceId | null;
  readonly introductionId: IntroductionId | null;
  readonly leadId: LeadId | null;
  /** Whom an introduction is about, by name. */
  readonly third: string;
};

/** Why a letter of this kind would state what has not happened, in a sentence; null where it would not. */
export async function notTrueYet(context: Context, person: Person, wanted: Wanted): Promise<string | null> {
  switch (wanted.kind) {
    case "thanks":
    case "outcome":
      return (await nothingCame(context, person, wanted)) ?? (await notOfThisTalk(context, person, wanted));
    case "confirmation":
    case "request":
      return notOfThisTalk(context, person, wanted);
    case "reminder":
      return (await notOfThisTalk(context, person, wanted)) ?? (await nothingAsked(context, person, wanted));
    case "introduction":
      return yesForgotten(context, person, wanted);
    case "joining":
      return notAgreed(context, wanted);
    default:
      return null;
  }
}

/** Thanks for an introduction or a lead are about that, whatever talk they go along with. */
async function notOfThisTalk(context: Context, person: Person, wanted: Wanted): Promise<string | null> {
  const { kind, interviewId, introductionId, leadId } = wanted;
  if (interviewId === null || introductionId !== null || leadId !== null) return null;
  const talk = await findInterview(context.tx, interviewId);
  return talk === undefined ? null : letterForTalk(kind, shownName(person.name), talk, context);
}

async function nothingAsked(context: Context, person: Person, wanted: Wanted): Promise<string | null> {
  const { tx } = context;
  const name = shownName(person.name);
  const introduction =
    wanted.introductionId === null ? undefined : await findIntroduction(tx, wanted.introductionId);
  if (
    introduction &&
    whoIsAsked(introduction).some(({ asking }) => asking.askedAt !== null || asking.answer === "yes")
  )
    return null;
  const letters = (await draftsTo(tx, person.id)).filter(({ sentAt }) => sentAt !== null);
  const { third } = wanted;
  if (
    third !== "" &&
    !letters.some(({ kind, body }) => MAY_NAME_THIRD.includes(kind) && body.includes(third))
  )
    return `No letter of yours to ${name} about ${clipped(third, 80)} is noted, so there is nothing to recall. Ask for the introduction first.`;
  const asked = wanted.interviewId === null ? undefined : await findInterview(tx, wanted.interviewId);
  if (asked !== undefined && asked.askedAt !== null) return null;
  const touches = await touchesOf(tx, person.id, { limit: 200 });
  if (askedByLetter(letters, touches) !== undefined) return null;
  const talks = (await interviewsWith(tx, person.id)).filter(({ iAmAsked }) => !iAmAsked);
  const answered = talks
    .map((talk) => letterForTalk("reminder", name, talk, context))
    .find((each) => each !== null);
  if (answered !== undefined) return answered;
  return touches.some(({ kind, direction }) => direction === "out" && isWritten(kind))
    ? `No request of yours to ${name} waits for an answer, as far as is noted. If a letter of yours asked for a talk, it belongs to a conversation that is noted as asked; then a reminder can recall it.`
    : `No letter of yours to ${name} is noted, so there is nothing to recall. Begin with a first letter, or note the one you sent.`;
}

const MAY_NAME_THIRD: readonly DraftKind[] = ["introduction", "opt-in"];

/** Whoever has said yes to introducing me is not asked for it again (R53). */
async function yesForgotten(
  { tx }: Context,
  { id, name }: Person,
  { third, introductionId }: Wanted,
): Promise<string | null> {
  const agreed = (await introductionsOf(tx, id)).filter(
    (each) => each.introducerId === id && stateOf(each) === "agreed",
  );
  for (const each of introductionId === null ? agreed : agreed.filter((one) => one.id === introductionId)) {
    const whom = await findPerson(tx, each.personId);
    if (whom !== undefined && (introductionId !== null || whom.name === third))
      return `${shownName(name)} has said yes to introducing you to ${shownName(whom.name)}. If it takes long, the one reminder says a word about it, and asks nothing again.`;
  }
  return null;
}

async function notAgreed({ tx }: Context, { introductionId }: Wanted): Promise<string | null> {
  const introduction = introductionId === null ? undefined : await findIntroduction(tx, introductionId);
  const waiting = introduction && whoIsAsked(introduction).some(({ asking }) => asking.answer !== "yes");
  return waiting ? "This letter says that both have said yes. Note their answers first." : null;
}

/** Advice that nothing was done about, an introduction still to be made, something that was not got. */
async function nothingCame({ tx }: Context, person: Person, wanted: Wanted): Promise<string | null> {
  const name = shownName(person.name);
  const introduction =
    wanted.introductionId === null ? undefined : await findIntroduction(tx, wanted.introductionId);
  if (introduction?.introducerId === person.id && introduction.madeAt === null)
    return `This letter says that ${name} introduced you. Note the introduction as made first.`;
  const lead = wanted.leadId === null ? undefined : await findLead(tx, wanted.leadId);
  if (lead !== undefined && lead.state !== "got-it")
    return "This letter says that you got it. Note first what became of the lead.";
  const advice = wanted.adviceId === null ? undefined : await findAdvice(tx, wanted.adviceId);
  if (wanted.kind !== "outcome" || advice === undefined) return null;
  const untouched = advice.didAt === null && advice.outcome === null;
  return untouched
    ? `Nothing is noted of what you did about “${clipped(advice.text, 80)}”, so there is no news of it yet. Note what came of it first.`
    : null;
}
