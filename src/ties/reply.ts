import type { Familiarity } from "#people/person.ts";
import { type DateText, dayNumber } from "#time/date.ts";
import { RECENT_DAYS_KEPT, type TieHistory } from "./history.ts";

/** My letters to somebody, as far back as the kept days tell, and how many of them had an answer. */
export type Answered = { readonly letters: number; readonly answered: number };

/** A letter has had its time after this long; a second one within it asks the same thing again. */
const WAIT_DAYS = 21;

/** Learned from my own letters and what came back, and from nothing else: other people's mail is not mine to read. */
export function lettersAnswered({ outDays, inDays }: TieHistory, today: DateText): Answered {
  if (outDays.length === 0) return NONE;
  const oldestKept = inDays.length < RECENT_DAYS_KEPT ? "" : (inDays.at(-1) ?? "");
  const now = dayNumber(today);
  let [letters, answered, back] = [0, 0, inDays.length - 1];
  let [asked, answer] = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
  let mine = Number.NEGATIVE_INFINITY;
  // Both lists from their oldest day on, side by side: of hundreds of people each is asked for theirs.
  for (let next = outDays.length - 1; next >= 0; next -= 1) {
    const day = outDays[next] as DateText;
    if (day < oldestKept) continue;
    const out = dayNumber(day);
    const before = mine;
    mine = out;
    if (out - asked <= WAIT_DAYS && answer >= out) continue;
    while ((inDays[back] ?? day) < day) back -= 1;
    const reply = inDays[back];
    const first = reply === undefined ? Number.POSITIVE_INFINITY : dayNumber(reply);
    const came = first - out <= WAIT_DAYS;
    if (!came && (now - out < WAIT_DAYS || isMyAnswer(out, before, inDays[back + 1]))) continue;
    letters += 1;
    answered += came ? 1 : 0;
    [asked, answer] = [out, first];
  }
  return { letters, answered };
}

/** Whoever answers asks for nothing: a letter of theirs came since my last one, and mine followed it. */
function isMyAnswer(out: number, before: number, theirs: DateText | undefined): boolean {
  if (theirs === undefined) return false;
  const came = dayNumber(theirs);
  return came > before && out - came <= WAIT_DAYS;
}

const NONE: Answered = { letters: 0, answered: 0 };

/** How well two people know each other as far as a letter goes: what the user said, or that there was mail both ways. */
export type Footing = Familiarity | "correspondent";

/** Before any letter of the user's own tells. One letter in ten to a stranger is answered. */
const BEFORE_ANY: Readonly<Record<Footing, number>> = {
  known: 0.7,
  acquaintance: 0.5,
  correspondent: 0.5,
  stranger: 0.1,
  unknown: 0.1,
};
/** So many letters weigh as much as what was assumed before them; the same for one person against all on that footing. */
const WEIGHT = 4;
/** Of one person at most so many letters say something about others. */
const MOST_OF_ONE = 3;

/**
 * P(an answer to a letter of mine), for a person on some footing with letters of their own: what is usual on that
 * footing, moved by the user's letters to everybody on it, moved by those to this person (two beta-binomial steps).
 */
export function replyChances(
  known: readonly (Answered & { readonly footing: Footing })[],
): (footing: Footing, own: Answered) => number {
  const usual = new Map<Footing, { letters: number; answered: number }>();
  for (const { footing, letters, answered } of known) {
    const sum = usual.get(footing) ?? { letters: 0, answered: 0 };
    const share = Math.min(1, MOST_OF_ONE / Math.max(1, letters));
    usual.set(footing, {
      letters: sum.letters + share * letters,
      answered: sum.answered + share * answered,
    });
  }
  return (footing, own) => moved(moved(BEFORE_ANY[footing], usual.get(footing)), own);
}

function moved(before: number, { letters, answered }: Answered = NONE): number {
  return (WEIGHT * before + answered) / (WEIGHT + letters);
}
