import type { Snapshot } from "#follow-ups/snapshot.ts";
import { person, snapshot } from "#follow-ups/testing.ts";
import { type CountedTouch, historyOf } from "#ties/history.ts";
import { contactWithin } from "#ties/past.ts";
import { addDays, type DateText } from "#time/date.ts";
import type { Pair } from "./events.ts";

/** The day that events count from; any would do. */
const START = "2020-01-01" as DateText;

/** The book of one person of the events as an import of their mail would leave it on a day: nobody said anything. */
export function bookOf(pairs: readonly Pair[], ego: string, day: number): Snapshot {
  const today = addDays(START, day);
  const people = pairs.flatMap((pair) => {
    if (pair.a !== ego && pair.b !== ego) return [];
    const history = historyOf(touchesOf(pair, ego, day));
    return history.days === 0
      ? []
      : [person(pair.a === ego ? pair.b : pair.a, { familiarity: "unknown", history })];
  });
  return snapshot({ today, now: Date.parse(today), timeZone: "UTC", people });
}

/** Whether there was contact between the two in the `days` after `day`. */
export function cameOfItself(
  pairs: readonly Pair[],
  ego: string,
  day: number,
  days: number,
): (id: string) => boolean {
  const ties = new Map(
    pairs.flatMap(({ a, b, tie }) =>
      a === ego ? [[b, tie] as const] : b === ego ? [[a, tie] as const] : [],
    ),
  );
  return (id) => {
    const tie = ties.get(id);
    return tie !== undefined && contactWithin(tie, day, day + days);
  };
}

function touchesOf({ a, tie }: Pair, ego: string, before: number): readonly CountedTouch[] {
  const [out, back] = a === ego ? [tie.sent, tie.received] : [tie.received, tie.sent];
  return tie.days.flatMap((day, i): CountedTouch[] => {
    if (day >= before) return [];
    const at = Date.parse(`${addDays(START, day)}T12:00:00Z`);
    const grew = (sums: readonly number[]) => (sums[i] ?? 0) > (sums[i - 1] ?? 0);
    const touch = (direction: "out" | "in") => ({ at, kind: "mail", direction, prompted: false }) as const;
    return [...(grew(out) ? [touch("out")] : []), ...(grew(back) ? [touch("in")] : [])];
  });
}
