import { capitalised, times } from "#people/shown.ts";
import { type DateText, dayNumber, daysBetween } from "#time/date.ts";
import { spanInWords } from "#time/in-words.ts";
import { type Circle, foretell } from "./foretell.ts";
import { HALF_LIFE_DAYS, type TieHistory } from "./history.ts";
import { PRIOR_MODEL, type TieModel } from "./learn.ts";
import { gapVariationOf, pastOf } from "./past.ts";
import { percent } from "./percent.ts";
import { habitUntil, isQuiet, type Rhythm, rhythmOf } from "./rhythm.ts";
import { strengthAt } from "./strength.ts";

/**
 * What stands behind "why?": numbers, each with the sentence that says what it rests on. The quantities stay apart:
 * how much contact there is, whether it is still going, and whether it will happen soon are three questions, and
 * what a tie could bring is a fourth, answered in words by whoever suggests writing (R51).
 */
export type TieWhy =
  /** Nothing to reckon with: no chance is shown at all (R63). */
  | { readonly kind: "no-contact"; readonly sentences: readonly string[] }
  | {
      readonly kind: "contact";
      /** Contact-days, decayed. */
      readonly strength: number;
      /** P(the tie is still going), 0 to 1. */
      readonly alive: number;
      /** P(a contact-day within 30 days), 0 to 1. */
      readonly contactThisMonth: number;
      readonly sentences: readonly string[];
    };

export function whyTie(
  history: TieHistory,
  contactDays: readonly DateText[] | null,
  today: DateText,
  model: TieModel = PRIOR_MODEL,
  circles: readonly Circle[] = [],
): TieWhy {
  const known = pastOf(history, today, gapVariationOf((contactDays ?? []).map(dayNumber)));
  const rhythm = rhythmOf(history, contactDays);
  if (known === null || rhythm === null)
    return { kind: "no-contact", sentences: [...prompted(history), NO_CONTACT] };
  const { alive, contactThisMonth, because } = foretell(model, known, circles);
  const strength = strengthAt(history, today);
  const sentences = [
    past(rhythm, today),
    `Chance of contact by itself this month: ${percent(contactThisMonth)}.`,
    ...because,
    `Chance that the exchange is still going: ${percent(alive)}.`,
    `Strength now: ${strength.toFixed(1)}. Each day of contact counts 1, and half as much every ${HALF_LIFE_DAYS} days.`,
    counts(history),
    ...prompted(history),
    ...(isQuiet(rhythm, today) ? [QUIET_IS_FINE] : []),
  ];
  return { kind: "contact", strength, alive, contactThisMonth, sentences };
}

const NO_CONTACT =
  "No contact that came by itself is recorded, which would say how you stand, so no chance is given.";
const QUIET_IS_FINE =
  "Quiet says nothing about worth: old ties taken up again are often the ones that bring news.";

/** "12 contact-days over 6 months, most weeks until May; silent for 9 weeks, over four times your rhythm." */
function past(rhythm: Rhythm, today: DateText): string {
  const { count, first, last, usualGap, often, steadyFrom, steadyUntil } = rhythm;
  const silence = Math.max(0, daysBetween(last, today));
  const contactDays = `${count} contact-day${count === 1 ? "" : "s"}`;
  if (usualGap === null) return `${contactDays}, ${silence === 0 ? "today" : `${spanInWords(silence)} ago`}.`;
  const over = `${contactDays} over ${spanInWords(Math.max(1, daysBetween(first, last)))}`;
  const until = steadyFrom === first && steadyUntil === last ? "" : ` ${habitUntil(rhythm, today)}`;
  const usual = often === null ? "" : `, ${often}${until}`;
  if (silence === 0) return `${over}${usual}; in touch today.`;
  const ratio = Math.min(TIMES.length - 1, Math.floor(silence / usualGap));
  const long = often !== null && ratio >= 2 ? `, over ${TIMES[ratio]} your rhythm` : "";
  return `${over}${usual}; silent for ${spanInWords(silence)}${long}.`;
}

const TIMES = [
  "",
  "",
  "twice",
  "three times",
  "four times",
  "five times",
  "six times",
  "seven times",
  "eight times",
  "nine times",
  "ten times",
] as const;

function counts({ sent, received, talks }: TieHistory): string {
  const parts = [
    ...(sent > 0 ? [`you wrote ${times(sent)}`] : []),
    ...(received > 0 ? [`they wrote ${times(received)}`] : []),
    ...(talks > 0 ? [`you talked ${times(talks)}`] : []),
  ];
  if (parts.length === 0) return "You were in touch, or at the same event.";
  return `${capitalised(parts.join(", "))}.`;
}

/** Contact that came of a step planned here says nothing of how often two are in touch by themselves. */
function prompted({ days, promptedDays }: TieHistory): readonly string[] {
  if (promptedDays === 0) return [];
  const on = promptedDays === 1 ? "1 day" : `${promptedDays} days`;
  return days === 0
    ? [`All contact so far, on ${on}, was planned here.`]
    : [
        `Contact that was planned here, on ${on}, is left out of the chance of contact: that is of what comes by itself.`,
      ];
}
