import { statSync } from "node:fs";
import { DatabaseSync } from "node:sqlite";
import { pathToFileURL } from "node:url";
import { REWRITE_DUE } from "#database/rewrite-due.ts";
import { lackingIn } from "../layout.ts";
import { MIGRATIONS } from "../migrations/all.ts";
import { type Beyond, beyond, layoutAfter, layoutOf } from "./node-sqlite-layout.ts";

export type Examination = Beyond & {
  readonly sqlite: string;
  /** What integrity_check found; empty where all is well. */
  readonly faults: readonly string[];
  /** Names in the ledger of migrations, in order. */
  readonly migrations: readonly string[];
  /** What its migrations made and is not there any more, in words; empty where all is well. */
  readonly lacking: readonly string[];
  /** What was taken out may be left in pages that nothing uses (rewrite-due.ts). */
  readonly rewriteDue: boolean;
  /** Rows that another program left behind, in words; empty where all is well. */
  readonly orphans: readonly string[];
  /** Its tables, where Weakties has never written in it. */
  readonly strange: readonly string[];
  /** When its first migration was carried out; null where none was. */
  readonly begunAt: number | null;
  /** Whether the user has anything in it. */
  readonly empty: boolean;
  /** Why a sign-in of the user's at a provider is over, in words. */
  readonly signInsOver: readonly string[];
  readonly bytes: number;
  /** Written, and not yet moved into the file itself. */
  readonly walBytes: number;
};

const MOST_FAULTS = 5;

/** Looks at a database file without changing anything on the disk. Throws SQLite's error where it is none. */
export function examineSqlite(file: string): Examination {
  const wal = sizeOf(`${file}-wal`);
  const found = look(file, wal === undefined);
  // Someone began to write meanwhile: what looked like damage may be their work half seen.
  const again = found.faults.length > 0 && wal === undefined && sizeOf(`${file}-wal`) !== undefined;
  return { ...(again ? look(file, false) : found), bytes: sizeOf(file) ?? 0, walBytes: wal ?? 0 };
}

/**
 * Where nobody has the file open it is read as immutable: a connection in WAL mode would make files beside it. Where
 * a program has, those files are there already.
 */
function look(file: string, immutable: boolean) {
  const location = immutable ? new URL(`${pathToFileURL(file)}?immutable=1`) : file;
  const database = new DatabaseSync(location, { readOnly: true, timeout: 5_000 });
  try {
    const column = (sql: string) =>
      database
        .prepare(sql)
        .all()
        .map((row) => String(Object.values(row)[0]));
    const faults = column(`pragma integrity_check(${MOST_FAULTS})`).filter((line) => line !== "ok");
    const tables = new Set(column("select name from sqlite_master where type = 'table'"));
    const migrations = tables.has("migrations") ? column("select name from migrations order by name") : [];
    const lacking = lackingIn(layoutOf(database), layoutAfter(migrations));
    const whole = lacking.length === 0;
    // With a part missing, SQLite could not say what belongs to what.
    const orphans = whole ? database.prepare("pragma foreign_key_check").all() : [];
    return {
      sqlite: column("select sqlite_version()")[0] ?? "",
      faults,
      orphans: orphans.map(
        ({ table, parent }) => `a row of ${table} belongs to one of ${parent} that is gone`,
      ),
      strange: tables.has("migrations") ? [] : [...tables].filter((name) => !name.startsWith("sqlite_")),
      migrations,
      ...(whole ? beyondIn(database, migrations) : NOTHING_BEYOND),
      begunAt: tables.has("migrations") ? begunAt(database) : null,
      empty: !holdsRows(database, tables),
      lacking,
      rewriteDue: column("pragma user_version")[0] === REWRITE_DUE,
      signInsOver:
        whole && tables.has("consent_troubles")
          ? column("select says from consent_troubles order by at")
          : [],
    };
  } finally {
    database.close();
  }
}

const NOTHING_BEYOND: Beyond = { others: [], changed: [] };

/** Of what a newer program made, this one cannot tell. */
function beyondIn(database: DatabaseSync, migrations: readonly string[]): Beyond {
  const known = migrations.every((name) => MIGRATIONS.some((each) => each.name === name));
  if (migrations.length === 0 || !known) return NOTHING_BEYOND;
  const carriedOut = database.prepare("select name from migrations order by rowid").all();
  return beyond(
    database,
    carriedOut.map(({ name }) => String(name)),
  );
}

/** Every book has these, an empty one too. */
const IN_EMPTY = ["migrations", "owners"];

function holdsRows(database: DatabaseSync, tables: ReadonlySet<string>): boolean {
  const own = [...tables].filter((name) => !IN_EMPTY.includes(name) && !name.startsWith("sqlite_"));
  return own.some((name) => database.prepare(`select 1 from "${name.replaceAll('"', '""')}" limit 1`).get());
}

function begunAt(database: DatabaseSync): number {
  return Number(database.prepare("select min(applied_at) as at from migrations").get()?.["at"] ?? 0);
}

/** Whether the user has anything in a copy; one that cannot be read may hold whatever it is. */
export function holdsSomething(copy: string): boolean {
  try {
    const database = new DatabaseSync(new URL(`${pathToFileURL(copy)}?immutable=1`), { readOnly: true });
    try {
      const tables = database.prepare("select name from sqlite_master where type = 'table'").all();
      return holdsRows(database, new Set(tables.map((row) => String(row["name"]))));
    } finally {
      database.close();
    }
  } catch {
    return true;
  }
}

function sizeOf(file: string): number | undefined {
  return statSync(file, { throwIfNoEntry: false })?.size;
}
