import { quoted } from "#people/shown.ts";
import type { DateText } from "#time/date.ts";
import { byDay } from "#time/near.ts";
import type { Commitment } from "./advice.ts";

/** What I promised somebody, with its day where that is still ahead. No day is ever called missed. */
export function promiseInWords(
  { text, dueOn }: Pick<Commitment, "text" | "dueOn">,
  name: string,
  today: DateText,
): string {
  const what = `You promised ${name} ${quoted(text)}`;
  return dueOn !== null && dueOn >= today
    ? `${what} ${byDay(today, dueOn)}.`
    : `${what}. Today is as good a day as any.`;
}
