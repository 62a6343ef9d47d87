import type { Selectable } from "kysely";
import type { PersonId } from "#people/id.ts";
import { contactDayOf, type DaysOfContact } from "#ties/contact-day.ts";
import {
  addTouch,
  type CountedTouch,
  historyOf,
  isTalk,
  NO_HISTORY,
  type TieHistory,
} from "#ties/history.ts";
import { DAY_MS, type DateText, dateOf } from "#time/date.ts";
import type { Direction, Touch, TouchKind } from "#timeline/touch.ts";
import { kept } from "../kept.ts";
import { portions } from "../portions.ts";
import type { Schema } from "../schema.ts";
import type { Tx } from "../transaction.ts";

export async function tieOf(tx: Tx, personId: PersonId): Promise<TieHistory> {
  const [row] = await tieRowsOf(tx, [personId]);
  return row === undefined ? NO_HISTORY : historyIn(row);
}

export async function tiesOf(tx: Tx, ids: readonly PersonId[]): Promise<ReadonlyMap<string, TieHistory>> {
  const found = new Map<string, TieHistory>();
  for (const some of portions(ids)) {
    for (const row of await tieRowsOf(tx, some)) found.set(row.person_id, historyIn(row));
  }
  return found;
}

const tieRowsOf = kept((tx, ids: readonly PersonId[]) =>
  tx.db.selectFrom("ties").selectAll().where("owner_id", "=", tx.owner).where("person_id", "in", ids),
);

/** The distinct days of contact with one person, oldest first, and those of them on which we talked. */
export async function contactDaysOf(tx: Tx, personId: PersonId, timeZone: string): Promise<DaysOfContact> {
  return daysIn(await touchesByDay(tx, [personId]), timeZone);
}

/** By the user's own calendar, as the timeline has them: what is said of them is said of today. */
function daysIn(rows: Awaited<ReturnType<typeof touchesByDay>>, timeZone: string): DaysOfContact {
  const dated = rows.flatMap(({ at, kind }) =>
    contactDayOf(at) === undefined
      ? []
      : [{ day: dateOf(at, timeZone), talk: isTalk({ kind: kind as TouchKind }) }],
  );
  const days = (list: typeof dated) => [...new Set(list.map((each) => each.day))];
  return { all: days(dated), talks: days(dated.filter((each) => each.talk)) };
}

/** The distinct days of contact with each of a few people, oldest first. */
export async function contactDaysOfEach(
  tx: Tx,
  ids: readonly PersonId[],
  timeZone: string,
): Promise<ReadonlyMap<PersonId, DaysOfContact>> {
  if (ids.length === 0) return new Map();
  const rows = await touchesByDay(tx, ids);
  const days = Map.groupBy(rows, (row) => row.person_id);
  return new Map(ids.map((id) => [id, daysIn(days.get(id) ?? [], timeZone)]));
}

const touchesByDay = kept((tx, ids: readonly PersonId[]) =>
  tx.db
    .selectFrom("touches")
    .select(["person_id", "at", "kind"])
    .where("owner_id", "=", tx.owner)
    .where("person_id", "in", ids)
    .orderBy("person_id")
    .orderBy("at"),
);

/** Counts one touch that has just been inserted, in time that does not grow with the history. */
export async function countTouch(tx: Tx, touch: Touch): Promise<void> {
  const day = contactDayOf(touch.at);
  if (day === undefined) return;
  const from = Date.parse(day);
  const others = await tx.db
    .selectFrom("touches")
    .select(["prompted", "kind"])
    .distinct()
    .where("owner_id", "=", tx.owner)
    .where("person_id", "=", touch.personId)
    .where("at", ">=", from)
    .where("at", "<", from + DAY_MS)
    .where("id", "<>", touch.id)
    .execute();
  const soFar = {
    own: others.some((row) => row.prompted === 0),
    prompted: others.some((row) => row.prompted === 1),
    talked: others.some((row) => isTalk({ kind: row.kind as TouchKind })),
  };
  await saveTie(tx, touch.personId, addTouch(await tieOf(tx, touch.personId), touch, soFar));
}

/** Counts a person's touches from the beginning; after an import, an undo or a merge. */
export async function recountTie(tx: Tx, personId: PersonId): Promise<void> {
  const rows = await tx.db
    .selectFrom("touches")
    .select(["at", "kind", "direction", "prompted"])
    .where("owner_id", "=", tx.owner)
    .where("person_id", "=", personId)
    .execute();
  const touches = rows.map(
    (row): CountedTouch => ({
      at: row.at,
      kind: row.kind as TouchKind,
      direction: row.direction as Direction,
      prompted: row.prompted === 1,
    }),
  );
  if (touches.length > 0) await saveTie(tx, personId, historyOf(touches));
  else
    await tx.db
      .deleteFrom("ties")
      .where("owner_id", "=", tx.owner)
      .where("person_id", "=", personId)
      .execute();
}

async function saveTie(tx: Tx, personId: PersonId, history: TieHistory): Promise<void> {
  const row = tieRow(history);
  await tx.db
    .insertInto("ties")
    .values({ owner_id: tx.owner, person_id: personId, ...row })
    .onConflict((conflict) => conflict.columns(["owner_id", "person_id"]).doUpdateSet(row))
    .execute();
}

/** A tie as its columns. */
export function tieRow(history: TieHistory) {
  return {
    days: history.days,
    first_day: history.firstDay,
    last_day: history.lastDay,
    prompted_days: history.promptedDays,
    last_prompted_day: history.lastPromptedDay,
    heat: history.heat,
    last_at: history.lastAt,
    last_direction: history.lastDirection,
    sent: history.sent,
    received: history.received,
    talks: history.talks,
    out_days: JSON.stringify(history.outDays),
    in_days: JSON.stringify(history.inDays),
  };
}

export type TieRow = Omit<Selectable<Schema["ties"]>, "owner_id" | "person_id">;

export function historyIn(row: TieRow): TieHistory {
  return {
    days: row.days,
    firstDay: row.first_day as DateText | null,
    lastDay: row.last_day as DateText | null,
    promptedDays: row.prompted_days,
    lastPromptedDay: row.last_prompted_day as DateText | null,
    heat: row.heat,
    lastAt: row.last_at,
    lastDirection: row.last_direction as Direction | null,
    sent: row.sent,
    received: row.received,
    talks: row.talks,
    outDays: JSON.parse(row.out_days) as DateText[],
    inDays: JSON.parse(row.in_days) as DateText[],
  };
}
