import { sql } from "kysely";
import type { Interview } from "#interviews/interview.ts";
import { lastStep, withoutStep } from "#interviews/steps.ts";
import type { ImportId, PersonId } from "#people/id.ts";
import type { Instant } from "#time/date.ts";
import { findInterview, updateInterview } from "../interviews/interviews.ts";
import { TOGETHER } from "../merging/came-together.ts";
import { type Filled, insteadOf, putBack } from "../people/filled.ts";
import { portions } from "../portions.ts";
import { forgetWords } from "../search.ts";
import type { Tx } from "../transaction.ts";
import type { Completed } from "./imports.ts";
import { TOLD_AGAIN } from "./told-again.ts";

/** What imports write about people. */
export const IMPORTED_ROWS = ["touches", "contact_points", "affiliations", "other_names"] as const;
/** Tables whose rows the user wrote about someone, with the columns that name them. */
export const OWN_ROWS = [
  ["interviews", "person_id"],
  ["drafts", "person_id"],
  ["advice", "person_id"],
  ["promises", "person_id"],
  ["evidence", "person_id"],
  ["introductions", "introducer_id"],
  ["introductions", "person_id"],
  ["introductions", "other_id"],
  ["leads", "person_id"],
  ["lead_thanks", "person_id"],
  ["needs", "person_id"],
  ["acquaintances", "person_id"],
  ["acquaintances", "other_id"],
  ["projections", "person_id"],
  ["help", "person_id"],
  ["mentor_answers", "person_id"],
  ["documents", "person_id"],
] as const;

/** Whether an import changed anything that undoing it takes back. */
export async function changedRows(tx: Tx, importId: ImportId): Promise<boolean> {
  for (const table of ["people", ...IMPORTED_ROWS, "introductions", "import_changes"] as const)
    if (await anyOf(tx, importId, table, sql`and table_name <> ${TOLD_AGAIN}`)) return true;
  // What it told of somebody may have been held back when two were made one.
  const { rows } = await sql`select merge_id from merge_rows where owner_id = ${tx.owner}
    and before like ${`%"${importId}"%`} limit 1`.execute(tx.db);
  return rows.length > 0;
}

/** Whether an import changed anything, or told anything that the book had already. */
export async function tellsAnything(tx: Tx, importId: ImportId): Promise<boolean> {
  return (await changedRows(tx, importId)) || (await anyOf(tx, importId, "import_changes"));
}

async function anyOf(tx: Tx, importId: ImportId, table: string, ofChanges = sql``): Promise<boolean> {
  const { rows } = await sql`select owner_id from ${sql.table(table)}
    where owner_id = ${tx.owner} and import_id = ${importId}
      ${table === "import_changes" ? ofChanges : sql``} limit 1`.execute(tx.db);
  return rows.length > 0;
}

/** How many contacts on the timelines an import brought. */
export async function countTouchesOf(tx: Tx, importId: ImportId): Promise<number> {
  const { count } = await tx.db
    .selectFrom("touches")
    .select(({ fn }) => fn.countAll().as("count"))
    .where("owner_id", "=", tx.owner)
    .where("import_id", "=", importId)
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** What was read of somebody's address is nobody's word about them, and goes with them. */
function told(table: string, rows: string) {
  return table === "affiliations" ? sql`and ${sql.ref(`${rows}.read_from`)} = ''` : sql``;
}

/** People whom the import added and whom nothing of the user's own, or of another import, hangs on yet. */
export async function untouchedNewcomers(tx: Tx, importId: ImportId): Promise<readonly PersonId[]> {
  let query = tx.db
    .selectFrom("people as p")
    .select("p.id")
    .where("p.owner_id", "=", tx.owner)
    .where("p.import_id", "=", importId)
    .where("p.version", "=", 1);
  for (const table of IMPORTED_ROWS) {
    query = query.where(
      sql<boolean>`not exists (select 1 from ${sql.table(table)} own where own.owner_id = p.owner_id
        and own.person_id = p.id and (own.import_id is null or own.import_id <> ${importId}) ${told(table, "own")})`,
    );
  }
  for (const [table, column] of OWN_ROWS) {
    query = query.where(
      sql<boolean>`not exists (select 1 from ${sql.table(table)} own
        where own.owner_id = p.owner_id and own.${sql.ref(column)} = p.id
        ${table === "introductions" ? sql`and not (own.import_id = ${importId} and own.version = 1)` : sql``})`,
    );
  }
  return (await query.execute()).map((row) => row.id as PersonId);
}

/**
 * Removes what the import added to people who stay: touches, places, ways to reach them, and its memory of having
 * been here. Answers whom that concerns. People whom it added itself, and who stay because of what the user did about
 * them (`own`: also those whom a later import has now), keep how to reach them and where they are; so do others the address, where since then a letter was written, a
 * conversation asked for or a contact written down.
 */
export async function removeAdded(
  tx: Tx,
  importId: ImportId,
  at: Instant,
  own: readonly PersonId[],
): Promise<readonly PersonId[]> {
  const concerned = new Set<string>();
  for (const table of [...IMPORTED_ROWS, "imported_records"] as const) {
    const spared = table === "contact_points" || table === "affiliations";
    const { rows } = await sql<{ person_id: string }>`
      delete from ${sql.table(table)} where owner_id = ${tx.owner} and import_id = ${importId}
        ${spared ? sql`and not ${addedBy(tx, importId)} ${notOf(own)}` : sql``}
        ${table === "contact_points" ? sql`and not ${usedSince(importId, at)}` : sql``}
      returning person_id`.execute(tx.db);
    for (const { person_id } of rows) concerned.add(person_id);
  }
  await removeIntroductionsTold(tx, importId);
  return [...concerned] as PersonId[];
}

/** Those of which the user has said no more since. */
async function removeIntroductionsTold(tx: Tx, importId: ImportId): Promise<void> {
  await tx.db
    .deleteFrom("introductions")
    .where("owner_id", "=", tx.owner)
    .where("import_id", "=", importId)
    .where("version", "=", 1)
    .execute();
}

function addedBy({ owner }: Tx, importId: ImportId) {
  return sql`person_id in (select p.id from people p where p.owner_id = ${owner} and p.import_id = ${importId})`;
}

function notOf(people: readonly PersonId[]) {
  return people.length === 0 ? sql`` : sql`and person_id not in (${sql.join(people)})`;
}

function usedSince(importId: ImportId, at: Instant) {
  const theirs = sql`own.owner_id = contact_points.owner_id and own.person_id = contact_points.person_id`;
  return sql<boolean>`(
    exists (select 1 from drafts own where ${theirs} and (own.id > ${importId} or own.updated_at > ${at}))
    or exists (select 1 from interviews own where ${theirs} and (own.id > ${importId} or own.asked_at > ${at}))
    or exists (select 1 from touches own where ${theirs} and own.import_id is null and own.id > ${importId}))`;
}

/**
 * Lets later imports of an earlier Weakties bring again what went with this one: a record they share was written once,
 * by this one, and they kept nothing of what it told.
 */
export async function forgetLaterRecords(
  tx: Tx,
  importId: ImportId,
  people: readonly PersonId[],
): Promise<void> {
  for (const some of portions(people)) {
    await tx.db
      .deleteFrom("imported_records")
      .where("owner_id", "=", tx.owner)
      .where("import_id", ">", importId)
      .where("person_id", "in", some)
      .where(
        sql<boolean>`not exists (select 1 from import_changes c where c.owner_id = imported_records.owner_id
        and c.import_id = imported_records.import_id and c.row_key = imported_records.person_id
        and c.table_name in (${TOGETHER}, ${TOLD_AGAIN}))`,
      )
      .where(
        sql<boolean>`not exists (select 1 from people p where p.owner_id = imported_records.owner_id
        and p.id = imported_records.person_id and p.import_id = imported_records.import_id)`,
      )
      .execute();
  }
}

/** Whether anything the user did hangs on somebody: a contact, a conversation, a letter, advice, a promise, a voice. */
export async function hasHistory(tx: Tx, id: PersonId): Promise<boolean> {
  for (const [table, column] of [...OWN_ROWS, ["touches", "person_id"]] as const) {
    const { rows } = await sql`select owner_id from ${sql.table(table)}
      where owner_id = ${tx.owner} and ${sql.ref(column)} = ${id} limit 1`.execute(tx.db);
    if (rows.length > 0) return true;
  }
  return false;
}

/** Much hangs on each of them, and whoever stops it should not wait. */
const PEOPLE_AT_ONCE = 100;

/** Removes people with all that hangs on them; `removed` hears how many are gone, and may throw to stop. */
export async function removePeople(
  tx: Tx,
  ids: readonly PersonId[],
  removed: (count: number) => Promise<void> = async () => {},
): Promise<void> {
  let gone = 0;
  for (const some of portions(ids, PEOPLE_AT_ONCE)) {
    await forgetWords(tx, "person", some);
    await tx.db.deleteFrom("people").where("owner_id", "=", tx.owner).where("id", "in", some).execute();
    gone += some.length;
    await removed(gone);
  }
}

/** Gives fields their value from before, unless the user has changed them since. Answers whom that concerns. */
export async function restoreFields(tx: Tx, importId: ImportId, of?: PersonId): Promise<readonly PersonId[]> {
  const rows = await changesOf(tx, importId, "people", of);
  for (const row of rows) {
    const before = JSON.parse(row.before ?? "{}") as Filled;
    const after = JSON.parse(row.after ?? "{}") as Filled;
    const id = row.row_key as PersonId;
    await putBack(tx, id, before, after);
    await rewriteNext(tx, importId, id, before, after);
  }
  return rows.map((row) => row.row_key as PersonId);
}

/** Takes back the roles that completed a position, and the ends of those that another followed, unless the user has changed it since. Answers whom that concerns. */
export async function restorePlaces(tx: Tx, importId: ImportId, of?: PersonId): Promise<readonly PersonId[]> {
  const rows = await changesOf(tx, importId, "affiliations", of);
  for (const row of rows) {
    const { id, ...before } = JSON.parse(row.before ?? "{}") as Completed;
    const after = JSON.parse(row.after ?? "{}") as Completed;
    await tx.db
      .updateTable("affiliations")
      .set(before)
      .where("owner_id", "=", tx.owner)
      .where("id", "=", id)
      .where("role", "=", after.role)
      .where("starts_on", after.starts_on === null ? "is" : "=", after.starts_on)
      .where("ends_on", after.ends_on === null ? "is" : "=", after.ends_on)
      .execute();
  }
  return rows.map((row) => row.row_key as PersonId);
}

/** What is kept of a conversation in which an import noted an answer. */
type Stood = Pick<Interview, "id" | "state" | "answeredAt" | "version">;

/** Lets a request wait for its answer again, unless the conversation has gone on since. */
export async function restoreRequests(tx: Tx, importId: ImportId): Promise<void> {
  for (const row of await changesOf(tx, importId, "interviews")) {
    const { id, ...before } = JSON.parse(row.before ?? "{}") as Stood;
    const after = JSON.parse(row.after ?? "{}") as Stood;
    const interview = await findInterview(tx, id);
    if (interview?.version !== after.version) continue;
    const step = lastStep(interview);
    await updateInterview(tx, { ...(step ? withoutStep(interview, step) : interview), ...before });
  }
}

/** What an import changed in one of the tables, of everybody or of one person, each with its value from before and after. */
export function changesOf(
  tx: Tx,
  importId: ImportId,
  table: "people" | "affiliations" | "contact_points" | "interviews",
  of?: PersonId,
) {
  return tx.db
    .selectFrom("import_changes")
    .select(["row_key", "before", "after"])
    .where("owner_id", "=", tx.owner)
    .where("import_id", "=", importId)
    .where("table_name", "=", table)
    .$if(of !== undefined, (query) => query.where("row_key", "=", of ?? ""))
    .execute();
}

/** The next import that filled the same person would bring this one's values back when it is undone: not any more. */
async function rewriteNext(tx: Tx, importId: ImportId, personId: PersonId, before: Filled, after: Filled) {
  const next = await tx.db
    .selectFrom("import_changes")
    .select(["import_id", "position", "before"])
    .where("owner_id", "=", tx.owner)
    .where("import_id", ">", importId)
    .where("table_name", "=", "people")
    .where("row_key", "=", personId)
    .orderBy("import_id")
    .limit(1)
    .executeTakeFirst();
  if (next === undefined) return;
  const theirs = JSON.parse(next.before ?? "{}") as Filled;
  const rewritten = { ...theirs, ...insteadOf(theirs, after, before) };
  await tx.db
    .updateTable("import_changes")
    .set({ before: JSON.stringify(rewritten) })
    .where("owner_id", "=", tx.owner)
    .where("import_id", "=", next.import_id)
    .where("position", "=", next.position)
    .execute();
}

/** Forgets the addresses whose letters the import began to keep. */
export async function forgetKeptMail(tx: Tx, importId: ImportId): Promise<void> {
  await tx.db
    .deleteFrom("kept_mail")
    .where("owner_id", "=", tx.owner)
    .where("key", "in", (where) =>
      where
        .selectFrom("import_changes")
        .select("row_key")
        .where("owner_id", "=", tx.owner)
        .where("import_id", "=", importId)
        .where("table_name", "=", "kept_mail"),
    )
    .execute();
}

/** Lets go of the addresses that the import took for the user's own, unless the user has said more of them since. */
export async function forgetOwnAddresses(tx: Tx, importId: ImportId): Promise<void> {
  await tx.db
    .deleteFrom("own_addresses")
    .where("owner_id", "=", tx.owner)
    .where("former", "=", 0)
    .where("ends_on", "is", null)
    .where("address", "in", (where) =>
      where
        .selectFrom("import_changes")
        .select("row_key")
        .where("owner_id", "=", tx.owner)
        .where("import_id", "=", importId)
        .where("table_name", "=", "own_addresses"),
    )
    .execute();
}

export async function markUndone(tx: Tx, importId: ImportId, at: Instant): Promise<void> {
  await tx.db
    .updateTable("imports")
    .set({ undone_at: at })
    .where("owner_id", "=", tx.owner)
    .where("id", "=", importId)
    .execute();
}
