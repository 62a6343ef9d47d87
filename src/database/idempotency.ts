import type { Insertable } from "kysely";
import type { Instant } from "#time/date.ts";
import { kept } from "./kept.ts";
import type { Schema } from "./schema.ts";
import type { Tx } from "./transaction.ts";

const KEPT_FOR_MS = 30 * 86_400_000;

/** However old the clock calls them: one that was wrongly set for a day would otherwise forget what is yet to be retried. */
const ALWAYS_KEPT = 1000;

export type KeptAnswer = {
  readonly key: string;
  readonly requestHash: string;
  readonly answer: string;
  readonly at: Instant;
};

export async function readAnswer(tx: Tx, key: string): Promise<KeptAnswer | undefined> {
  const [row] = await answersTo(tx, key);
  return row && { key, requestHash: row.request_hash, answer: row.answer, at: row.created_at };
}

const answersTo = kept((tx, key: string) =>
  tx.db
    .selectFrom("idempotency_keys")
    .select(["request_hash", "answer", "created_at"])
    .where("owner_id", "=", tx.owner)
    .where("key", "=", key),
);

/** Keeps an answer for thirty days, and lets older ones go that a thousand have followed. */
export async function keepAnswer(tx: Tx, { key, requestHash, answer, at }: KeptAnswer): Promise<void> {
  await removeBefore(tx, at - KEPT_FOR_MS);
  await insert(tx, { key, request_hash: requestHash, answer, created_at: at });
}

/** Answers hold names. A request that is sent again is known by its key all the same, and not done twice. */
export async function emptyAnswers(tx: Tx): Promise<void> {
  await tx.db.updateTable("idempotency_keys").set({ answer: "" }).where("owner_id", "=", tx.owner).execute();
}

const removeBefore = kept((tx, at: Instant) =>
  tx.db
    .deleteFrom("idempotency_keys")
    .where("owner_id", "=", tx.owner)
    .where("created_at", "<", at)
    .where("created_at", "<", (query) =>
      query
        .selectFrom("idempotency_keys as later")
        .select("later.created_at")
        .where("later.owner_id", "=", tx.owner)
        .orderBy("later.created_at", "desc")
        .limit(1)
        .offset(ALWAYS_KEPT - 1),
    ),
);

type Row = Omit<Insertable<Schema["idempotency_keys"]>, "owner_id">;

const insert = kept((tx, row: Row) =>
  tx.db.insertInto("idempotency_keys").values({ owner_id: tx.owner, ...row }),
);
