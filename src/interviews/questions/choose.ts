import { minutesForQuestions } from "#interviews/agenda.ts";
import { isOwnFocus } from "#interviews/interview.ts";
import { type Aspect, aspectsOf } from "#options/aspect.ts";
import { foldText } from "#people/fold.ts";
import type { Familiarity } from "#people/person.ts";
import type { Choice } from "./choice.ts";
import { questionsFor } from "./for-ask.ts";
import { isForBeginners, isForMe } from "./for-whom.ts";
import { LIBRARY } from "./library.ts";
import { isOwn, type Part, type Question } from "./question.ts";
import { because, isWrittenForThis, score, type Weighing } from "./weigh.ts";

export type Pick = {
  readonly question: Question;
  readonly minutes: number;
  /** One sentence. */
  readonly because: string;
};

/** Questions that take trust wait until there is some. */
const LEVEL_LIMIT: Record<Familiarity, number> = { unknown: 2, stranger: 2, acquaintance: 2, known: 3 };

/** So many of the user's own stand in one plan by themselves; more of them where they were written for it. */
const MOST_OWN = 2;

/** An opener is worth its minutes only if this many are left besides it and the last question. */
const MIDDLE_NEEDS_MINUTES = 3;

/** However long the talk: more would be an examination. */
const MOST_QUESTIONS = 10;

/**
 * Questions for one talk, in the order to ask them: first what the letter asked for, an opener about them, then what is
 * still unknown, easy before delicate, and last whom else to meet. Never one that this person has answered; together never more than two
 * thirds of the time between opening and close.
 */
export function chooseQuestions(choice: Choice): readonly Pick[] {
  const possible = eligible(choice);
  const pool = possible.filter((each) => onFocus(each, choice));
  let left = minutesForQuestions(choice.minutes);
  const covered: Aspect[] = [];
  let own = 0;
  const keep = (question: Question, why: string): Pick => {
    const at = pool.indexOf(question);
    if (at >= 0) pool.splice(at, 1);
    covered.push(...question.reveals);
    if (isOwn(question)) own += 1;
    left -= question.minutes;
    return { question, minutes: question.minutes, because: why };
  };
  const take = (part: Part, atMost: number): Pick | undefined => {
    const weighing: Weighing = { choice, covered, own };
    const fitting = pool.filter(
      (each) =>
        each.part === part &&
        each.minutes <= atMost &&
        (own < MOST_OWN || !isOwn(each) || isWrittenForThis(each)),
    );
    const best = part === "next" ? fitting[0] : bestOf(fitting, weighing);
    return best && keep(best, because(best, weighing));
  };
  const takeAsked = (): Pick | undefined => {
    const found = [...ownAsk(choice), ...questionsFor(choice.ask ?? "", possible)].find(
      (each) => each.minutes <= left,
    );
    return found && keep(found, "It is what your letter asks for.");
  };

  const last = take("next", Math.max(1, left - 1)) ?? take("next", left);
  const asked = takeAsked();
  const roomToOpen = asked?.question.part !== "path" && left > MIDDLE_NEEDS_MINUTES;
  const opener = roomToOpen ? take("path", left - MIDDLE_NEEDS_MINUTES) : undefined;
  const middle: Pick[] = [];
  const room = MOST_QUESTIONS - [asked, opener, last].filter((pick) => pick !== undefined).length;
  while (middle.length < room) {
    const next = take("middle", left);
    if (next === undefined) break;
    middle.push(next);
  }
  const gently = middle.toSorted((one, other) => one.question.askLevel - other.question.askLevel);
  return [asked, opener, ...gently, last].filter((pick) => pick !== undefined);
}

/** Stands for the ask in the user's own words, which is no question of any library. */
export const OWN_ASK = "ask/own";
const OWN_ASK_MINUTES = 3;

function ownAsk({ ask = "", askPut = "", answeredTexts = [], stage, focus }: Choice): readonly Question[] {
  if (askPut === "" || answeredTexts.some((each) => sameText(each) === sameText(askPut))) return [];
  return [
    {
      id: OWN_ASK,
      text: askPut,
      foci: [focus],
      stages: [stage],
      roleFamilies: [],
      askLevel: 2,
      reveals: aspectsOf(ask),
      minutes: OWN_ASK_MINUTES,
      part: "middle",
      repeat: false,
    },
  ];
}

function eligible(choice: Choice): Question[] {
  const ids = new Set(choice.answeredIds);
  const texts = new Set((choice.answeredTexts ?? []).map(sameText));
  const own = new Set(choice.own ?? []);
  return unique([...own, ...(choice.library ?? LIBRARY)]).filter(
    (each) =>
      !ids.has(each.id) &&
      !texts.has(sameText(each.text)) &&
      each.minutes > 0 &&
      fits(each, choice) &&
      (own.has(each) || each.askLevel <= LEVEL_LIMIT[choice.familiarity]),
  );
}

/** One of each id and wording; the user's own comes first and wins. */
function unique(questions: readonly Question[]): readonly Question[] {
  const seen = new Set<string>();
  return questions.filter((each) => {
    const text = sameText(each.text);
    if (seen.has(each.id) || seen.has(text)) return false;
    seen.add(each.id).add(text);
    return true;
  });
}

/** What was written for one of our foci alone, a move or a new position, may be true of nobody in a talk about something else. */
function onFocus(question: Question, { focus }: Choice): boolean {
  if (question.foci.includes(focus)) return true;
  return isOwnFocus(focus) && (isOwn(question) || question.foci.length > 1);
}

function fits(
  question: Question,
  { background, experienced, stage, roleFamily, repeat, optionId, isAlone, isKin }: Choice,
): boolean {
  return (
    isForMe(question, background) &&
    !(experienced === true && isForBeginners(question)) &&
    !(isAlone === true && question.amongOthers === true) &&
    !(isKin === true && question.fromOutside === true) &&
    (question.optionId === undefined || question.optionId === optionId) &&
    question.stages.includes(stage) &&
    (question.roleFamilies.length === 0 ||
      (roleFamily !== null && question.roleFamilies.includes(roleFamily))) &&
    (!question.repeat || repeat === true)
  );
}

function bestOf(questions: readonly Question[], weighing: Weighing): Question | undefined {
  let best: Question | undefined;
  let most = Number.NEGATIVE_INFINITY;
  for (const question of questions) {
    const points = score(question, weighing);
    if (points <= most) continue;
    best = question;
    most = points;
  }
  return best;
}

/** Two wordings count as the same question when only case, accents, spaces or punctuation differ. */
export function sameText(text: string): string {
  return foldText(text)
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
