import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { inject } from "vitest";
import { MIGRATIONS } from "#database/migrations/all.ts";
import { openHome } from "../../src/start-home.ts";

/** An empty book for one test: what tells a program where it lies, and what takes it away again. */
export type EmptyBook = {
  readonly environment: Record<string, string>;
  readonly remove: () => Promise<void>;
};

const FILE = "weakties.db";

/** Only the first test of a process waits until a book has been made and brought up to date. */
let fresh: Promise<Buffer> | undefined;

export async function emptyBookInAFile(): Promise<EmptyBook> {
  fresh ??= madeInAFile();
  const { folder, remove } = ownFolder();
  writeFileSync(join(folder, FILE), await fresh, { mode: 0o600 });
  return { environment: { WEAKTIES_HOME: folder }, remove };
}

async function madeInAFile(): Promise<Buffer> {
  const { folder, remove } = ownFolder();
  await (await openHome({ WEAKTIES_HOME: folder }, "me", () => ({}))).close();
  const book = readFileSync(join(folder, FILE));
  await remove();
  return book;
}

/** Databases that a test is done with, emptied: to make one takes ten times as long. They end with their server. */
const done: string[] = [];
let made = 0;

export function emptyBooksOnPostgres(): () => Promise<EmptyBook> {
  const server = inject("postgres") ?? "";
  return async () => {
    const name = done.pop() ?? (await databaseOn(server));
    const url = new URL(server);
    url.pathname = `/${name}`;
    const { folder, remove } = ownFolder();
    return {
      environment: { WEAKTIES_HOME: folder, DATABASE_URL: url.href },
      remove: async () => {
        await remove();
        if (await isEmptied(url.href)) done.push(name);
        // Waits a few seconds for sessions that are closing; forcing them would throw in our clients.
        else await onServer(server, `drop database ${name}`);
      },
    };
  };
}

async function databaseOn(server: string): Promise<string> {
  made += 1;
  const name = `weakties_${process.pid}_${made}`;
  await onServer(server, `create database ${name}`);
  return name;
}

/** Empties a database; false where a test did something to its layout, so that no other may have it. */
async function isEmptied(url: string): Promise<boolean> {
  return onServer(url, async (session) => {
    const { rows } = await session.query<{ name: string }>(
      "select tablename as name from pg_tables where schemaname = current_schema()",
    );
    const tables = rows.map(({ name }) => name);
    if (!tables.includes("migrations")) return false;
    const ledger = await session.query<{ name: string }>("select name from migrations");
    const known = new Set(MIGRATIONS.map(({ name }) => name));
    if (ledger.rows.length !== known.size || !ledger.rows.every(({ name }) => known.has(name))) return false;
    // Rows that belong to each other go in any order.
    await session.query("set session_replication_role = replica");
    for (const table of tables) if (table !== "migrations") await session.query(`delete from "${table}"`);
    return true;
  });
}

function ownFolder() {
  const folder = mkdtempSync(join(tmpdir(), "weakties-contract-"));
  return { folder, remove: async () => rmSync(folder, { recursive: true, force: true }) };
}

/** What is asked of the PostgreSQL at an address by a session of its own: a statement, or several. */
export async function onServer<T>(url: string, asked: (session: pg.Client) => Promise<T>): Promise<T>;
export async function onServer(url: string, asked: string): Promise<void>;
export async function onServer<T>(url: string, asked: string | ((session: pg.Client) => Promise<T>)) {
  const session = new pg.Client({ connectionString: url });
  await session.connect();
  try {
    return typeof asked === "string" ? void (await session.query(asked)) : await asked(session);
  } finally {
    await session.end();
  }
}
