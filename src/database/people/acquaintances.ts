import type { PersonId } from "#people/id.ts";
import type { Instant } from "#time/date.ts";
import type { Tx } from "../transaction.ts";

/** My own word on whether two of my contacts know each other. */
export type Acquaintance = {
  readonly personId: PersonId;
  readonly otherId: PersonId;
  readonly knows: boolean;
  readonly at: Instant;
};

/** Says it, in the place of what was said of the two before. */
export async function writeAcquaintance(tx: Tx, acquaintance: Acquaintance): Promise<void> {
  const [person_id, other_id] = inOrder(acquaintance.personId, acquaintance.otherId);
  const said = { knows: acquaintance.knows ? 1 : 0, at: acquaintance.at } as const;
  await tx.db
    .insertInto("acquaintances")
    .values({ owner_id: tx.owner, person_id, other_id, ...said })
    .onConflict((conflict) => conflict.columns(["owner_id", "person_id", "other_id"]).doUpdateSet(said))
    .execute();
}

export async function removeAcquaintance(tx: Tx, one: PersonId, other: PersonId): Promise<boolean> {
  const [person_id, other_id] = inOrder(one, other);
  const { numDeletedRows } = await tx.db
    .deleteFrom("acquaintances")
    .where("owner_id", "=", tx.owner)
    .where("person_id", "=", person_id)
    .where("other_id", "=", other_id)
    .executeTakeFirstOrThrow();
  return numDeletedRows > 0n;
}

/** All that was said, or what was said of one person, the latest first. */
export async function listAcquaintances(tx: Tx, personId?: PersonId): Promise<readonly Acquaintance[]> {
  let query = tx.db
    .selectFrom("acquaintances")
    .selectAll()
    .where("owner_id", "=", tx.owner)
    .orderBy("at", "desc")
    .orderBy("person_id")
    .orderBy("other_id");
  if (personId !== undefined)
    query = query.where((where) =>
      where.or([where("person_id", "=", personId), where("other_id", "=", personId)]),
    );
  return (await query.execute()).map((row) => ({
    personId: row.person_id as PersonId,
    otherId: row.other_id as PersonId,
    knows: row.knows === 1,
    at: row.at,
  }));
}

/** So that a pair has one row, whoever is named first. */
function inOrder(one: PersonId, other: PersonId): readonly [PersonId, PersonId] {
  return one < other ? [one, other] : [other, one];
}
