import { sql } from "kysely";
import type { ImportId, PersonId } from "#people/id.ts";
import { mergedPerson } from "#people/merged.ts";
import type { Row } from "../everything.ts";
import { findPeople, findPerson, reindexPerson, updatePerson } from "../people/people.ts";
import { changesWith, fromAfterMerge } from "../people/told.ts";
import type { PeopleColumns } from "../schema.ts";
import { forgetWords } from "../search.ts";
import { recountTie } from "../ties/ties.ts";
import type { Tx } from "../transaction.ts";
import {
  type Changed,
  findRow,
  keepJournal,
  readJournal,
  removeRow,
  takeBack,
  updateRow,
} from "./merge-journal.ts";
import { allMerges, type Merge, mergesOf } from "./merged-away.ts";
import { lead, leadAlong, PAIRS } from "./pointing.ts";

/**
 * Makes one person out of two: every row about the one who goes is led to the one who stays, each with the source and
 * the date it has, and a journal keeps what that changed. False where one of them is not there.
 */
export async function mergePeople(tx: Tx, merge: Omit<Merge, "name">): Promise<boolean> {
  const stays = await findPerson(tx, merge.personId);
  const goes = await findPerson(tx, merge.mergedId);
  if (stays === undefined || goes === undefined) return false;
  const before = await rowOf(tx, stays.id);
  const gone = await rowOf(tx, goes.id);
  const changed = await lead(tx, goes.id, stays.id);
  await forgetWords(tx, "person", [goes.id]);
  await removeRow(tx, "people", { id: goes.id });
  await tx.db
    .insertInto("merges")
    .values({
      owner_id: tx.owner,
      id: merge.id,
      person_id: stays.id,
      merged_id: goes.id,
      name: goes.name,
      at: merge.at,
    })
    .execute();
  const updatedAt = Math.max(stays.updatedAt, goes.updatedAt, merge.at);
  await updatePerson(tx, { ...mergedPerson(stays, goes), updatedAt });
  const extra = mergedExtra(before.extra, gone.extra);
  const from = fromAfterMerge(before, gone, await rowOf(tx, stays.id));
  await updateRow(tx, "people", { id: stays.id }, { extra, ...from });
  await recountTie(tx, stays.id);
  const key = { id: stays.id };
  const held: Changed = { table: "people", key: { id: goes.id }, before: gone, after: null };
  const filled = { table: "people", key, ...differences(before, await rowOf(tx, stays.id)) };
  await keepJournal(tx, merge.id, [held, filled, ...changed]);
  return true;
}

/**
 * A merge that was taken apart; of what had changed meanwhile of the one who stayed, and so was not taken back, what the
 * merge had found and what it had made of it.
 */
export type Parted = { readonly merge: Merge; readonly found: Row; readonly made: Row };

/**
 * Takes the last merge of somebody apart: both are as they were, and what was added since stays with the one who
 * stayed. The caller sees to the order: of several, the last one first.
 */
async function part(tx: Tx, merge: Merge): Promise<Parted> {
  const journal = await readJournal(tx, merge.id);
  await removeRow(tx, "merges", { id: merge.id });
  const stayed = await takeBack(tx, journal);
  await leadAlong(tx, merge.personId, merge.mergedId);
  for (const id of [merge.personId, merge.mergedId]) {
    await recountTie(tx, id);
    await reindexPerson(tx, id);
  }
  const ofPerson = stayed.find(({ table }) => table === "people");
  return { merge, found: ofPerson?.before ?? {}, made: ofPerson?.after ?? {} };
}

/**
 * Takes merges apart, the last one first, and with them the later ones whose rows may have grown out of theirs: those of
 * the same people, and those that wrote down again who knows whom.
 */
export async function partAll(tx: Tx, merges: readonly Merge[]): Promise<readonly Parted[]> {
  const parted: Parted[] = [];
  for (const { id } of (await withLater(tx, merges)).toReversed()) {
    // Who stayed may have gone into somebody else since, and is back by now.
    const [now] = await mergesNow(tx, id);
    if (now !== undefined) parted.unshift(await part(tx, now));
  }
  return parted;
}

async function withLater(tx: Tx, merges: readonly Merge[]): Promise<readonly Merge[]> {
  if (merges.length === 0) return [];
  const rows = await tx.db
    .selectFrom("merge_rows")
    .select("merge_id")
    .distinct()
    .where("owner_id", "=", tx.owner)
    .where("table_name", "in", PAIRS)
    .execute();
  const ofPairs = new Set<string>(rows.map((row) => row.merge_id));
  const wanted = new Set(merges.map(({ id }) => id));
  const people = new Set<PersonId>();
  return (await allMerges(tx)).filter(({ id, personId }) => {
    const goes = wanted.has(id) || people.has(personId) || (people.size > 0 && ofPairs.has(id));
    if (goes) people.add(personId);
    return goes;
  });
}

async function mergesNow(tx: Tx, id: string): Promise<readonly Merge[]> {
  const row = await findRow(tx, "merges", { id });
  const all = row === undefined ? [] : await mergesOf(tx, [row["person_id"] as PersonId]);
  return all.filter((each) => each.id === id);
}

/**
 * Merges again what was taken apart for a while, the first one first. Where one of the two is gone meanwhile, the other
 * stands for them.
 */
export async function mergeAgain(tx: Tx, parted: readonly Parted[]): Promise<void> {
  const standsFor = new Map<PersonId, PersonId>();
  const now = (id: PersonId) => standsFor.get(id) ?? id;
  for (const { merge, found, made } of parted) {
    const [personId, mergedId] = [now(merge.personId), now(merge.mergedId)];
    const since = await changedSince(tx, personId, made);
    if (Object.keys(found).length > 0) await updateRow(tx, "people", { id: personId }, found);
    if (await mergePeople(tx, { ...merge, personId, mergedId })) {
      await keepSince(tx, personId, since);
      continue;
    }
    if ((await findPeople(tx, [personId])).length === 0) standsFor.set(merge.personId, mergedId);
    else standsFor.set(merge.mergedId, personId);
  }
}

/** What of somebody is still, or again, other than a merge made it: by now that may be as it was made. */
async function changedSince(tx: Tx, id: PersonId, made: Row): Promise<Row> {
  const row: Row = await rowOf(tx, id);
  const still = Object.keys(made).filter((column) => row[changesWith(column)] !== made[changesWith(column)]);
  return Object.fromEntries(still.map((column) => [column, row[column] ?? null]));
}

async function keepSince(tx: Tx, id: PersonId, since: Row): Promise<void> {
  if (Object.keys(since).length === 0) return;
  const { version } = await rowOf(tx, id);
  const later = Math.max(Number(version), Number(since["version"] ?? 0));
  await updateRow(tx, "people", { id }, { ...since, version: later });
  await reindexPerson(tx, id);
}

/** Merges of everybody whom an import told something of, the first one first. */
export async function mergesToldBy(tx: Tx, importId: ImportId): Promise<readonly Merge[]> {
  const { rows } = await sql<{ person_id: PersonId }>`
    select distinct m.person_id from merges m where m.owner_id = ${tx.owner} and (
      m.person_id in (
        select id from people where owner_id = ${tx.owner} and import_id = ${importId}
        union select person_id from touches where owner_id = ${tx.owner} and import_id = ${importId}
        union select person_id from contact_points where owner_id = ${tx.owner} and import_id = ${importId}
        union select person_id from affiliations where owner_id = ${tx.owner} and import_id = ${importId}
        union select person_id from introductions where owner_id = ${tx.owner} and import_id = ${importId}
        union select introducer_id from introductions where owner_id = ${tx.owner} and import_id = ${importId}
        union select person_id from imported_records where owner_id = ${tx.owner} and import_id = ${importId}
        union select row_key from import_changes where owner_id = ${tx.owner} and import_id = ${importId})
      or m.merged_id in (
        select row_key from import_changes where owner_id = ${tx.owner} and import_id = ${importId})
      or m.id in (
        select merge_id from merge_rows where owner_id = ${tx.owner} and before like ${`%"${importId}"%`}))`.execute(
    tx.db,
  );
  return mergesOf(
    tx,
    rows.map((row) => row.person_id),
  );
}

/** Whether the book says of two that they have to do with each other: an introduction in which both stand. */
export async function meet(tx: Tx, one: PersonId, other: PersonId): Promise<boolean> {
  const { rows } = await sql<{ id: string }>`select id from introductions where owner_id = ${tx.owner}
    and (introducer_id = ${one} or person_id = ${one} or other_id = ${one})
    and (introducer_id = ${other} or person_id = ${other} or other_id = ${other}) limit 1`.execute(tx.db);
  return rows.length > 0;
}

async function rowOf(tx: Tx, id: PersonId): Promise<PeopleColumns> {
  const { owner_id: _, ...row } = (await findRow(tx, "people", { id })) ?? {};
  return row as PeopleColumns;
}

function differences(before: Row, after: Row): { readonly before: Row; readonly after: Row } {
  const isChanged = (column: string) => before[column] !== after[column];
  const changed = Object.keys(after).filter((column) => isChanged(column) || isChanged(changesWith(column)));
  const of = (row: Row) => Object.fromEntries(changed.map((column) => [column, row[column] ?? null]));
  return { before: of(before), after: of(after) };
}

function mergedExtra(one: string, other: string): string {
  const all = [one, other].flatMap((each) => JSON.parse(each) as readonly unknown[]);
  return JSON.stringify([...new Map(all.map((each) => [JSON.stringify(each), each])).values()]);
}
