import { sql } from "kysely";
import type { PersonId } from "#people/id.ts";
import type { ContactPoint, Person } from "#people/person.ts";
import { mayName } from "../erasing/roughly.ts";
import type { Tx } from "../transaction.ts";
import { contactPointsOf } from "./contact-points.ts";
import { peopleNamed } from "./people.ts";

/** Ways to reach somebody that nobody else in the book is reached by. */
export async function pointsOfNobodyElse(tx: Tx, id: PersonId): Promise<readonly ContactPoint[]> {
  const { rows } = await sql<{ kind: string; key: string }>`
    select c.kind, c.key from contact_points c join contact_points o
      on o.owner_id = c.owner_id and o.kind = c.kind and o.key = c.key and o.person_id <> c.person_id
    where c.owner_id = ${tx.owner} and c.person_id = ${id}`.execute(tx.db);
  const shared = new Set(rows.map(({ kind, key }) => `${kind}:${key}`));
  return (await contactPointsOf(tx, id)).filter(({ kind, key }) => !shared.has(`${kind}:${key}`));
}

/** Whether anybody else has the same name. */
export async function othersNamed(tx: Tx, { id, name }: Person): Promise<boolean> {
  return (await peopleNamed(tx, name)).some((each) => each.id !== id);
}

/** The names of others in which one of these words may stand, however it is spelt. */
export async function namesOfOthers(
  tx: Tx,
  id: PersonId,
  words: readonly string[],
): Promise<readonly string[]> {
  if (words.length === 0) return [];
  const rows = await tx.db
    .selectFrom("people")
    .select("name")
    .where("owner_id", "=", tx.owner)
    .where("id", "<>", id)
    .where((where) => where.or(words.map((word) => mayName(tx, "name", word))))
    .execute();
  return rows.map(({ name }) => name);
}

const HANGING = {
  touches: "touches",
  interviews: "conversations",
  drafts: "letters",
  advice: "advice",
  promises: "promises",
  evidence: "evidence",
  documents: "documents",
  leads: "opportunities",
} as const;

export type Hanging = { readonly [Word in (typeof HANGING)[keyof typeof HANGING]]: number };

/** How many rows of each kind are about somebody. */
export async function rowsAbout(tx: Tx, id: PersonId): Promise<Hanging> {
  const counts = await Promise.all(
    Object.entries(HANGING).map(async ([table, word]) => {
      const { rows } = await sql<{ count: number }>`select count(*) as count from ${sql.table(table)}
        where owner_id = ${tx.owner} and person_id = ${id}`.execute(tx.db);
      return [word, Number(rows[0]?.count ?? 0)] as const;
    }),
  );
  return Object.fromEntries(counts) as Hanging;
}
