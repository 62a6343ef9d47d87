import { insertInterview, interviewsWith } from "#database/interviews/interviews.ts";
import { listOptions } from "#database/options/options.ts";
import { customsFor } from "#database/outreach/customs.ts";
import { affiliationsOf } from "#database/people/people.ts";
import { mayBeAsked } from "#follow-ups/outside-career.ts";
import { askToBeginWith } from "#interviews/asks.ts";
import { type Focus, type Interview, isOwnFocus, isUnderWay } from "#interviews/interview.ts";
import {
  focusToBeginWith,
  type KnownOfThem,
  lastHeld,
  planInterview,
  repeatInterview,
  WHERE_I_AM_ASKED,
} from "#interviews/plan.ts";
import { careerMeant, exploresACareer } from "#interviews/which-career.ts";
import type { DraftKind } from "#outreach/draft.ts";
import type { OptionId } from "#people/id.ts";
import type { Person } from "#people/person.ts";
import { stageToAskBy } from "#stages/in-letters.ts";
import type { Context } from "../operation.ts";
import { whereIAm } from "../stages/where-i-am.ts";
import { whereIAmMyself } from "../stages/where-i-come-from.ts";
import { chooseFor } from "./choose.ts";
import { knownOfThem } from "./known-of-them.ts";
import { situationWith, workOf } from "./situation.ts";

export type Plan = {
  /** Where nothing is said, see `careerMeant`. */
  readonly optionId?: OptionId | null | undefined;
  /** Follows the stage and what is known of them, where nothing is said; see `focusToBeginWith`. */
  readonly focus?: string | undefined;
  readonly ask?: string | undefined;
  /** As long as is usual where they work (R24), where nothing is said. */
  readonly minutes?: number | undefined;
  readonly place: string;
  readonly iAmAsked: boolean;
};

/** What is meant where nothing is said. */
export const USUAL: Plan = { place: "", iAmAsked: false };

/** Keeps a conversation as planned, with an ask that fits and its questions; a repeat remembers the last one (R3). */
export async function beginConversation(context: Context, person: Person, wish: Plan) {
  const { tx, now, today, newId } = context;
  const previous = lastHeld(await interviewsWith(tx, person.id), person.id);
  const career = await careerOf(context, person, wish, previous);
  const known = knownOfThem(
    context,
    person,
    await affiliationsOf(tx, person.id),
    await whereIAmMyself(context),
  );
  const focus = wish.focus ?? (await focusOf(context, wish, known, career));
  const explores = exploresACareer({ focus, iAmAsked: wish.iAmAsked });
  const optionId = wish.optionId === undefined && !explores ? null : career;
  const { stage } = await whereIAm(context, optionId);
  const plan = {
    ...wish,
    optionId,
    personId: person.id,
    id: newId<"interview">(),
    at: now,
    stage,
    focus,
    minutes: wish.minutes ?? (await customsFor(tx, person.id, today)).minutes,
    // Where they ask me, nothing is asked of them.
    ask: wish.ask ?? (wish.iAmAsked ? "" : await askThatFits(context, person, { optionId, focus })),
  };
  const interview: Interview = previous === null ? planInterview(plan) : repeatInterview(previous, plan);
  await insertInterview(tx, interview);
  return { interview, questions: await chooseFor(context, interview, person) };
}

/** What it is about where that is not said: a career that was said is what they are asked about. */
async function focusOf(
  context: Context,
  { iAmAsked, optionId }: Plan,
  known: KnownOfThem,
  career: OptionId | null,
): Promise<Focus> {
  if (iAmAsked) return WHERE_I_AM_ASKED;
  if (optionId != null) return "explore-career";
  return focusToBeginWith(known, stageToAskBy(await whereIAm(context, career), context.today));
}

/** Which career it is about: the one said, else the one meant, where that matters to what it is about and may be theirs. */
async function careerOf(
  context: Context,
  person: Person,
  { optionId, focus = "explore-career", iAmAsked }: Plan,
  previous: Interview | null,
): Promise<OptionId | null> {
  if (optionId !== undefined || !exploresACareer({ focus, iAmAsked })) return optionId ?? null;
  const options = await listOptions(context.tx);
  const meant = careerMeant(options, previous);
  if (meant === null || meant === previous?.optionId) return meant;
  const career = options.find(({ id }) => id === meant)?.name ?? "";
  return mayBeAsked({ career, work: await workOf(context, person) }) ? meant : null;
}

/**
 * The ask that a talk about this begins with, where the user has not chosen one (R14); "" where all were answered. A talk about
 * something in the user's own words asks about that, and none of ours would.
 */
export async function askThatFits(
  context: Context,
  person: Person,
  { optionId, focus }: Pick<Interview, "optionId" | "focus">,
): Promise<string> {
  if (isOwnFocus(focus)) return focus;
  const situation = await situationWith(context, person, { optionId, focus });
  const earlier = await interviewsWith(context.tx, person.id);
  const answered = earlier.filter(({ heldAt }) => heldAt !== null).map(({ ask }) => ask);
  return askToBeginWith(situation, answered)?.id ?? "";
}

/** The conversation that a letter begins of itself: a first request does, unless one with them is under way. */
export async function begunBy(
  context: Context,
  kind: DraftKind,
  person: Person,
  wish: Plan = USUAL,
): Promise<Interview | null> {
  if (kind !== "request") return null;
  const earlier = await interviewsWith(context.tx, person.id);
  if (earlier.some((each) => isUnderWay(each) && !each.iAmAsked)) return null;
  return (await beginConversation(context, person, wish)).interview;
}
