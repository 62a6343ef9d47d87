import type { Instant } from "#time/date.ts";
import type { Tx } from "../transaction.ts";

/** Marks of people who were erased, so that a file does not bring them back unasked (R59). */
export async function addErasedMarks(tx: Tx, marks: readonly string[], at: Instant): Promise<void> {
  await tx.db
    .insertInto("erased_marks")
    .values(marks.map((mark) => ({ owner_id: tx.owner, mark, at })))
    .onConflict((conflict) => conflict.columns(["owner_id", "mark"]).doNothing())
    .execute();
}

export async function readErasedMarks(tx: Tx): Promise<ReadonlySet<string>> {
  const rows = await tx.db
    .selectFrom("erased_marks")
    .select("mark")
    .where("owner_id", "=", tx.owner)
    .execute();
  return new Set(rows.map((row) => row.mark));
}

export async function removeErasedMarks(tx: Tx, marks: readonly string[]): Promise<void> {
  for (const mark of marks) {
    await tx.db
      .deleteFrom("erased_marks")
      .where("owner_id", "=", tx.owner)
      .where("mark", "=", mark)
      .execute();
  }
}
