import { type RawBuilder, type SqlBool, sql } from "kysely";
import { isUnspaced, searchWords, spelledAlike } from "#people/fold.ts";
import { insertMany } from "./many-rows.ts";
import type { Tx } from "./transaction.ts";

export type Searchable = "person" | "organization";

const MAX_QUERY_WORDS = 6;

/** Indexes records that have no words yet, many at a time. */
export async function addWords(
  tx: Tx,
  kind: Searchable,
  records: Iterable<Worded>,
  pause?: () => Promise<void>,
): Promise<void> {
  await insertMany(tx, "search_words", inRuns(wordsOf(kind, records)), pause);
}

/** So many rows are put in order at once: some hundredths of a second's work. */
const ROWS_A_RUN = 20_000;

/** In the order of the primary key, run by run: row by row each would go to a page of its own, all over a large index. */
function* inRuns<Row extends { readonly word: string }>(rows: Iterable<Row>): Generator<Row> {
  let run: Row[] = [];
  for (const row of rows) {
    run.push(row);
    if (run.length < ROWS_A_RUN) continue;
    yield* run.sort(byWord);
    run = [];
  }
  yield* run.sort(byWord);
}

function byWord({ word: a }: { readonly word: string }, { word: b }: { readonly word: string }): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

type Worded = {
  readonly id: string;
  readonly text: string;
  /** E-mail addresses, in lower case; each is one word, found by how it begins. */
  readonly addresses?: readonly string[];
};

function* wordsOf(kind: Searchable, records: Iterable<Worded>) {
  for (const { id, text, addresses = [] } of records)
    for (const word of new Set([...searchWords(text), ...addresses.map(addressWord)]))
      yield { word, kind, ref_id: id };
}

/** Adds one address to the words somebody is found by. */
export async function addAddressWord(tx: Tx, id: string, address: string): Promise<void> {
  await tx.db
    .insertInto("search_words")
    .values({ owner_id: tx.owner, word: addressWord(address), kind: "person", ref_id: id })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

export async function forgetAddressWord(tx: Tx, id: string, address: string): Promise<void> {
  await tx.db
    .deleteFrom("search_words")
    .where("owner_id", "=", tx.owner)
    .where("kind", "=", "person")
    .where("ref_id", "=", id)
    .where("word", "=", addressWord(address))
    .execute();
}

export async function forgetWords(tx: Tx, kind: Searchable, ids: readonly string[]): Promise<void> {
  for (const id of ids) {
    await tx.db
      .deleteFrom("search_words")
      .where("owner_id", "=", tx.owner)
      .where("kind", "=", kind)
      .where("ref_id", "=", id)
      .execute();
  }
}

/**
 * Ids of the records that have, for each word of the query, a word beginning with it, or an e-mail address that begins
 * with the whole of it. At most `limit`, in no
 * particular order; the caller ranks. A prefix is a range of the primary key, so the cost follows what is found.
 */
export async function searchIds(
  tx: Tx,
  kind: Searchable,
  query: string,
  limit: number,
): Promise<readonly string[]> {
  const found = await idsByWords(tx, kind, query, limit);
  if (!maybeAnAddress(query)) return found;
  const address = query.trim().toLowerCase();
  const word = addressWord(address);
  const rows = await tx.db
    .selectFrom("search_words")
    .select("ref_id")
    .distinct()
    .where("owner_id", "=", tx.owner)
    .where("kind", "=", kind)
    .where("word", ">=", word)
    .where("word", "<", afterPrefix(word))
    .limit(limit)
    .execute();
  return [...new Set([...rows.map((row) => row.ref_id), ...found])].slice(0, limit);
}

/** So many of the warmest are looked at; whoever is colder than that is not the one who is meant by two letters. */
const WARMEST_LOOKED_AT = 300;

/**
 * Of the people whose ties are warmest those that a query finds, the warmest first. What is in the book besides costs
 * nothing here, so it says who is meant where a query finds more than can be ranked.
 */
export async function warmestFound(tx: Tx, query: string, limit: number): Promise<readonly string[]> {
  const warmest = tx.db
    .selectFrom("ties")
    .select(["person_id", "heat"])
    .where("owner_id", "=", tx.owner)
    .where("heat", "is not", null)
    .orderBy("heat", "desc")
    .limit(WARMEST_LOOKED_AT);
  let found = tx.db.selectFrom(warmest.as("t")).select("t.person_id");
  for (const word of queryWords(query)) found = found.where(hasWord(tx, "person", "t.person_id", word));
  const rows = await found.orderBy("t.heat", "desc").limit(limit).execute();
  return rows.map((row) => row.person_id);
}

/** Whether it could be how an e-mail address begins. */
function maybeAnAddress(query: string): boolean {
  return /^[^\s@]+[@._+-]\S*$/u.test(query.trim().toLowerCase());
}

async function idsByWords(
  tx: Tx,
  kind: Searchable,
  query: string,
  limit: number,
): Promise<readonly string[]> {
  const [longest, ...others] = queryWords(query);
  if (longest === undefined) return [];
  let found = tx.db
    .selectFrom(refsWith(tx, kind, longest).as("w"))
    .select("w.ref_id")
    .distinct();
  for (const word of others) found = found.where(hasWord(tx, kind, "w.ref_id", word));
  return (await found.limit(limit).execute()).map((row) => row.ref_id);
}

/** Whether the record of a column has each word of a query. */
export function hasWords(tx: Tx, kind: Searchable, ref: string, query: string): RawBuilder<SqlBool> {
  const [longest, ...others] = queryWords(query);
  if (longest === undefined) return sql`1 = 0`;
  const found = sql<SqlBool>`${sql.ref(ref)} in ${refsWith(tx, kind, longest)}`;
  return sql.join([found, ...others.map((word) => hasWord(tx, kind, ref, word))], sql` and `);
}

/** The records with a word that begins in one of these ways, one range of the primary key for each. */
function refsWith(tx: Tx, kind: Searchable, wanted: Wanted): RawBuilder<{ ref_id: string }> {
  const each = wanted.map(
    (way) => sql`select ref_id from search_words
      where owner_id = ${tx.owner} and kind = ${kind} and ${begins("word", way)}`,
  );
  return sql`(${sql.join(each, sql` union all `)})`;
}

/** Whether the record of a column has a word that begins in one of these ways. */
function hasWord(tx: Tx, kind: Searchable, ref: string, wanted: Wanted): RawBuilder<SqlBool> {
  const each = wanted.map(
    (way) => sql`exists (select 1 from search_words as o where o.owner_id = ${tx.owner} and o.kind = ${kind}
      and o.ref_id = ${sql.ref(ref)} and ${begins("o.word", way)})`,
  );
  return sql`(${sql.join(each, sql` or `)})`;
}

/** Whether a word begins so; where words are written without spaces, one may begin within another. */
function begins(column: string, prefix: string): RawBuilder<SqlBool> {
  const word = sql.ref(column);
  return isUnspaced(prefix)
    ? sql`${word} >= ${FIRST_UNSPACED} and ${word} like ${`%${prefix}%`}`
    : sql`${word} >= ${prefix} and ${word} < ${afterPrefix(prefix)}`;
}

/** Hangul comes first of the scripts that are written without spaces, so the others are passed over. */
const FIRST_UNSPACED = "\u1100";

/** A word of a query in each of its spellings. */
type Wanted = readonly string[];

/** The longest first: it finds fewest. */
function queryWords(query: string): readonly Wanted[] {
  const words = new Map(spelledAlike(query).map((wanted) => [wanted[0], wanted]));
  const length = ([word = ""]: Wanted) => word.length;
  return [...words.values()].sort((a, b) => length(b) - length(a)).slice(0, MAX_QUERY_WORDS);
}

/** Long addresses are found by their first part; migration 0012 cuts at the same place. */
function addressWord(address: string): string {
  return address.slice(0, ADDRESS_WORD_LENGTH);
}

const ADDRESS_WORD_LENGTH = 60;

/** The first text after all that begin with `prefix`, byte by byte: U+10FFFF sorts last in UTF-8. */
function afterPrefix(prefix: string): string {
  return `${prefix}\u{10FFFF}`;
}
