import { type Focus, isOwnFocus } from "#interviews/interview.ts";
import { ASPECT_NAMES, type Aspect, aspectsOf } from "#options/aspect.ts";
import { fnv1aOfLetters } from "#people/fnv.ts";
import { foldText } from "#people/fold.ts";
import type { Familiarity } from "#people/person.ts";
import { STAGE_NAMES } from "#stages/stage-on.ts";
import type { Choice } from "./choice.ts";
import { isWrittenForMe } from "./for-whom.ts";
import { isOwn, type Question } from "./question.ts";
import { ROLE_FAMILY_NAMES } from "./role-family.ts";

/** What a question is weighed against; `covered` is what the questions chosen so far will bring up. */
export type Weighing = {
  readonly choice: Choice;
  readonly covered: readonly Aspect[];
  /** How many of the user's own are chosen: the first always finds room, another has to earn it. */
  readonly own: number;
};

/**
 * Points for and against a question. What is unknown about the option weighs most; then what was written for
 * this role, this stage, this focus. The seed only decides between equals, so that two talks differ.
 */
const POINTS = {
  unknown: 6,
  eachMoreUnknown: 1,
  nothingNew: -4,
  silent: 6,
  theySaidIt: -3,
  firstOwn: 12,
  moreOwn: 8,
  role: 10,
  forMe: 3,
  forThisCareer: 8,
  repeat: 8,
  stage: 3,
  onlyThisStage: 1,
  focus: 3,
  onlyThisFocus: 3,
  sharedWord: 4,
  about: 8,
  chance: 2,
} as const;

/** How much each step of delicacy costs where we hardly know each other. */
const DELICACY: Record<Familiarity, number> = { unknown: 2, stranger: 2, acquaintance: 1, known: 0 };

/** A group written for few of something was written for these. */
const FEW = 3;

const MOST_SHARED_WORDS = 3;

export function score(question: Question, weighing: Weighing): number {
  const { choice, own } = weighing;
  const news = newsIn(question, weighing);
  const heard = choice.heardFromThem ?? [];
  const theySaidIt = question.reveals.length > 0 && question.reveals.every((each) => heard.includes(each));
  return (
    aspectPoints(question, news, own) +
    (theySaidIt ? POINTS.theySaidIt : 0) +
    (isOwn(question) ? (own === 0 ? POINTS.firstOwn : POINTS.moreOwn) : 0) +
    (isForRole(question) ? POINTS.role : 0) +
    (isWrittenForMe(question, choice.background) ? POINTS.forMe : 0) +
    (question.optionId === undefined ? 0 : POINTS.forThisCareer) +
    (question.repeat ? POINTS.repeat : 0) +
    (isForStage(question) ? POINTS.stage : 0) +
    (question.stages.length === 1 ? POINTS.onlyThisStage : 0) +
    focusPoints(question, choice) -
    DELICACY[choice.familiarity] * (question.askLevel - 1) +
    chance(choice.seed, question.id) * POINTS.chance
  );
}

/** What one of the user's own would reveal is guessed from its words, if at all: never held against the first. */
function aspectPoints(question: Question, news: readonly Aspect[], own: number): number {
  if (news.length > 0) return POINTS.unknown + (news.length - 1) * POINTS.eachMoreUnknown;
  if (isOwn(question) && (own === 0 || question.reveals.length === 0)) return POINTS.silent;
  // What is known of an aspect in general is not yet known of this line of work.
  return question.reveals.length === 0 || isForRole(question) ? 0 : POINTS.nothingNew;
}

/** The strongest reason for a question, in one sentence. */
export function because(question: Question, weighing: Weighing): string {
  const { choice } = weighing;
  const news = newsIn(question, weighing)[0];
  if (question.part === "next") return "The last question of every talk: it opens the next door.";
  if (question.optionId !== undefined) return "You wrote this one for this career.";
  if (isOwn(question)) return "You wrote this one yourself.";
  if (question.repeat) return "You have talked before, so you can ask what has changed.";
  const forRole = writtenFor(question, choice);
  if (choice.focus === "catch-up") return isAboutMe(question) ? ABOUT_ME : ABOUT_THEM;
  if (question.part === "path") return "It lets them begin with their own story.";
  if (isOwnFocus(choice.focus))
    return isAbout(question, choice.focus) ? "It has to do with what this conversation is about." : GENERAL;
  if (news !== undefined)
    return `Nobody has told you about ${ASPECT_NAMES[news]} yet${
      forRole === null ? "" : `, and it is written for ${forRole}`
    }.`;
  if (forRole !== null) return `It is written for ${forRole}.`;
  if (isForStage(question)) return `It belongs to where you are: ${STAGE_NAMES[choice.stage]}.`;
  const further = question.reveals.find((each) => !choice.knownAspects.includes(each));
  return further === undefined
    ? "It is what this conversation is about, and a second voice on it helps."
    : `It goes further into ${ASPECT_NAMES[further]}.`;
}

/** Whom a question was written for, where that is not everybody: a change of work, a line of work, one into the other. */
function writtenFor(question: Question, { background, roleFamily }: Choice): string | null {
  const role = isForRole(question) && roleFamily !== null ? ROLE_FAMILY_NAMES[roleFamily] : null;
  if (background === "work" && isWrittenForMe(question, background))
    return role === null ? "a change of work" : `a change of work into ${role}`;
  return role === null ? null : `people in ${role}`;
}

const GENERAL = "It is a general one, and not about what you named; leave it out if it does not fit.";
const ABOUT_THEM = "It begins with them, and asks for nothing.";
const ABOUT_ME = "It lets them think along about you, once you have heard how they are.";

/** In a talk to keep in touch, what would reveal how I fit, or a way in, is asked about me. */
function isAboutMe({ part, reveals }: Question): boolean {
  if (part !== "middle") return false;
  return reveals.includes("fit") || reveals.includes("entry");
}

function newsIn(question: Question, { choice, covered }: Weighing): readonly Aspect[] {
  return question.reveals.filter((each) => !choice.knownAspects.includes(each) && !covered.includes(each));
}

function isForRole(question: Question): boolean {
  return question.roleFamilies.length > 0 && question.roleFamilies.length <= FEW;
}

/** Written for this very career, line of work, stage or focus, as its tags say. */
export function isWrittenForThis(question: Question): boolean {
  return (
    question.optionId !== undefined ||
    isForRole(question) ||
    isForStage(question) ||
    question.foci.length <= FEW
  );
}

function isForStage(question: Question): boolean {
  return question.stages.length <= FEW;
}

/** A focus of the user's own has no tags; then its words count, and what they are about. */
function focusPoints(question: Question, { focus }: Choice): number {
  if (!isOwnFocus(focus)) {
    if (question.foci.length === 1) return POINTS.focus + POINTS.onlyThisFocus;
    return question.foci.length <= FEW ? POINTS.focus : 0;
  }
  const shared = Math.min(MOST_SHARED_WORDS, sharedWords(question, focus));
  return shared * POINTS.sharedWord + (isAbout(question, focus) ? POINTS.about : 0);
}

/** Whether a question has to do with a focus in the user's own words: by a word of it, or by what it would reveal first. */
function isAbout(question: Question, focus: Focus): boolean {
  const [first] = question.reveals;
  return sharedWords(question, focus) > 0 || (first !== undefined && aspectsOf(focus).includes(first));
}

function sharedWords({ text }: Question, focus: Focus): number {
  const words = new Set(longWords(text));
  return longWords(focus).filter((each) => !COMMON.has(each) && words.has(each)).length;
}

/** Long words that are in any sentence, and tell nothing of what it is about. */
const COMMON = new Set(
  (
    "about after again always another because before being every first found going great large later little might never " +
    "other people really right should since small something still their there these thing things think those through " +
    "under until usually wants where which while without would years yourself"
  ).split(" "),
);

function longWords(text: string): readonly string[] {
  return foldText(text.slice(0, 300)).match(/\p{L}{5,}/gu) ?? [];
}

/** A number from 0 to 1, of seed and id. */
function chance(seed: number, id: string): number {
  return fnv1aOfLetters(`${seed}:${id}`) / 2 ** 32;
}
