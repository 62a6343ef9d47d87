import { sql } from "kysely";
import type { PersonId } from "#people/id.ts";
import { type Naming, withoutWords } from "#people/named-in.ts";
import { reindexPeople } from "../ties/recount.ts";
import type { Tx } from "../transaction.ts";
import { COLUMNS, WORDS, type Worded } from "./named-in.ts";

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
  for (const [table, columns] of WORDS) {
    for (const column of columns) count += await rewriteColumn(tx, table, column, words, how);
  }
  return count;
}

/** How many texts of records that are not about somebody have a word exactly so once other words are taken out. */
export async function textsNaming(
  tx: Tx,
  word: string,
  besides: PersonId,
  without: readonly string[],
): Promise<number> {
  let count = 0;
  for (const table of ABOUT_PEOPLE) {
    for (const column of COLUMNS[table]) {
      const found = await mentionsIn(tx, table, column, [word], "exactly");
      count += found.filter(
        ({ text, person }) => person !== besides && names(withoutWords(text, without), word),
      ).length;
    }
  }
  return count;
}

function names(text: string, word: string): boolean {
  return withoutWords(text, [word], "exactly") !== text;
}

async function rewriteColumn(
  tx: Tx,
  table: Worded,
  column: string,
  words: readonly string[],
  how: Naming,
): Promise<number> {
  const searched = table === "people" || table === "affiliations";
  const found = await mentionsIn(tx, table, column, words, how);
  for (const { text, person } of found) {
    const rewritten = withoutWords(text, words, how);
    await sql`update ${sql.table(table)} set ${sql.ref(column)} = ${rewritten}
      where owner_id = ${tx.owner} and ${sql.ref(column)} = ${text}`.execute(tx.db);
    if (searched && person !== null) await reindexPeople(tx, [person as PersonId]);
  }
  return found.length;
}

type Mention = { readonly text: string; readonly person: string | null };

/** The texts in which one of the words stands, with whom they are about. */
async function mentionsIn(
  tx: Tx,
  table: Worded,
  column: string,
  words: readonly string[],
  how: Naming,
): Promise<readonly Mention[]> {
  const isAbout = (ABOUT_PEOPLE as readonly Worded[]).includes(table);
  const person = table === "people" ? sql`id` : isAbout ? sql`person_id` : sql`null`;
  const like = tx.backend === "postgres" ? sql`ilike` : sql`like`;
  const any = words.map((word) => sql`${sql.ref(column)} ${like} ${roughly(word)}`);
  const { rows } = await sql<Mention>`select ${sql.ref(column)} as text, ${person} as person
    from ${sql.table(table)} where owner_id = ${tx.owner} and (${sql.join(any, sql` or `)})`.execute(tx.db);
  return rows.filter((row) => withoutWords(row.text, words, how) !== row.text);
}

/** A pattern that lets more through than it has to: SQLite knows the case of plain letters alone. */
function roughly(word: string): string {
  const open = [...word].map((letter) =>
    /[a-z0-9@.+-]/i.test(letter) ? letter : /\s/.test(letter) ? "%" : "_",
  );
  return `%${open.join("")}%`;
}
