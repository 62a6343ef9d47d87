import type { PersonId } from "#people/id.ts";
import type { ContactKind } from "#people/person.ts";
import type { Tx } from "./transaction.ts";

/** More of one name or address are not told apart in a sentence anyway. */
const MOST = 20;

/**
 * Ids of everybody of this folded name, left out or not; those who were added first stand first. The two values of
 * `left_out` are named because the index has them before the name, and the order is made here: asked for it, SQLite
 * goes through everybody by id.
 */
export async function idsNamed(tx: Tx, nameKey: string): Promise<readonly PersonId[]> {
  const rows = await tx.db
    .selectFrom("people")
    .select("id")
    .where("owner_id", "=", tx.owner)
    .where("left_out", "in", [0, 1])
    .where("name_key", "=", nameKey)
    .limit(MOST)
    .execute();
  return rows.map((row) => row.id as PersonId).toSorted();
}

/**
 * Ids of whoever is reached by this address, number or link; those who were added first stand first. The value is
 * fetched with them because the primary key does not have it: all that is wanted in it, SQLite would read it whole.
 */
export async function idsReachedBy(tx: Tx, kind: ContactKind, key: string): Promise<readonly PersonId[]> {
  const rows = await tx.db
    .selectFrom("contact_points")
    .select(["person_id", "value"])
    .where("owner_id", "=", tx.owner)
    .where("kind", "=", kind)
    .where("key", "=", key)
    .limit(MOST)
    .execute();
  return rows.map((row) => row.person_id as PersonId).toSorted();
}
