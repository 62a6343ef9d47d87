import { sql } from "kysely";
import { idAfter } from "#people/uuid.ts";
import { ELSEWHERE } from "./importing/imports.ts";
import type { Tx } from "./transaction.ts";

/**
 * An id for a deed that is taken back “the last one first”, an import, a capture or a merge: it comes after that of every
 * such deed before it, also where the clock was set back since. Which was the last is read from the ids; dates may lie.
 */
export async function deedId<Id extends string>(tx: Tx, newId: () => Id): Promise<Id> {
  return idAfter(await lastDeed(tx), newId());
}

/** The id of the last such deed; "" where none was done yet. */
export async function lastDeed(tx: Tx): Promise<string> {
  // What only tells where facts are from was done in another copy of the book.
  const { rows } = await sql<{ last: string | null }>`
    select max(id) as last from (
      select max(id) as id from imports where owner_id = ${tx.owner} and format <> ${ELSEWHERE}
      union all select max(id) from captures where owner_id = ${tx.owner}
      union all select max(id) from merges where owner_id = ${tx.owner}) deeds`.execute(tx.db);
  return rows[0]?.last ?? "";
}
