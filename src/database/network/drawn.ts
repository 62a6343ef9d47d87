import type { PersonId } from "#people/id.ts";
import type { Familiarity } from "#people/person.ts";
import { inTheBook } from "../in-the-book.ts";
import type { Tx } from "../transaction.ts";

export type DrawnRow = {
  readonly id: PersonId;
  readonly name: string;
  readonly familiarity: Familiarity;
  readonly connected: boolean;
};

const DRAWN = ["p.id", "p.name", "p.familiarity", "p.connected_on"] as const;
const FAMILIAR: readonly Familiarity[] = ["known", "acquaintance"];

/**
 * People of the book, those first with whom there is most contact, then those known some other way; nobody left out.
 * Each part is read in the order of an index, so that no more of a large book is gone through than are drawn.
 */
export async function peopleToDraw(tx: Tx, most: number): Promise<readonly DrawnRow[]> {
  const inContact = await tx.db
    .selectFrom("ties as t")
    .innerJoin("people as p", inTheBook("p", "t.person_id"))
    .select(DRAWN)
    .where("t.owner_id", "=", tx.owner)
    .where("t.heat", "is not", null)
    .orderBy("t.heat", "desc")
    .orderBy("t.person_id")
    .limit(most)
    .execute();
  const others = (further: number, familiar: "in" | "not in") =>
    tx.db
      .selectFrom("people as p")
      .select(DRAWN)
      .where("p.owner_id", "=", tx.owner)
      .where("p.left_out", "=", 0)
      .where("p.familiarity", familiar, FAMILIAR)
      .where(({ not, exists, selectFrom }) =>
        not(
          exists(
            selectFrom("ties as t")
              .select("t.person_id")
              .whereRef("t.owner_id", "=", "p.owner_id")
              .whereRef("t.person_id", "=", "p.id")
              .where("t.heat", "is not", null),
          ),
        ),
      )
      .orderBy("p.id")
      .limit(further)
      .execute();
  const known = await others(most - inContact.length, "in");
  const rows = [...inContact, ...known];
  return [...rows, ...(await others(most - rows.length, "not in"))].map((row) => ({
    id: row.id as PersonId,
    name: row.name,
    familiarity: row.familiarity as Familiarity,
    connected: row.connected_on !== null,
  }));
}
