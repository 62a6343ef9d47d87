import type { Selectable } from "kysely";
import type { KeptQuestion } from "#interviews/questions/mine.ts";
import type { Question } from "#interviews/questions/question.ts";
import type { Instant } from "#time/date.ts";
import type { Schema } from "../schema.ts";
import type { Tx } from "../transaction.ts";

/** The user's own questions, the latest first, and what they changed of those that came with Weakties. */
export async function keptQuestions(tx: Tx): Promise<readonly KeptQuestion[]> {
  const rows = await tx.db
    .selectFrom("questions")
    .selectAll()
    .where("owner_id", "=", tx.owner)
    .orderBy("created_at", "desc")
    .orderBy("id")
    .execute();
  return rows.map(toKept);
}

export async function findQuestion(tx: Tx, id: string): Promise<KeptQuestion | undefined> {
  const row = await tx.db
    .selectFrom("questions")
    .selectAll()
    .where("owner_id", "=", tx.owner)
    .where("id", "=", id)
    .executeTakeFirst();
  return row && toKept(row);
}

/** Keeps a question over the one of the same id. */
export async function saveQuestion(tx: Tx, kept: KeptQuestion, now: Instant): Promise<void> {
  const { id, text, minutes, ...tags } = kept.question;
  const row = {
    text,
    minutes,
    tags: JSON.stringify(tags),
    hidden: kept.hidden ? 1 : 0,
    version: kept.version,
    updated_at: now,
  } as const;
  await tx.db
    .insertInto("questions")
    .values({ owner_id: tx.owner, id, created_at: now, ...row })
    .onConflict((conflict) => conflict.columns(["owner_id", "id"]).doUpdateSet(row))
    .execute();
}

export async function forgetQuestion(tx: Tx, id: string): Promise<void> {
  await tx.db.deleteFrom("questions").where("owner_id", "=", tx.owner).where("id", "=", id).execute();
}

function toKept(row: Selectable<Schema["questions"]>): KeptQuestion {
  const tags = JSON.parse(row.tags) as Omit<Question, "id" | "text" | "minutes">;
  return {
    question: { id: row.id, text: row.text, minutes: row.minutes, ...tags },
    hidden: row.hidden === 1,
    version: row.version,
  };
}
