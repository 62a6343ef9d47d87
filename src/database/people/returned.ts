import type { ImportId, PersonId } from "#people/id.ts";
import type { Instant } from "#time/date.ts";
import { changesOf } from "../importing/import-undo.ts";
import { portions } from "../portions.ts";
import type { Tx } from "../transaction.ts";
import { markStale } from "./contact-points.ts";

/** An address that counts, with whose it is and what speaks against its being gone. */
export type Reached = {
  readonly personId: PersonId;
  readonly name: string;
  readonly address: string;
  /** When they last wrote; null where they have not. */
  readonly wroteAt: Instant | null;
  /** Until when returns of letters were believed already: what was said of it since is the user's own word. */
  readonly believedAt: Instant | null;
};

/** Whom some addresses reach, as far as is known here; those marked as former are left out. */
export async function reachedBy(tx: Tx, addresses: readonly string[]): Promise<readonly Reached[]> {
  const found: Reached[] = [];
  for (const some of portions(addresses)) {
    const rows = await tx.db
      .selectFrom("contact_points as c")
      .innerJoin("people as p", (join) =>
        join.onRef("p.owner_id", "=", "c.owner_id").onRef("p.id", "=", "c.person_id"),
      )
      .select(["c.person_id", "c.key", "p.name"])
      .select((own) =>
        own
          .selectFrom("touches as t")
          .select(({ fn }) => fn.max("t.at").as("at"))
          .whereRef("t.owner_id", "=", "c.owner_id")
          .whereRef("t.person_id", "=", "c.person_id")
          .where("t.direction", "=", "in")
          .where("t.kind", "=", "mail")
          .as("wrote_at"),
      )
      .where("c.owner_id", "=", tx.owner)
      .where("c.kind", "=", "email")
      .where("c.key", "in", some)
      .where("c.stale", "=", 0)
      .where("p.left_out", "=", 0)
      .orderBy("p.name_key")
      .orderBy("c.key")
      .execute();
    const believed = await believedOf(
      tx,
      rows.map((row) => row.person_id),
    );
    for (const row of rows)
      found.push({
        personId: row.person_id as PersonId,
        name: row.name,
        address: row.key,
        wroteAt: row.wrote_at === null ? null : Number(row.wrote_at),
        believedAt: believed.get(`${row.person_id} ${row.key}`) ?? null,
      });
  }
  return found;
}

/** What the journal keeps of an address that was taken for gone. */
export type Gone = { readonly address: string; readonly at: Instant };

async function believedOf(tx: Tx, people: readonly string[]): Promise<ReadonlyMap<string, Instant>> {
  const believed = new Map<string, Instant>();
  if (people.length === 0) return believed;
  const rows = await tx.db
    .selectFrom("import_changes as c")
    .innerJoin("imports as i", (join) =>
      join.onRef("i.owner_id", "=", "c.owner_id").onRef("i.id", "=", "c.import_id"),
    )
    .select(["c.row_key", "c.after"])
    .where("c.owner_id", "=", tx.owner)
    .where("c.table_name", "=", "contact_points")
    .where("c.row_key", "in", people)
    .where("i.undone_at", "is", null)
    .execute();
  for (const { row_key, after } of rows) {
    const { address, at } = JSON.parse(after ?? "{}") as Gone;
    const key = `${row_key} ${address}`;
    believed.set(key, Math.max(at, believed.get(key) ?? at));
  }
  return believed;
}

/** Marks the addresses as former; `restoreAddresses` is the way back. */
export async function markGone(tx: Tx, gone: readonly Reached[]): Promise<void> {
  for (const { personId, address } of gone)
    await markStale(tx, personId, { kind: "email", key: address }, true);
}

/** Lets addresses reach somebody again that an import took for gone. Answers whom that concerns. */
export async function restoreAddresses(tx: Tx, importId: ImportId): Promise<readonly PersonId[]> {
  const rows = await changesOf(tx, importId, "contact_points");
  const concerned: PersonId[] = [];
  for (const { row_key, after } of rows) {
    const personId = row_key as PersonId;
    const { address } = JSON.parse(after ?? "{}") as Gone;
    if (await markStale(tx, personId, { kind: "email", key: address }, false)) concerned.push(personId);
  }
  return concerned;
}
