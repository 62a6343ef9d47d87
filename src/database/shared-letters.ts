import { MOST_READERS, type SharedLetter } from "#network/together.ts";
import type { PersonId } from "#people/id.ts";
import type { Tx } from "./transaction.ts";

/**
 * Mail of mine that went to several people of the book, with `around` to one of them among others; what others wrote to
 * each other is nobody's to read.
 */
export async function sharedLetters(tx: Tx, around?: PersonId): Promise<readonly SharedLetter[]> {
  return [...(await lettersTo(tx, around === undefined ? undefined : [around])).values()];
}

/** The same by the letter's id. */
export async function lettersTo(
  tx: Tx,
  around: readonly PersonId[] | undefined,
): Promise<ReadonlyMap<string, SharedLetter>> {
  const outgoing = () =>
    tx.db
      .selectFrom("touches as t")
      .where("t.owner_id", "=", tx.owner)
      .where("t.direction", "=", "out")
      .where("t.message_id", "is not", null);
  const ofThese = (ids: readonly PersonId[]) =>
    outgoing().select("t.message_id").where("t.person_id", "in", ids);
  const several = around === undefined ? outgoing() : outgoing().where("t.message_id", "in", ofThese(around));
  const rows = await outgoing()
    .innerJoin("people as p", (join) =>
      join.onRef("p.owner_id", "=", "t.owner_id").onRef("p.id", "=", "t.person_id"),
    )
    .select(["t.message_id", "t.person_id", "p.left_out"])
    .where(
      "t.message_id",
      "in",
      several
        .select("t.message_id")
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
