import { answersIn, interviewsWith, questionsOf, saveQuestions } from "#database/interviews/interviews.ts";
import { keptQuestions } from "#database/interviews/questions.ts";
import { evidenceOn } from "#database/options/options.ts";
import { affiliationsOf } from "#database/people/people.ts";
import { askById } from "#interviews/asks-catalogue.ts";
import type { Interview, PlannedQuestion } from "#interviews/interview.ts";
import { lastHeld } from "#interviews/plan.ts";
import { chooseQuestions, OWN_ASK } from "#interviews/questions/choose.ts";
import { answeredIn, aspectsHeard } from "#interviews/questions/covered.ts";
import { choosable } from "#interviews/questions/mine.ts";
import { saidRoleFamily } from "#interviews/questions/role-family.ts";
import { aspectsOf } from "#options/aspect.ts";
import { isNoPlace } from "#organizations/no-place.ts";
import { askAsQuestion } from "#outreach/ask-as-question.ts";
import { fnv1a } from "#people/fnv.ts";
import { closenessOf, isKin } from "#people/kin.ts";
import type { Person } from "#people/person.ts";
import { backgroundOn, hasYearsBehind } from "#stages/background.ts";
import type { Context } from "../operation.ts";
import { saidOfMe } from "../stages/where-i-come-from.ts";

/** Chooses the questions for a conversation (R13) and saves them as its list, the ones already answered kept in place. */
export async function chooseFor(
  context: Context,
  interview: Interview,
  person: Person,
  kept: readonly Chosen[] = [],
): Promise<readonly Chosen[]> {
  const questions = await chosenFor(context, interview, person, kept);
  await saveQuestions(context.tx, interview.id, questions);
  return questions;
}

/**
 * Chooses anew for a conversation that has changed, where its list is still as it was chosen before: what the user put
 * into it, ticked or answered stays. True where the list is another one now.
 */
export async function chooseAgain(
  context: Context,
  before: Interview,
  after: Interview,
  person: Person,
): Promise<boolean> {
  const kept = await questionsOf(context.tx, before.id);
  if (!sameTexts(kept, await chosenFor(context, before, person))) return false;
  return !sameTexts(kept, await chooseFor(context, after, person));
}

export type Chosen = Omit<PlannedQuestion, "position">;

/** The same list, not saved: what the conversation's own stage, focus and minutes lead to. */
async function chosenFor(
  context: Context,
  interview: Interview,
  person: Person,
  kept: readonly Chosen[] = [],
): Promise<readonly Chosen[]> {
  const { tx } = context;
  const theirs = await answersIn(tx, { personId: person.id });
  const [position] = await affiliationsOf(tx, person.id);
  const said = await saidOfMe(context);
  const picks = chooseQuestions({
    background: backgroundOn(said, context.today),
    experienced: hasYearsBehind(said, context.today),
    stage: interview.stage,
    focus: interview.focus,
    optionId: interview.optionId,
    ...askedFor(interview),
    familiarity: closenessOf(person),
    isKin: isKin(person),
    roleFamily: saidRoleFamily(person.headline, position?.role),
    isAlone: worksAlone(person, position?.organization ?? "", interview.focus),
    minutes: interview.minutes,
    ...answeredIn([...theirs, ...kept.map((each) => ({ ...each, position: 0, asked: true }))]),
    knownAspects: await knownAbout(tx, interview),
    heardFromThem: aspectsHeard(theirs),
    ...choosable(await keptQuestions(tx)),
    repeat: lastHeld(await interviewsWith(tx, person.id), person.id) !== null,
    seed: fnv1a(interview.id),
  });
  const chosen = picks.map(({ question, minutes, because }) => ({
    questionId: question.id === OWN_ASK ? null : question.id,
    text: question.text,
    minutes,
    because,
    asked: false,
    answer: "",
    offRecord: false,
  }));
  return [...kept, ...chosen];
}

/** Where a talk is to be about the place, there is one. */
function worksAlone({ headline }: Person, organization: string, focus: Interview["focus"]): boolean {
  if (organization === "") return focus !== "organization" || isNoPlace(headline);
  return isNoPlace(organization);
}

/** What the letter asks for; where they ask me it asks for nothing. */
function askedFor({ iAmAsked, ask }: Interview) {
  if (iAmAsked) return {};
  return { ask, askPut: askById(ask) === undefined ? askAsQuestion(ask) : "" };
}

type Texts = readonly Pick<Chosen, "text" | "asked" | "answer">[];

function sameTexts(one: Texts, other: Texts): boolean {
  const told = (list: Texts) => JSON.stringify(list.map(({ text, asked, answer }) => [text, asked, answer]));
  return told(one) === told(other);
}

/** What somebody, whoever, has told about the career this conversation is for: in answers, or as evidence. */
async function knownAbout(tx: Context["tx"], { optionId }: Interview) {
  if (optionId === null) return [];
  const heard = aspectsHeard(await answersIn(tx, { optionId }));
  const noted = (await evidenceOn(tx, optionId)).flatMap((each) => aspectsOf(each.text));
  return [...new Set([...heard, ...noted])];
}
