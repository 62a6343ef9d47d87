import type { Tx } from "./transaction.ts";

/** The tables whose records are asked for by id, with what one of them is called. */
const RECORDS = {
  people: "person",
  organizations: "organization",
  interviews: "interview",
  options: "option",
  drafts: "draft",
  advice: "advice",
  promises: "promise",
  introductions: "introduction",
  leads: "lead",
  touches: "touch",
  imports: "import",
  captures: "capture",
  documents: "document",
  efforts: "effort",
  evidence: "evidence",
  help: "help",
  needs: "need",
  projections: "projection",
  questions: "question",
  reviews: "review",
  review_answers: "answer",
} as const;

type Table = keyof typeof RECORDS;

export type FoundId = { readonly noun: (typeof RECORDS)[Table]; readonly id: string };

/** Records whose id begins or ends so; `part` is hexadecimal, in lower case. At most `limit` of each kind. */
export async function idsWith(tx: Tx, part: string, limit: number): Promise<readonly FoundId[]> {
  const found: FoundId[] = [];
  for (const table of Object.keys(RECORDS) as Table[]) {
    const rows = await tx.db
      .selectFrom(table)
      .select("id")
      .where("owner_id", "=", tx.owner)
      .where((where) => where.or([where("id", "like", `${part}%`), where("id", "like", `%${part}`)]))
      .orderBy("id")
      .limit(limit)
      .execute();
    found.push(...rows.map(({ id }) => ({ noun: RECORDS[table], id })));
  }
  const known = new Set(found.map(({ id }) => id));
  return [...found, ...(await leftBehind(tx, part, limit)).filter(({ id }) => !known.has(id))];
}

/** Who stands today for people who had such an id before they were made one with somebody. */
async function leftBehind(tx: Tx, part: string, limit: number): Promise<readonly FoundId[]> {
  const rows = await tx.db
    .selectFrom("merges")
    .select("person_id")
    .distinct()
    .where("owner_id", "=", tx.owner)
    .where((where) =>
      where.or([where("merged_id", "like", `${part}%`), where("merged_id", "like", `%${part}`)]),
    )
    .orderBy("person_id")
    .limit(limit)
    .execute();
  return rows.map((row) => ({ noun: "person", id: row.person_id }));
}
