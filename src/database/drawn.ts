import { sql } from "kysely";
import type { PersonId } from "#people/id.ts";
import type { Familiarity } from "#people/person.ts";
import type { Tx } from "./transaction.ts";

export type DrawnRow = {
  readonly id: PersonId;
  readonly name: string;
  readonly familiarity: Familiarity;
  readonly connected: boolean;
};

/** People of the book, those first with whom there is most contact; nobody left out. */
export async function peopleToDraw(tx: Tx, most: number): Promise<readonly DrawnRow[]> {
  const rows = await tx.db
    .selectFrom("people as p")
    .leftJoin("ties as t", (join) =>
      join.onRef("t.owner_id", "=", "p.owner_id").onRef("t.person_id", "=", "p.id"),
    )
    .select(["p.id", "p.name", "p.familiarity", "p.connected_on"])
    .where("p.owner_id", "=", tx.owner)
    .where("p.left_out", "=", 0)
    .orderBy(sql`case when t.heat is null then 1 else 0 end`)
    .orderBy("t.heat", "desc")
    .orderBy(sql`case when p.familiarity in ('known', 'acquaintance') then 0 else 1 end`)
    .orderBy("p.id")
    .limit(most)
    .execute();
  return rows.map((row) => ({
    id: row.id as PersonId,
    name: row.name,
    familiarity: row.familiarity as Familiarity,
    connected: row.connected_on !== null,
  }));
}
