import type { KnownPerson, Snapshot } from "#follow-ups/snapshot.ts";
import type { PersonId } from "#people/id.ts";
import { NO_PREFERENCES } from "#people/person.ts";
import { type CountedTouch, historyOf } from "#ties/history.ts";
import { PRIOR } from "#ties/mbg.ts";
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
    return history.days === 0 ? [] : [personOf(pair.a === ego ? pair.b : pair.a, history)];
  });
  return {
    today,
    now: Date.parse(today),
    timeZone: "UTC",
    stage: "exploring",
    stageChangesOn: null,
    people,
    interviews: [],
    drafts: [],
    advice: [],
    promises: [],
    introductions: [],
    leadsOwed: [],
    matches: [],
    options: [],
    outdated: [],
    parameters: PRIOR,
    notNow: [],
    peopleCount: people.length,
  };
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

function personOf(id: string, history: KnownPerson["history"]): KnownPerson {
  return {
    id: id as PersonId,
    name: `Person ${id}`,
    headline: "",
    familiarity: "unknown",
    howMet: "",
    leftOut: false,
    close: false,
    preferences: NO_PREFERENCES,
    history,
    connected: null,
    places: [],
    newPosition: null,
    lastInterviewOn: null,
  };
}
