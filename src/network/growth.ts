import type { PersonId } from "#people/id.ts";
import { counted } from "#people/shown.ts";
import { addDays, type DateText } from "#time/date.ts";

/** Somebody I know, at a place, from when until when. */
export type Reaching = {
  readonly personId: PersonId;
  readonly organization: string;
  readonly field: string;
  /** When I first was in touch with them; the day I wrote them down where I never was. */
  readonly knownSince: DateText;
  /** When it was noted that they are there. */
  readonly notedOn: DateText;
  readonly startsOn: DateText | null;
  readonly endsOn: DateText | null;
};

export type YearOfReach = { readonly year: number; readonly organizations: number; readonly fields: number };

/** Further back it is another life. */
const MOST_YEARS = 12;

/** What I could reach at the end of each year, the last one being today; from the first year with any. */
export function reachOverYears(reaching: readonly Reaching[], today: DateText): readonly YearOfReach[] {
  const thisYear = Number(today.slice(0, 4));
  const years = Array.from({ length: MOST_YEARS }, (_, back) => thisYear - MOST_YEARS + 1 + back);
  const all = years.map((year) =>
    reachOn(reaching, year === thisYear ? today : (`${year}-12-31` as DateText), year),
  );
  const first = all.findIndex(({ organizations }) => organizations > 0);
  return first < 0 ? [] : all.slice(first);
}

function reachOn(reaching: readonly Reaching[], day: DateText, year: number): YearOfReach {
  const there = reaching.filter(
    ({ knownSince, notedOn, startsOn, endsOn }) =>
      // A beginning that is not known is not assumed: noted today, it says nothing of other years.
      knownSince <= day && (startsOn ?? notedOn) <= day && (endsOn === null || addDays(endsOn, 1) > day),
  );
  const count = (key: "organization" | "field") =>
    new Set(there.map((each) => each[key]).filter((name) => name !== "")).size;
  return { year, organizations: count("organization"), fields: count("field") };
}

/** How the reach grew, in a sentence or two; "" where there is only one year of it. */
export function growthInWords(years: readonly YearOfReach[], reaching: readonly Reaching[]): string {
  const [first, last] = [years[0], years.at(-1)];
  if (first === undefined || last === undefined || first === last) return "";
  const undated = reaching.some(({ startsOn }) => startsOn === null)
    ? " Where it is not known since when somebody is at a place, they count from the day it was noted."
    : "";
  return `At the end of ${first.year} you could reach ${inWords(first)}; today it is ${inWords(last)}.${undated}`;
}

function inWords({ organizations, fields }: YearOfReach): string {
  const across = fields === 0 ? "" : ` in ${counted(fields, "field")}`;
  return `${counted(organizations, "organization")}${across}`;
}
