import type { Instant } from "#time/date.ts";
import type { Tx } from "./transaction.ts";

const KEPT_FOR_MS = 30 * 86_400_000;

export type KeptAnswer = {
  readonly key: string;
  readonly requestHash: string;
  readonly answer: string;
  readonly at: Instant;
};

export async function readAnswer(tx: Tx, key: string): Promise<KeptAnswer | undefined> {
  const row = await tx.db
    .selectFrom("idempotency_keys")
    .select(["request_hash", "answer", "created_at"])
    .where("owner_id", "=", tx.owner)
    .where("key", "=", key)
    .executeTakeFirst();
  return row && { key, requestHash: row.request_hash, answer: row.answer, at: row.created_at };
}

/** Keeps an answer for thirty days, and lets older ones go. */
export async function keepAnswer(tx: Tx, kept: KeptAnswer): Promise<void> {
  await tx.db
    .deleteFrom("idempotency_keys")
    .where("owner_id", "=", tx.owner)
    .where("created_at", "<", kept.at - KEPT_FOR_MS)
    .execute();
  await tx.db
    .insertInto("idempotency_keys")
    .values({
      owner_id: tx.owner,
      key: kept.key,
      request_hash: kept.requestHash,
      answer: kept.answer,
      created_at: kept.at,
    })
    .execute();
}
