import { type Kysely, sql } from "kysely";
import { MIGRATIONS } from "./migrations/all.ts";
import type { DdlWords, Migration } from "./migrations/migration.ts";
import type { Schema } from "./schema.ts";
import type { Backend } from "./transaction.ts";
import { placeOnServer, refuseAnothersFile, refuseNarrow } from "./whose-place.ts";

const WORDS: Record<Backend, DdlWords> = {
  sqlite: { bytes: "" },
  postgres: { bytes: 'collate "C"' },
};

/** The table that says which migrations were carried out. */
export const LEDGER =
  "create table if not exists migrations (name text primary key, applied_at bigint not null)";

export type Migrated = {
  readonly applied: readonly string[];
  /** There was nothing before. */
  readonly begun: boolean;
  /** Where it is on a PostgreSQL; undefined in a file. */
  readonly schema: string | undefined;
};

/**
 * Brings a database up to this program's schema: all pending migrations with their ledger rows in one transaction, so
 * that nobody ever opens data half-way between two schemas. `beforeFirst` runs once, before anything changes, when there is something to lose (a backup goes there).
 * Throws when the ledger names a migration this program does not know: an older program must not write there.
 */
export async function migrate(
  db: Kysely<Schema>,
  backend: Backend,
  options: {
    readonly now: number;
    readonly beforeFirst?: (pending: readonly string[]) => Promise<void>;
    readonly migrations?: readonly Migration[];
  },
): Promise<Migrated> {
  const known = options.migrations ?? MIGRATIONS;
  const { schema, ledger } = backend === "sqlite" ? await ledgerInFile(db) : await ledgerOnServer(db);
  const stranger = ledger.find((name) => !known.some((each) => each.name === name));
  if (stranger !== undefined) {
    throw new Error(
      `These data were written by a newer Weakties (${stranger}). Update the program to open them.`,
    );
  }
  const pending = known.filter((each) => !ledger.includes(each.name));
  if (pending.length === 0) return { applied: [], begun: false, schema };
  if (ledger.length === 0 && backend === "sqlite") await refuseAnothersFile(db, () => hasLedger(db));
  if (ledger.length > 0) await options.beforeFirst?.(pending.map((each) => each.name));
  await apply(db, backend, pending, options.now);
  return { applied: pending.map((each) => each.name), begun: ledger.length === 0, schema };
}

type Ledger = { readonly schema: string | undefined; readonly ledger: readonly string[] };

async function ledgerInFile(db: Kysely<Schema>): Promise<Ledger> {
  return { schema: undefined, ledger: (await hasLedger(db)) ? await namesIn(db) : [] };
}

async function ledgerOnServer(db: Kysely<Schema>): Promise<Ledger> {
  const place = await placeOnServer(db);
  if (!place.begun) refuseNarrow(place);
  return { schema: place.schema ?? undefined, ledger: place.begun ? await namesIn(db) : [] };
}

async function namesIn(db: Kysely<Schema>): Promise<readonly string[]> {
  const { rows } = await sql<{ name: string }>`select name from migrations order by name`.execute(db);
  return rows.map(({ name }) => name);
}

/** When a book was begun: the moment of its first migration, in milliseconds since 1970. */
export async function firstMigrated(db: Kysely<Schema>): Promise<number> {
  const { rows } = await sql<{ at: number | null }>`select min(applied_at) as at from migrations`.execute(db);
  return Number(rows[0]?.at ?? 0);
}

async function hasLedger(db: Kysely<Schema>): Promise<boolean> {
  const tables = sql`select name from sqlite_master where type = 'table' and name = 'migrations'`;
  return (await tables.execute(db)).rows.length > 0;
}

/** Two programs may start at once: the ledger is read again inside the transaction that holds the write lock. */
async function apply(
  db: Kysely<Schema>,
  backend: Backend,
  pending: readonly Migration[],
  now: number,
): Promise<void> {
  await db
    .transaction()
    .setAccessMode("read write")
    .execute(async (tx) => {
      if (backend === "postgres") {
        // Whoever starts beside another waits for it; unlike a write it is not begun again.
        await sql`set local lock_timeout = '30s'`.execute(tx);
        await sql`select pg_advisory_xact_lock(4747)`.execute(tx);
      }
      await sql.raw(LEDGER).execute(tx);
      const { rows } = await sql<{ name: string }>`select name from migrations`.execute(tx);
      const done = new Set(rows.map((row) => row.name));
      for (const { name, statements, rows: rewrite } of pending.filter((each) => !done.has(each.name))) {
        for (const statement of statements(WORDS[backend])) await sql.raw(statement).execute(tx);
        await rewrite?.(tx);
        await sql`insert into migrations (name, applied_at) values (${name}, ${now})`.execute(tx);
      }
    });
}
