import type { PersonId } from "#people/id.ts";
import type { Instant } from "#time/date.ts";
import type { Tx } from "../transaction.ts";

/** Remembers that two are different people; without a time it forgets it. */
export async function tellTwoApart(
  tx: Tx,
  one: PersonId,
  other: PersonId,
  at: Instant | null,
): Promise<void> {
  const [person_id, other_id] = one < other ? [one, other] : [other, one];
  await tx.db
    .deleteFrom("told_apart")
    .where("owner_id", "=", tx.owner)
    .where("person_id", "=", person_id)
    .where("other_id", "=", other_id)
    .execute();
  if (at !== null)
    await tx.db.insertInto("told_apart").values({ owner_id: tx.owner, person_id, other_id, at }).execute();
}

/** Everybody told apart, as `smaller id, space, larger id`. */
export async function readToldApart(tx: Tx): Promise<ReadonlySet<string>> {
  const rows = await tx.db
    .selectFrom("told_apart")
    .select(["person_id", "other_id"])
    .where("owner_id", "=", tx.owner)
    .execute();
  return new Set(rows.map((row) => `${row.person_id} ${row.other_id}`));
}
