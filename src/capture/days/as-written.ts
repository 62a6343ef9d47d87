import { languagesOf } from "#people/language.ts";
import type { DateText } from "#time/date.ts";
import { type DayReader, dayReader } from "./days.ts";

/** "12/5", which is a day in May or in December; "28/2" and "4/4" are one. */
const NUMBERS = /(?<![\d/])(\d{1,2})\/(\d{1,2})(?:\/(?:20)?\d{2})?(?![\d/])/;

function canBeTwo(words: string): string | undefined {
  const [numbers, one, other] = NUMBERS.exec(words) ?? [];
  return Number(one) <= 12 && Number(other) <= 12 && one !== other ? numbers : undefined;
}

/**
 * Reads the days of a text as its writer has them by `locale`, "de-CH". Without one a day in numbers that can be two is
 * none, for a wrong one costs more than none; `twoDays` has such as they are written.
 */
export async function daysAsWritten(
  text: string,
  locale: string | undefined,
  today: DateText,
): Promise<{ readonly days: DayReader; readonly twoDays: readonly string[] }> {
  const days = await dayReader([locale ?? "en-GB", ...languagesOf(text)]);
  if (locale !== undefined) return { days, twoDays: [] };
  const twoDays = days(text, today, "future").flatMap(({ from, to }) => canBeTwo(text.slice(from, to)) ?? []);
  const surely: DayReader = (words, of, towards) =>
    days(words, of, towards).filter(({ from, to }) => canBeTwo(words.slice(from, to)) === undefined);
  return { days: surely, twoDays: [...new Set(twoDays)] };
}
