import { MOST_READERS, type SharedLetter } from "#network/together.ts";
import type { PersonId } from "#people/id.ts";
import type { Tx } from "../transaction.ts";

/**
 * Mail of mine that went to several people of the book, one of these among them, by the letter's id; what others wrote to
 * each other is nobody's to read.
 */
export async function lettersTo(
  tx: Tx,
  these: readonly PersonId[],
): Promise<ReadonlyMap<string, SharedLetter>> {
  const outgoing = () =>
    tx.db
      .selectFrom("touches as t")
      .where("t.owner_id", "=", tx.owner)
      .where("t.direction", "=", "out")
      .where("t.message_id", "is not", null);
  const toThese = outgoing().select("t.message_id").where("t.person_id", "in", these);
  const rows = await outgoing()
    .innerJoin("people as p", (join) =>
      join.onRef("p.owner_id", "=", "t.owner_id").onRef("p.id", "=", "t.person_id"),
    )
    .select(["t.message_id", "t.person_id", "p.left_out"])
    .where(
      "t.message_id",
      "in",
      outgoing()
        .select("t.message_id")
        .where("t.message_id", "in", toThese)
        .groupBy("t.message_id")
        .having((where) => where.fn.countAll(), ">", 1)
        .having((where) => where.fn.countAll(), "<=", MOST_READERS),
    )
    .execute();
  const letters = Map.groupBy(rows, (row) => row.message_id ?? "");
  return new Map(
    [...letters].map(([id, letter]) => [
      id,
      {
        readers: letter.filter((row) => row.left_out === 0).map((row) => row.person_id as PersonId),
        wentTo: letter.length,
      },
    ]),
  );
}
