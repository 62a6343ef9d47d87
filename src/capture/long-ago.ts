import { addMonths, type DateText } from "#time/date.ts";
import { SOME_MONTH } from "#time/day-words.ts";
import type { Sight } from "./clause-days.ts";
import type { Clause } from "./clauses.ts";
import { cueOf } from "./cues/cues.ts";

const SOME =
  "(?:an?|one|two|three|four|five|six|seven|eight|ten|\\d{1,2}|a few|a couple of|several|some|many|so many)";
const PART_OF_YEAR = `(?:${SOME_MONTH}|spring|summer|autumn|fall|winter)`;
/** When it was, if it was long ago: "in 2019", "last summer", "two years ago", "when I was a student". */
const AGO = new RegExp(
  `,? (?:(?:way )?back )?(?:(?:in|since|around|during|over) (?:the )?(?:early |late |${PART_OF_YEAR} (?:of )?)?(?<year>(?:19|20)\\d\\d)s?|(?:in |over )?(?:the )?last (?:year|(?<season>spring|summer|autumn|fall|winter))|(?:${SOME} )?years ago|${SOME} (?:year|decade)s? ago|years back|long ago|when (?:i|we) (?:was|were|did|studied|worked|lived)\\b[^,.;]*|(?:in|during|from) (?:my|our) (?:phd|master|masters|bachelor|studies|student days|school days|postdoc|childhood)\\b)(?![-/\\p{L}\\d])`,
  "iu",
);
/** What comes behind is told of something else. */
const OF_SOMETHING_ELSE = /, |\b(?:who|s?he|they|whose|which)\b/iu;

/** How one has known somebody for long, which is no talk of these days; `on` is about when it was. */
export type LongAgo = { readonly clause: Clause; readonly said: string; readonly on: DateText };

/** "Met Ana in 2019 at the Gordon conference": the clause without its time, and when that was. */
export function longAgoIn(
  clause: Clause,
  { days, today }: Pick<Sight, "days" | "today">,
): LongAgo | undefined {
  const { cue, text } = clause;
  if (cue?.kind !== "touch" || cue.by === "mail" || cue.by === "message") return undefined;
  const { 0: whole = "", groups: { year, season } = {} } = AGO.exec(text) ?? {};
  const at = text.indexOf(whole);
  if (whole === "" || OF_SOMETHING_ELSE.test(text.slice(0, at))) return undefined;
  if (year !== undefined && year > today.slice(0, 4)) return undefined;
  const rest = text.slice(0, at) + text.slice(at + whole.length);
  const [day] = days(whole, today, "past");
  const on = season === undefined ? (day?.first ?? inYear(year, today)) : lastSeason(season, today);
  return { clause: { ...clause, text: rest, cue: cueOf(rest) ?? cue }, said: text, on };
}

function inYear(year: string | undefined, today: DateText): DateText {
  return year === undefined || year === today.slice(0, 4)
    ? addMonths(`${year ?? today.slice(0, 4)}-01-01` as DateText, year === undefined ? -12 : 0)
    : (`${year}-01-01` as DateText);
}

const BEGINS: Readonly<Record<string, string>> = {
  spring: "04",
  summer: "07",
  autumn: "10",
  fall: "10",
  winter: "01",
};

function lastSeason(season: string, today: DateText): DateText {
  const here = `${today.slice(0, 4)}-${BEGINS[season.toLowerCase()] ?? "01"}-01` as DateText;
  return here < today ? here : addMonths(here, -12);
}

/** The words of it for how one knows somebody: "met in 2019 at the Gordon conference". */
export function howMetIn({ said }: LongAgo, name: string): string {
  const at = said.indexOf(name);
  const words = `${said.slice(0, at).replace(/\b(?:with|to|and) $/iu, "")}${said.slice(at + name.length)}`
    .replace(/^(?:i|we) /i, "")
    .replace(/\s{2,}/g, " ")
    .trim();
  return words.charAt(0).toLowerCase() + words.slice(1);
}
