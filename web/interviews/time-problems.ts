import { LONGEST_TALK, SHORTEST_TALK } from "#interviews/agenda.ts";
import type { DateText } from "#time/date.ts";
import type { Failure } from "#web/client/client.ts";
import { problemOf } from "#web/client/reply.ts";

type Fields = { readonly date: string; readonly time: string; readonly minutes: string };

/** What is amiss about an agreed time, each under its own field. */
export type TimeProblems = { readonly [field in keyof Fields | "place"]?: string };

/** What can be told before anything is sent; nothing where all of it fits. */
export function timeProblems({ date, time, minutes }: Fields, today: DateText): TimeProblems {
  const length = minutes.trim() === "" ? undefined : minutesProblem(minutes);
  return {
    ...(date === "" ? { date: "A day is needed; it can change later." } : {}),
    ...(date !== "" && date < today
      ? { date: "That day has passed. Say when it takes place; a talk that was is noted as held." }
      : {}),
    ...(time === "" ? { time: "A time is needed; it can change later." } : {}),
    ...(length === undefined ? {} : { minutes: length }),
  };
}

/** What is amiss about how long it takes. */
export function minutesProblem(minutes: string): string | undefined {
  const length = minutes.trim() === "" ? Number.NaN : Number(minutes);
  const fits = Number.isInteger(length) && length >= SHORTEST_TALK && length <= LONGEST_TALK;
  return fits ? undefined : `From ${SHORTEST_TALK} to ${LONGEST_TALK} minutes.`;
}

/** What was found amiss, without the fields that have been changed since. */
export function stillAmiss(problems: TimeProblems, changed: object): TimeProblems {
  return Object.fromEntries(Object.entries(problems).filter(([field]) => !(field in changed)));
}

const FIELD_OF: Readonly<Record<string, keyof TimeProblems>> = {
  startsAt: "date",
  minutes: "minutes",
  place: "place",
};

/** What the answer finds amiss, under the field that it speaks of; undefined where it speaks of none. */
export function problemAt(refusal: Failure & { readonly kind: "invalid" }): TimeProblems | undefined {
  const field = FIELD_OF[refusal.at];
  return field && { [field]: problemOf(refusal, refusal.at) };
}
