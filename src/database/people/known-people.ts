import { sql } from "kysely";
import { newPositionOf } from "#follow-ups/new-position.ts";
import type { KnownPerson, Snapshot } from "#follow-ups/snapshot.ts";
import type { PersonId } from "#people/id.ts";
import type { Familiarity } from "#people/person.ts";
import { isPresent } from "#people/position.ts";
import { NO_HISTORY } from "#ties/history.ts";
import { type DateText, dateOf } from "#time/date.ts";
import { kept } from "../kept.ts";
import { portions } from "../portions.ts";
import { historyIn, type TieRow } from "../ties/ties.ts";
import type { Tx } from "../transaction.ts";
import { affiliationsOfMany, preferencesIn } from "./people.ts";

/** A person and our history: what one row of `people as p` and one of `ties as t` tell. */
export type InShort = Omit<KnownPerson, "places" | "newPosition" | "lastInterviewOn">;

/** What is read of both, and no more: of hundreds a handful is spoken of. */
export const IN_SHORT = [
  ...(["p.id", "p.name", "p.headline", "p.familiarity", "p.how_met", "p.left_out", "p.close"] as const),
  ...(["p.preferences", "p.connected_on", "p.import_id"] as const),
  ...(["t.days", "t.first_day", "t.last_day", "t.prompted_days", "t.last_prompted_day", "t.heat"] as const),
  ...([
    "t.last_at",
    "t.last_direction",
    "t.sent",
    "t.received",
    "t.talks",
    "t.out_days",
    "t.in_days",
  ] as const),
] as const;

type ShortRow = {
  readonly id: string;
  readonly name: string;
  readonly headline: string;
  readonly familiarity: string;
  readonly how_met: string;
  readonly left_out: number;
  readonly close: number;
  readonly preferences: string;
  readonly connected_on: string | null;
  readonly import_id: string | null;
} & (TieRow | { readonly days: null });

export function inShort(row: ShortRow): InShort {
  const since = row.connected_on as DateText | null;
  return {
    id: row.id as PersonId,
    name: row.name,
    headline: row.headline,
    familiarity: row.familiarity as Familiarity,
    howMet: row.how_met,
    leftOut: row.left_out === 1,
    close: row.close === 1,
    preferences: preferencesIn(row.preferences),
    connected: since === null ? null : { through: "LinkedIn", since },
    typedIn: row.import_id === null,
    history: row.days === null ? NO_HISTORY : historyIn(row),
  };
}

/**
 * People as suggestions know them: their history with me, where they are, what was lately between us. Of `already` the
 * first is read.
 */
export async function knownPeople(
  tx: Tx,
  ids: readonly PersonId[],
  day: Pick<Snapshot, "today" | "timeZone">,
  already: readonly InShort[] = [],
): Promise<readonly KnownPerson[]> {
  const people = new Map(already.map((person) => [person.id, person]));
  for (const some of portions([...new Set(ids)].filter((id) => !people.has(id))))
    for (const row of await shortRowsOf(tx, some)) people.set(row.id as PersonId, inShort(row as ShortRow));
  const all = [...people.keys()];
  const affiliations = await affiliationsOfMany(tx, all);
  const interviewed = await lastInterviews(tx, all);
  return [...people.values()].map((person) => {
    const positions = affiliations.get(person.id) ?? [];
    const last = interviewed.get(person.id);
    return {
      ...person,
      places: positions.filter((each) => isPresent(each, day.today)),
      newPosition: newPositionOf(positions, day.today, day.timeZone),
      lastInterviewOn: last === undefined ? null : dateOf(last, day.timeZone),
    };
  });
}

const shortRowsOf = kept((tx, ids: readonly PersonId[]) =>
  tx.db
    .selectFrom("people as p")
    .leftJoin("ties as t", (join) =>
      join.onRef("t.owner_id", "=", "p.owner_id").onRef("t.person_id", "=", "p.id"),
    )
    .select(IN_SHORT)
    .where("p.owner_id", "=", tx.owner)
    .where("p.id", "in", ids),
);

async function lastInterviews(tx: Tx, ids: readonly PersonId[]): Promise<ReadonlyMap<string, number>> {
  if (ids.length === 0) return new Map();
  return new Map((await lastRows(tx, ids)).map((row) => [row.person_id, row.last]));
}

const lastRows = kept((tx, ids: readonly PersonId[]) =>
  tx.db
    .selectFrom("interviews")
    .select("person_id")
    .select(
      sql<number>`max(case when held_at is not null then held_at when asked_at is not null then asked_at
        else planned_at end)`.as("last"),
    )
    .where("owner_id", "=", tx.owner)
    .where("person_id", "in", ids)
    .groupBy("person_id"),
);
