import sqlite3InitModule, {
  type BindableValue,
  type Database,
  type PreparedStatement,
} from "@sqlite.org/sqlite-wasm";
import { Kysely } from "kysely";
import type { Schema } from "#database/schema.ts";
import type { Databases } from "#database/transaction.ts";
import { scrubSqlite } from "./scrub-sqlite.ts";
import { type SqliteHandle, sqliteDialect } from "./sqlite-dialect.ts";

const POOL = "weakties";
const STATEMENTS_KEPT = 256;
const SQLITE_FULL_SYNC = 2;

/**
 * Opens databases in the browser's own file system (OPFS), through the pool of synchronous access handles: it needs
 * no cross-origin isolation, and it has exactly one owner, whom the caller elects. There is no WAL there, so one
 * connection both reads and writes, and synchronous=FULL is asserted. Throws where the browser has no such storage.
 */
export async function openOpfsPool(): Promise<{ readonly open: (name: string) => Databases }> {
  const sqlite = await sqlite3InitModule();
  const pool = await sqlite.installOpfsSAHPoolVfs({ name: POOL, initialCapacity: 12 });
  return {
    open(name) {
      const database = new pool.OpfsSAHPoolDb(`/${name}`);
      database.exec("pragma foreign_keys = on; pragma synchronous = full; pragma temp_store = memory;");
      if (database.selectValue("pragma synchronous") !== SQLITE_FULL_SYNC) {
        throw new Error("This browser would not keep writes through a power cut.");
      }
      const db = new Kysely<Schema>({ dialect: sqliteDialect([handle(database)], 0) });
      return {
        backend: "sqlite",
        write: db,
        read: db,
        close: () => db.destroy(),
        scrub: () => scrubSqlite(db),
      };
    },
  };
}

function handle(database: Database): SqliteHandle {
  const statements = new Map<string, PreparedStatement>();
  const prepare = (sql: string): PreparedStatement => {
    const known = statements.get(sql);
    if (known !== undefined) return known;
    if (statements.size >= STATEMENTS_KEPT) {
      const [oldest] = statements;
      oldest?.[1].finalize();
      statements.delete(oldest?.[0] ?? "");
    }
    const made = database.prepare(sql);
    statements.set(sql, made);
    return made;
  };
  return {
    execute(sql, parameters) {
      const statement = prepare(sql);
      try {
        if (parameters.length > 0) statement.bind(parameters as BindableValue[]);
        const rows: unknown[] = [];
        while (statement.step()) rows.push(statement.get({}));
        return { rows, changes: statement.columnCount > 0 ? 0 : database.changes() };
      } finally {
        statement.reset(true);
      }
    },
    // Nobody else can hold a lock here: the pool has one owner.
    isBusy: () => false,
    elapsedMs: () => performance.now(),
    close() {
      for (const statement of statements.values()) statement.finalize();
      database.close();
    },
  };
}
