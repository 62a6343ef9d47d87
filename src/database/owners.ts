import type { Instant } from "#time/date.ts";
import type { Tx } from "./transaction.ts";

/** Makes sure that the owner of this home has a row for all else to hang on. */
export async function ensureOwner(tx: Tx, now: Instant): Promise<void> {
  await tx.db
    .insertInto("owners")
    .values({ owner_id: tx.owner, name: "", created_at: now })
    .onConflict((conflict) => conflict.column("owner_id").doNothing())
    .execute();
}

/** Whether that row is there: then nothing has to be written to open a home, and no other program's write waited for. */
export async function hasOwner(tx: Tx): Promise<boolean> {
  const row = await tx.db
    .selectFrom("owners")
    .select("owner_id")
    .where("owner_id", "=", tx.owner)
    .executeTakeFirst();
  return row !== undefined;
}

/** When this home was first opened; undefined before that. */
export async function firstOpened(tx: Tx): Promise<Instant | undefined> {
  const row = await tx.db
    .selectFrom("owners")
    .select("created_at")
    .where("owner_id", "=", tx.owner)
    .executeTakeFirst();
  return row?.created_at;
}
