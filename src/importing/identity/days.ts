export type DayLevel = "missing" | "same" | "same-day" | "one-off" | "two-off" | "apart";

/**
 * Compares birthdays. `same-day`: one has no year. `one-off`: a slip in one of its parts, or day and month the other
 * way round. `two-off`: two parts that are each a slip away. Everything else is another day.
 */
export function compareDays(a: string | null, b: string | null): DayLevel {
  if (a === null || b === null) return "missing";
  if (a === b) return a.startsWith("--") ? "same-day" : "same";
  const [one, other] = [partsOf(a), partsOf(b)];
  if (one.year === "" || other.year === "") {
    return one.month === other.month && one.day === other.day ? "same-day" : "apart";
  }
  if (one.year === other.year && one.month === other.day && one.day === other.month) return "one-off";
  const slips = [slip(one.year, other.year), slip(one.month, other.month), slip(one.day, other.day)];
  if (slips.includes(WRONG)) return "apart";
  const off = slips.filter((each) => each === 1).length;
  return off === 1 ? "one-off" : off === 2 ? "two-off" : "apart";
}

/** More than that nobody is wrong by who writes down when somebody was born. */
const MOST_YEARS = 12;

/** Whether so many years lie between two birthdays that neither is the other mistaken. */
export function areYearsApart(a: string | null, b: string | null): boolean {
  const [one, other] = yearsOf(a, b);
  return one !== "" && other !== "" && Math.abs(Number(one) - Number(other)) > MOST_YEARS;
}

/** Whether two birthdays are another day each, and of years that are not one mistyped. */
export function contradict(a: string | null, b: string | null): boolean {
  const [one, other] = yearsOf(a, b);
  return one !== "" && other !== "" && slip(one, other) === WRONG && compareDays(a, b) === "apart";
}

function yearsOf(a: string | null, b: string | null): readonly [string, string] {
  const [one = "", other = ""] = [a, b].map((date) => (date === null ? "" : partsOf(date).year));
  return [one, other];
}

const WRONG = 2;

/** 0: the same, 1: a figure mistyped or swapped, or a neighbour; 2: something else. */
function slip(a: string, b: string): 0 | 1 | 2 {
  if (a === b) return 0;
  const wrong = [...a].filter((figure, at) => figure !== b[at]).length;
  const swapped = wrong === 2 && [...a].toSorted().join("") === [...b].toSorted().join("");
  return wrong === 1 || swapped || Math.abs(Number(a) - Number(b)) <= 2 ? 1 : WRONG;
}

function partsOf(date: string) {
  const [month = "", day = ""] = date.slice(-5).split("-");
  return { year: date.startsWith("--") ? "" : date.slice(0, 4), month, day };
}
