import { capitalised } from "#people/shown.ts";
import { parseDate } from "#time/date.ts";
import { MONTH } from "#time/day-words.ts";
import type { Anatomy } from "./anatomy.ts";
import type { Finding } from "./finding.ts";

const DAY = new RegExp(
  String.raw`\b(?<day>\d{1,2})(?:st|nd|rd|th)?\.? (?:of )?(?<month>${MONTH})\b(?! ?\d{1,2}\b)|\b(?<monthFirst>${MONTH}) (?:the )?(?<dayAfter>\d{1,2})(?:st|nd|rd|th)?\b(?![:.]\d)`,
  "g",
);
const MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");

/** A day that no year has, as 31 November: the reader would have to ask which one was meant. */
export function noSuchDay({ sentences }: Pick<Anatomy, "sentences">): readonly Finding[] {
  return sentences.flatMap((sentence) =>
    [...sentence.plain.matchAll(DAY)].flatMap((match) => {
      const { day, month = "", monthFirst = month, dayAfter = day } = match.groups ?? {};
      const last = lastOf(monthFirst);
      if (Number(dayAfter) <= last && Number(dayAfter) > 0) return [];
      const start = sentence.start + match.index;
      const text = sentence.text.slice(match.index, match.index + match[0].length);
      return [
        {
          check: "when",
          rule: "R33",
          severity: "mend",
          words: { text, start, end: start + text.length },
          says: `There is no such day: ${capitalised(monthFirst)} ends on the ${last}${last === 31 ? "st" : "th"}.`,
          better: null,
          at: null,
        },
      ] as const;
    }),
  );
}

/** 29 February is in some years. */
function lastOf(month: string): number {
  const number = String(MONTHS.indexOf(month.slice(0, 3)) + 1).padStart(2, "0");
  return [31, 30, 29].find((day) => parseDate(`2024-${number}-${day}`) !== undefined) ?? 31;
}
