import type { Tx } from "../transaction.ts";

/** Keys of people the user leaves out; they outlive the person's own row, so that a re-import meets them (R64). */
export async function rememberLeftOut(tx: Tx, keys: readonly string[], name: string): Promise<void> {
  for (const key of keys) {
    await tx.db
      .insertInto("left_out_keys")
      .values({ owner_id: tx.owner, key, name })
      .onConflict((conflict) => conflict.columns(["owner_id", "key"]).doNothing())
      .execute();
  }
}

export async function forgetLeftOut(tx: Tx, keys: readonly string[]): Promise<void> {
  if (keys.length === 0) return;
  await tx.db.deleteFrom("left_out_keys").where("owner_id", "=", tx.owner).where("key", "in", keys).execute();
}

export async function readLeftOut(tx: Tx): Promise<ReadonlySet<string>> {
  const rows = await tx.db
    .selectFrom("left_out_keys")
    .select("key")
    .where("owner_id", "=", tx.owner)
    .execute();
  return new Set(rows.map((row) => row.key));
}
