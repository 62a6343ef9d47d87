import { sql } from "kysely";
import type { PersonId } from "#people/id.ts";
import { formsIn, type Naming, withoutWords } from "#people/named-in.ts";
import { reindexPeople } from "../ties/recount.ts";
import type { Tx } from "../transaction.ts";
import { COLUMNS, WORDS, type Worded } from "./named-in.ts";
import { mayName } from "./roughly.ts";

/** Tables of what is about one person each, in `id` or `person_id`. */
const ABOUT_PEOPLE = [
  ...([
    "people",
    "affiliations",
    "touches",
    "interviews",
    "drafts",
    "advice",
    "promises",
    "evidence",
  ] as const),
  ...(["projections", "help", "documents", "leads", "needs"] as const),
] as const;

/** Puts somebody else in their place wherever a text of another record names them; answers in how many. */
export async function rewrite(
  tx: Tx,
  words: readonly string[],
  how: Naming = "in any case",
): Promise<number> {
  if (words.length === 0) return 0;
  let count = 0;
  const places = how === "exactly" ? await placesNaming(tx, words) : [];
  const without = (text: string) => outside(places, text, (own) => withoutWords(own, words, how));
  for (const [table, columns] of WORDS) {
    for (const column of columns) count += await rewriteColumn(tx, table, column, words, without);
  }
  return count;
}

/** Parts of a name as texts that are not about somebody write them once other words are taken out, each with in how many. */
export async function formsAlone(
  tx: Tx,
  parts: readonly string[],
  besides: PersonId,
  without: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const counts = new Map<string, number>();
  if (parts.length === 0) return counts;
  const places = await placesNaming(tx, parts);
  for (const table of ABOUT_PEOPLE) {
    for (const column of COLUMNS[table]) {
      for (const { text, person } of await mentionsIn(tx, table, column, parts)) {
        if (person === besides || formsIn(text, parts).size === 0) continue;
        for (const form of formsIn(
          outside(places, withoutWords(text, without), (own) => own, ""),
          parts,
        ))
          counts.set(form, (counts.get(form) ?? 0) + 1);
      }
    }
  }
  return counts;
}

/** Organizations that are called as somebody is, in part: their names belong to everybody there. */
async function placesNaming(tx: Tx, parts: readonly string[]): Promise<readonly string[]> {
  const rows = await tx.db
    .selectFrom("organizations")
    .select("name")
    .where("owner_id", "=", tx.owner)
    .execute();
  return rows
    .map(({ name }) => name)
    .filter((name) => /\s/u.test(name) && formsIn(name, parts).size > 0)
    .toSorted((a, b) => b.length - a.length);
}

/** The text changed where it names none of the places; these stay, or `instead` stands there. */
function outside(
  places: readonly string[],
  text: string,
  changed: (own: string) => string,
  instead?: string,
): string {
  const [place, ...others] = places;
  if (place === undefined) return changed(text);
  return text
    .split(place)
    .map((own) => outside(others, own, changed, instead))
    .join(instead ?? place);
}

async function rewriteColumn(
  tx: Tx,
  table: Worded,
  column: string,
  words: readonly string[],
  without: (text: string) => string,
): Promise<number> {
  const searched = table === "people" || table === "affiliations";
  let count = 0;
  for (const { text, person } of await mentionsIn(tx, table, column, words)) {
    const rewritten = without(text);
    if (rewritten === text) continue;
    count += 1;
    await sql`update ${sql.table(table)} set ${sql.ref(column)} = ${rewritten}
      where owner_id = ${tx.owner} and ${sql.ref(column)} = ${text}`.execute(tx.db);
    if (searched && person !== null) await reindexPeople(tx, [person as PersonId]);
  }
  return count;
}

type Mention = { readonly text: string; readonly person: string | null };

/** The texts in which one of the words may stand, with whom they are about. */
async function mentionsIn(
  tx: Tx,
  table: Worded,
  column: string,
  words: readonly string[],
): Promise<readonly Mention[]> {
  const isAbout = (ABOUT_PEOPLE as readonly Worded[]).includes(table);
  const person = table === "people" ? sql`id` : isAbout ? sql`person_id` : sql`null`;
  const any = words.map((word) => mayName(tx, column, word));
  const { rows } = await sql<Mention>`select ${sql.ref(column)} as text, ${person} as person
    from ${sql.table(table)} where owner_id = ${tx.owner} and (${sql.join(any, sql` or `)})`.execute(tx.db);
  return rows;
}
