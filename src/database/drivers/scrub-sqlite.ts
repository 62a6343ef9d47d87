import { type Kysely, sql } from "kysely";
import { rewriteDone } from "#database/rewrite-due.ts";
import type { Schema } from "#database/schema.ts";

const LONGEST_WAIT_MS = 10_000;
const PAUSE_MS = 100;

/**
 * Leaves nothing of deleted rows in the files: every page is written anew (VACUUM), what a page does not use is zero
 * (secure_delete), and the log of writes is moved into the file and cut to nothing. Another program that reads at
 * that moment holds the log; it is waited for, a while, and false says that it did not let go.
 */
export async function scrubSqlite(db: Kysely<Schema>): Promise<boolean> {
  await sql.raw("pragma secure_delete = on").execute(db);
  for (let waited = 0; waited <= LONGEST_WAIT_MS; waited += PAUSE_MS) {
    if ((await vacuumed(db)) && (await logIsEmpty(db))) {
      await rewriteDone(db);
      return true;
    }
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
  return false;
}

async function vacuumed(db: Kysely<Schema>): Promise<boolean> {
  try {
    await sql.raw("vacuum").execute(db);
    return true;
  } catch (error) {
    if (error instanceof Error && /locked|busy/i.test(error.message)) return false;
    throw error;
  }
}

/** Where there is no log, as in a browser, there is nothing to cut. */
async function logIsEmpty(db: Kysely<Schema>): Promise<boolean> {
  const { rows } = await sql.raw<{ busy: number }>("pragma wal_checkpoint(truncate)").execute(db);
  return rows[0]?.busy !== 1;
}
