import { minutesForQuestions } from "#interviews/agenda.ts";
import { FOCI } from "#interviews/interview.ts";
import type { Aspect } from "#options/aspect.ts";
import { foldText } from "#people/fold.ts";
import type { Familiarity } from "#people/person.ts";
import type { Choice } from "./choice.ts";
import { LIBRARY } from "./library.ts";
import type { Part, Question } from "./question.ts";
import { because, score, type Weighing } from "./weigh.ts";

export type Pick = {
  readonly question: Question;
  readonly minutes: number;
  /** One sentence. */
  readonly because: string;
};

/** Questions that take trust wait until there is some. */
const LEVEL_LIMIT: Record<Familiarity, number> = { unknown: 2, stranger: 2, acquaintance: 2, known: 3 };

/** An opener is worth its minutes only if this many are left besides it and the last question. */
const MIDDLE_NEEDS_MINUTES = 3;

/**
 * Questions for one talk, in the order to ask them: an opener about them, then what is still unknown, easy before
 * delicate, and last whom else to meet. Never one that this person has answered; together never more than two
 * thirds of the time between opening and close.
 */
export function chooseQuestions(choice: Choice): readonly Pick[] {
  const pool = eligible(choice);
  let left = minutesForQuestions(choice.minutes);
  const covered: Aspect[] = [];
  const take = (part: Part, atMost: number): Pick | undefined => {
    const weighing: Weighing = { choice, covered };
    const possible = pool.filter((each) => each.part === part && each.minutes <= atMost);
    const best = part === "next" ? possible[0] : bestOf(possible, weighing);
    if (best === undefined) return undefined;
    const pick = { question: best, minutes: best.minutes, because: because(best, weighing) };
    pool.splice(pool.indexOf(best), 1);
    covered.push(...best.reveals);
    left -= best.minutes;
    return pick;
  };

  const last = take("next", Math.max(1, left - 1)) ?? take("next", left);
  const first = left > MIDDLE_NEEDS_MINUTES ? take("path", left - MIDDLE_NEEDS_MINUTES) : undefined;
  const middle: Pick[] = [];
  for (let next = take("middle", left); next !== undefined; next = take("middle", left)) middle.push(next);
  const gently = middle.toSorted((one, other) => one.question.askLevel - other.question.askLevel);
  return [first, ...gently, last].filter((pick) => pick !== undefined);
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

function fits(question: Question, { stage, focus, roleFamily, repeat }: Choice): boolean {
  const ownFocus = !FOCI.some((each) => each === focus);
  return (
    question.stages.includes(stage) &&
    (ownFocus || question.foci.includes(focus)) &&
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
