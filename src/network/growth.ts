import type { PersonId } from "#people/id.ts";
import { counted } from "#people/shown.ts";
import type { DateText } from "#time/date.ts";
import { mapInSteps, type Steps } from "#time/steps.ts";

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
export function* reachOverYears(
  reaching: readonly Reaching[],
  today: DateText,
): Steps<readonly YearOfReach[]> {
  const thisYear = Number(today.slice(0, 4));
  const years = Array.from({ length: MOST_YEARS }, (_, back) => thisYear - MOST_YEARS + 1 + back);
  const organizations = yield* reachedOn(reaching, "organization");
  const fields = yield* reachedOn(reaching, "field");
  const all = years.map((year) => {
    const day = year === thisYear ? today : (`${year}-12-31` as DateText);
    return { year, organizations: organizations(day), fields: fields(day) };
  });
  const first = all.findIndex((each) => each.organizations > 0);
  return first < 0 ? [] : all.slice(first);
}

/** How many were within reach on a day. Somebody who stays leads there ever since: the first of them is enough. */
function* reachedOn(
  reaching: readonly Reaching[],
  key: "organization" | "field",
): Steps<(day: DateText) => number> {
  const since = new Map<string, DateText>();
  const left: { readonly name: string; readonly from: DateText; readonly until: DateText }[] = [];
  yield* mapInSteps(reaching, ({ [key]: name, knownSince, notedOn, startsOn, endsOn }) => {
    if (name === "") return;
    // A beginning that is not known is not assumed: noted today, it says nothing of other years.
    const there = startsOn ?? notedOn;
    const from = knownSince > there ? knownSince : there;
    if (endsOn !== null) left.push({ name, from, until: endsOn });
    else if (from < (since.get(name) ?? NEVER)) since.set(name, from);
  });
  return (day) => {
    const there = new Set<string>();
    for (const [name, from] of since) if (from <= day) there.add(name);
    for (const { name, from, until } of left) if (from <= day && until >= day) there.add(name);
    return there.size;
  };
}

/** Behind every date. */
const NEVER = "~";

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
