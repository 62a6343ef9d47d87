import type { Instant } from "#time/date.ts";
import type { Tx } from "../transaction.ts";

/** Notes that a sign-in is over, in words, until it is given anew. */
export async function noteTroubleOf(tx: Tx, name: string, says: string, at: Instant): Promise<void> {
  await tx.db
    .insertInto("consent_troubles")
    .values({ owner_id: tx.owner, name, says, at })
    .onConflict((conflict) => conflict.columns(["owner_id", "name"]).doUpdateSet({ says }))
    .execute();
}

export async function forgetTroubleOf(tx: Tx, name: string): Promise<void> {
  await tx.db
    .deleteFrom("consent_troubles")
    .where("owner_id", "=", tx.owner)
    .where("name", "=", name)
    .execute();
}

/** Of each sign-in that is over, by what the secrets call it, why. */
export async function readTroubles(tx: Tx): Promise<ReadonlyMap<string, string>> {
  const rows = await tx.db
    .selectFrom("consent_troubles")
    .select(["name", "says"])
    .where("owner_id", "=", tx.owner)
    .execute();
  return new Map(rows.map(({ name, says }) => [name, says]));
}
