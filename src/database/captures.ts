import type { CaptureId } from "#people/id.ts";
import type { Instant } from "#time/date.ts";
import type { Tx } from "./transaction.ts";

/**
 * What a capture wrote into a row that was there before, which the row's id is of: the outcome of advice, or a step of a
 * conversation.
 */
const WRITTEN_INTO = ["outcomes", "steps"] as const;
/** The tables that a capture adds to, children before parents: the order in which it is taken back. */
const ADDED_TO = [
  ...WRITTEN_INTO,
  "introductions",
  "leads",
  "touches",
  "advice",
  "promises",
  "needs",
  "interviews",
  "affiliations",
  "people",
  "organizations",
] as const;
export type AddedTo = (typeof ADDED_TO)[number];

/** A row as the capture added it; `version` is 0 where the table counts none. */
export type AddedRow = { readonly table: AddedTo; readonly id: string; readonly version: number };

export type KeptCapture = {
  readonly id: CaptureId;
  readonly at: Instant;
  readonly undoneAt: Instant | null;
};

export async function insertCapture(
  tx: Tx,
  id: CaptureId,
  at: Instant,
  added: readonly AddedRow[],
): Promise<void> {
  await tx.db.insertInto("captures").values({ owner_id: tx.owner, id, at, undone_at: null }).execute();
  if (added.length === 0) return;
  const rows = added.map(({ table, id: key, version }, position) => ({
    owner_id: tx.owner,
    capture_id: id,
    position,
    table_name: table,
    row_key: key,
    version,
  }));
  await tx.db.insertInto("capture_rows").values(rows).execute();
}

/** The one of that id, or the last that was not taken back. */
export async function findCapture(tx: Tx, id?: CaptureId): Promise<KeptCapture | undefined> {
  let query = tx.db.selectFrom("captures").selectAll().where("owner_id", "=", tx.owner);
  query = id === undefined ? query.where("undone_at", "is", null) : query.where("id", "=", id);
  const row = await query.orderBy("id", "desc").limit(1).executeTakeFirst();
  return row && { id: row.id as CaptureId, at: row.at, undoneAt: row.undone_at };
}

/** What a capture added, in the order in which it is taken back. */
export async function rowsOfCapture(tx: Tx, id: CaptureId): Promise<readonly AddedRow[]> {
  const rows = await tx.db
    .selectFrom("capture_rows")
    .selectAll()
    .where("owner_id", "=", tx.owner)
    .where("capture_id", "=", id)
    .orderBy("position")
    .execute();
  const order = (table: AddedTo) => ADDED_TO.indexOf(table);
  return rows
    .map((row) => ({ table: row.table_name as AddedTo, id: row.row_key, version: row.version }))
    .sort((one, other) => order(one.table) - order(other.table));
}

/** The tables among them whose rows are about one person. */
const ABOUT_SOMEBODY = ["touches", "advice", "promises", "interviews", "affiliations", "leads"] as const;

/** Whom the rows of a capture are about, in the order of their names. */
export async function peopleOfRows(tx: Tx, rows: readonly AddedRow[]): Promise<readonly string[]> {
  const of = (table: AddedTo) => rows.flatMap((row) => (row.table === table ? [row.id] : []));
  const about = new Set(of("people"));
  for (const table of ABOUT_SOMEBODY) {
    const those = table === "interviews" ? [...of(table), ...of("steps")] : of(table);
    if (those.length === 0) continue;
    const found = tx.db.selectFrom(table).select("person_id").where("owner_id", "=", tx.owner);
    for (const row of await found.where("id", "in", those).execute()) about.add(row.person_id);
  }
  if (about.size === 0) return [];
  const people = tx.db.selectFrom("people").select("name").where("owner_id", "=", tx.owner);
  return (
    await people
      .where("id", "in", [...about])
      .orderBy("name")
      .execute()
  ).map(({ name }) => name);
}

export async function markCaptureUndone(tx: Tx, id: CaptureId, at: Instant): Promise<void> {
  await tx.db
    .updateTable("captures")
    .set({ undone_at: at })
    .where("owner_id", "=", tx.owner)
    .where("id", "=", id)
    .execute();
}

/** Removes a row where nobody has changed it since. Answers whether it is gone. */
export async function removeUnchanged(
  tx: Tx,
  { table, id, version }: AddedRow & { readonly table: Removable },
): Promise<boolean> {
  if (version > 0) {
    const row = await tx.db
      .selectFrom(table as Versioned)
      .select("version")
      .where("owner_id", "=", tx.owner)
      .where("id", "=", id)
      .executeTakeFirst();
    if (row === undefined || row.version !== version) return false;
  }
  await tx.db.deleteFrom(table).where("owner_id", "=", tx.owner).where("id", "=", id).execute();
  return true;
}

type Removable = Exclude<AddedTo, (typeof WRITTEN_INTO)[number]>;
type Versioned = Exclude<Removable, "touches" | "affiliations" | "needs">;

/** Whether anybody is, or was, at an organization. */
export async function hasAnybody(tx: Tx, organizationId: string): Promise<boolean> {
  const row = await tx.db
    .selectFrom("affiliations")
    .select("id")
    .where("owner_id", "=", tx.owner)
    .where("organization_id", "=", organizationId)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}
