import { searchWords } from "#people/fold.ts";
import { insertMany } from "./many-rows.ts";
import type { Tx } from "./transaction.ts";

export type Searchable = "person" | "organization";

const MAX_QUERY_WORDS = 6;

/** Indexes records that have no words yet, many at a time. */
export async function addWords(
  tx: Tx,
  kind: Searchable,
  records: readonly {
    readonly id: string;
    readonly text: string;
    /** E-mail addresses, in lower case; each is one word, found by how it begins. */
    readonly addresses?: readonly string[];
  }[],
  pause?: () => Promise<void>,
): Promise<void> {
  const rows = records.flatMap(({ id, text, addresses = [] }) =>
    [...new Set([...searchWords(text), ...addresses.map(addressWord)])].map((word) => ({
      word,
      kind,
      ref_id: id,
    })),
  );
  await insertMany(tx, "search_words", rows, pause);
}

/** Adds one address to the words somebody is found by. */
export async function addAddressWord(tx: Tx, id: string, address: string): Promise<void> {
  await tx.db
    .insertInto("search_words")
    .values({ owner_id: tx.owner, word: addressWord(address), kind: "person", ref_id: id })
    .onConflict((conflict) => conflict.doNothing())
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

/** Ids of the records that a query means, as `matching` tells; the caller ranks. */
export async function searchIds(
  tx: Tx,
  kind: Searchable,
  query: string,
  limit: number,
): Promise<readonly string[]> {
  const rows = await matching(tx, kind, query, limit)?.execute();
  return rows?.map((row) => row.ref_id) ?? [];
}

/**
 * Selects the ids of the records that have, for each word of the query, a word beginning with it, and of those with an
 * e-mail address that begins with the whole of it; at most `limit` of each, in no particular order. Undefined where
 * there is nothing to look for. A prefix is a range of the primary key, read in one go: asked record by record for the
 * other words, a large book takes many times as long.
 */
export function matching(tx: Tx, kind: Searchable, query: string, limit: number) {
  const [first, ...others] = [...new Set(searchWords(query))]
    .sort((a, b) => b.length - a.length)
    .slice(0, MAX_QUERY_WORDS)
    .map((word) => beginningWith(tx, kind, word));
  // An intersection is of distinct rows; to ask for them in its parts takes SQLite ten times as long.
  const byWords = (
    others.length === 0 ? first?.distinct() : others.reduce((found, other) => found?.intersect(other), first)
  )?.limit(limit);
  const address = query.trim().toLowerCase();
  if (!/^[^\s@]+[@._+-]\S*$/u.test(address)) return byWords;
  const byAddress = beginningWith(tx, kind, addressWord(address)).distinct().limit(limit);
  if (byWords === undefined) return byAddress;
  // Parts of a union have a limit of their own only within brackets that both databases take.
  const within = (part: typeof byAddress) => tx.db.selectFrom(part.as("part")).select("ref_id");
  return within(byAddress).union(within(byWords));
}

function beginningWith(tx: Tx, kind: Searchable, prefix: string) {
  return tx.db
    .selectFrom("search_words")
    .select("ref_id")
    .where("owner_id", "=", tx.owner)
    .where("kind", "=", kind)
    .where("word", ">=", prefix)
    .where("word", "<", afterPrefix(prefix));
}

/** Long addresses are found by their first part; migration 0012 cuts at the same place. */
function addressWord(address: string): string {
  return address.slice(0, ADDRESS_WORD_LENGTH);
}

const ADDRESS_WORD_LENGTH = 60;

/** The first text after all that begin with `prefix`, byte by byte: U+10FFFF sorts last in UTF-8. */
export function afterPrefix(prefix: string): string {
  return `${prefix}\u{10FFFF}`;
}
