import { type Kysely, sql } from "kysely";
import type { Schema } from "./schema.ts";
import type { Databases, Tx } from "./transaction.ts";

/** The file's `user_version` while it has to be written anew, as SQLite says it. */
export const REWRITE_DUE = "1";

/**
 * What was taken out stays in pages that nothing uses until the file has been written anew. That this is due is noted in
 * the file itself (`user_version`), in the transaction that takes out: whatever stops the program in between, it is known.
 */
export async function noteRewriteDue({ db, backend }: Tx): Promise<void> {
  if (backend === "sqlite") await sql.raw(`pragma user_version = ${REWRITE_DUE}`).execute(db);
}

export async function rewriteDone(db: Kysely<Schema>): Promise<void> {
  await sql.raw("pragma user_version = 0").execute(db);
}

/** Writes the file anew where that was due and did not come to its end; where it cannot be now, it stays due. */
export async function rewriteIfDue({ write, scrub, toRead }: Databases): Promise<void> {
  if (scrub === undefined || toRead === "protected" || !(await isRewriteDue(write))) return;
  await scrub().catch(() => false);
}

async function isRewriteDue(db: Kysely<Schema>): Promise<boolean> {
  const { rows } = await sql.raw<{ user_version: number }>("pragma user_version").execute(db);
  return String(rows[0]?.user_version) === REWRITE_DUE;
}
