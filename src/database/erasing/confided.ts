import type { PersonId } from "#people/id.ts";
import type { Tx } from "../transaction.ts";

export type Confided = { readonly text: string; readonly personId: PersonId | null };

/** All that was told off the record, by whomever: as advice, for or against a career, or in answer to a question (R15). */
export async function confided(tx: Tx): Promise<readonly Confided[]> {
  const advice = await tx.db
    .selectFrom("advice")
    .select(["text", "person_id"])
    .where("owner_id", "=", tx.owner)
    .where("off_record", "=", 1)
    .execute();
  const evidence = await tx.db
    .selectFrom("evidence")
    .select(["text", "person_id"])
    .where("owner_id", "=", tx.owner)
    .where("off_record", "=", 1)
    .execute();
  const answers = await tx.db
    .selectFrom("interview_questions as q")
    .innerJoin("interviews as i", (join) =>
      join.onRef("i.owner_id", "=", "q.owner_id").onRef("i.id", "=", "q.interview_id"),
    )
    .select(["q.answer as text", "i.person_id"])
    .where("q.owner_id", "=", tx.owner)
    .where("q.off_record", "=", 1)
    .execute();
  return [...advice, ...evidence, ...answers].map(({ text, person_id }) => ({
    text,
    personId: person_id as PersonId | null,
  }));
}
