import { FOCUS_WORDS } from "#interviews/focus-in-words.ts";
import { FOCI } from "#interviews/interview.ts";
import type { ProposedTime } from "#outreach/proposed-times.ts";
import { capitalised } from "#people/shown.ts";
import { addDays } from "#time/date.ts";

export const FOCUS_CHOICES = FOCI.map((value) => ({
  value: value as string,
  label: capitalised(FOCUS_WORDS[value]),
}));

/** Whether it is one of those to choose from, and not in the user's own words (R14). */
export function ofTheList(focus: string): boolean {
  return FOCUS_CHOICES.some(({ value }) => value === focus);
}

/** In the user's own words it is a phrase, and stands in a heading. */
export const LONGEST_FOCUS = 100;

/** The ask is a line, and stands in a letter. */
export const LONGEST_ASK = 500;

const DAY = new Intl.DateTimeFormat("en-GB", { weekday: "long", day: "numeric", month: "long" });
const CLOCK = new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit" });
const LONG = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "long", year: "numeric" });

/** "Tuesday 3 March at 10:30" */
export function momentInWords(at: number): string {
  return `${DAY.format(at)} at ${CLOCK.format(at)}`;
}

const PROPOSED = new Intl.DateTimeFormat("en-GB", {
  weekday: "short",
  day: "numeric",
  month: "long",
  timeZone: "UTC",
});

/** "Tue 9 March, 14:00", or "Tue 9 March, 23:30 to Wed 10 March, 00:30"; where they named another clock, "Tue 9 March, 07:00 (15:00 their time)". */
export function proposedInWords({ on, from, to, theirs }: ProposedTime): string {
  const day = PROPOSED.format(Date.parse(on));
  if (from === null) return day;
  // By another clock it may end here on the day after.
  const end = to === null || to > from ? to : `${PROPOSED.format(Date.parse(addDays(on, 1)))}, ${to}`;
  const time = end === null ? `${day}, ${from}` : `${day}, ${from} to ${end}`;
  if (theirs === null) return time;
  const isRead = theirs.on !== on || theirs.from !== from;
  return `${time} (${isRead ? `${theirs.from} ${theirs.clock}` : `${theirs.clock}; ask how it stands to yours`})`;
}

/** "3 March 2027" */
export function dayInWords(at: number): string {
  return LONG.format(at);
}

/** "2027-03-03" and "10:30" for the fields of a form, in the zone of this browser. */
export function fieldsOfMoment(at: number): { readonly date: string; readonly time: string } {
  const local = new Date(at - new Date(at).getTimezoneOffset() * 60_000).toISOString();
  return { date: local.slice(0, 10), time: local.slice(11, 16) };
}

/** The moment that a date and a time of a form mean here; undefined while either is missing. */
export function momentOfFields(date: string, time: string): number | undefined {
  const at = new Date(`${date}T${time}`).getTime();
  return date === "" || time === "" || Number.isNaN(at) ? undefined : at;
}

/** Whether a moment lies on a day after today, here. */
export function isLaterDay(at: number): boolean {
  const tomorrow = new Date();
  tomorrow.setHours(24, 0, 0, 0);
  return at >= tomorrow.getTime();
}
