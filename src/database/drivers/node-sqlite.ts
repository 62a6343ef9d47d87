import { chmodSync, closeSync, existsSync, openSync, statSync } from "node:fs";
import { backup, DatabaseSync, type SQLInputValue, type StatementSync } from "node:sqlite";
import { pathToFileURL } from "node:url";
import { Worker } from "node:worker_threads";
import { Kysely } from "kysely";
import { REWRITE_DUE } from "#database/rewrite-due.ts";
import type { Schema } from "#database/schema.ts";
import type { Databases, Watching } from "#database/transaction.ts";
import { errorCode } from "#trouble/error-code.ts";
import { lacksSharedMemory, SQLITE, sqliteCode } from "#trouble/sqlite-code.ts";
import { fileAsOpened } from "./node-sqlite-file.ts";
import { assertNotHeld, holdingWriters } from "./node-sqlite-held.ts";
import { scrubSqlite } from "./scrub-sqlite.ts";
import { type SqliteHandle, sqliteDialect } from "./sqlite-dialect.ts";

/** Below this, two connections in WAL mode can corrupt a file (sqlite.org/wal.html, the WAL-reset bug). */
const OLDEST_SQLITE = "3.51.3";
const READERS = 4;
const LOCK_WAIT_MS = 60_000;
/** Two programs may open new data at once, and the change to WAL takes a lock of its own, for some milliseconds. */
const OPEN_WAIT_MS = 10_000;
const OPEN_PAUSE_MS = 5;
const HELD_PAUSE_MS = 10;
const STATEMENTS_KEPT = 256;
const ALL_PAGES = 2 ** 31 - 1;
/**
 * A program that runs all day keeps what a search and a day read of the file, and no more: the system holds the rest in
 * memory that it can have back, and a page costs a microsecond from there. One command reads much once, so it maps the
 * file whole.
 */
const KEEP = {
  serving: "pragma cache_size = -6144; pragma mmap_size = 0",
  "one command": "pragma cache_size = -32768; pragma mmap_size = 268435456",
};
type Use = keyof typeof KEEP;

/**
 * Opens one file: a connection that writes and a few that only read. WAL, synchronous=FULL and the SQLite version are
 * asserted, not assumed. The file and its companions are readable by their owner alone. One command, which never
 * reads while it writes, makes do with the connection that writes.
 */
export function openSqlite(file: string, use: Use = "serving"): Databases {
  if (!createdPrivately(file)) return openByTurns(file, () => openToRead(file), "protected");
  const writer = open(file, false, use);
  assertDurable(writer, file);
  if (use === "serving" && isAlone(writer)) {
    writer.close();
    return openByTurns(file, () => open(file, false, "serving"), "full");
  }
  // Opened when first used: more than one are in use while somebody reads long.
  const readers = Array.from({ length: READERS }, () => handle(file, () => open(file, true, use)));
  const write = new Kysely<Schema>({ dialect: sqliteDialect([handle(file, () => writer)], LOCK_WAIT_MS) });
  const read =
    use === "one command" ? write : new Kysely<Schema>({ dialect: sqliteDialect(readers, LOCK_WAIT_MS) });
  return {
    backend: "sqlite",
    write,
    read,
    async close() {
      if (read !== write) await read.destroy();
      await write.destroy();
      // Kysely closes nothing that it was never asked anything by.
      if (writer.isOpen) writer.close();
    },
    async backup(to, watching) {
      // Who has the file to itself keeps every other connection out, its own too.
      if (isAlone(writer)) return copyTo(writer, file, to, watching);
      const source = open(file, true, "serving");
      await copyTo(source, file, to, watching).finally(() => source.close());
    },
    scrub: () => scrubSqlite(write),
  };
}

/**
 * Serves on a full disk, or one that can only be read: one connection, which has the file to itself and lets go of it
 * after each turn, so that other programs get theirs. What is there is read; a write says why it cannot be, and is done
 * once there is room.
 */
function openByTurns(
  file: string,
  openTurn: () => DatabaseSync,
  toRead: NonNullable<Databases["toRead"]>,
): Databases {
  let turn: DatabaseSync | undefined;
  const begin = () => (turn = openTurn());
  const handle = turningHandle(file, begin, () => (turn = undefined));
  const both = new Kysely<Schema>({ dialect: sqliteDialect([handle], LOCK_WAIT_MS) });
  return {
    backend: "sqlite",
    write: both,
    read: both,
    toRead,
    close: () => both.destroy(),
    async backup(to, watching) {
      if (turn !== undefined) return copyTo(turn, file, to, watching);
      const source = openTurn();
      await copyTo(source, file, to, watching).finally(() => source.close());
    },
    scrub: () => scrubSqlite(both),
  };
}

/** To look through what lies there, and write nothing, not even beside it. */
export function openSqliteToRead(file: string): Databases {
  return openByTurns(file, () => openToRead(file), "protected");
}

function turningHandle(file: string, begin: () => DatabaseSync, ended: () => void): SqliteHandle {
  let turn: SqliteHandle | undefined;
  const rest = () => {
    turn?.close();
    turn = undefined;
    ended();
  };
  return {
    execute(sql, parameters) {
      turn ??= handle(file, begin);
      return turn.execute(sql, parameters);
    },
    isBusy,
    elapsedMs,
    close: rest,
    rest,
  };
}

/**
 * Through a connection of its own, since the writer may stand within a transaction, and in one step, since a write
 * between two steps would begin the copy anew. The copy is one file, without WAL.
 */
async function copyTo(source: DatabaseSync, file: string, to: string, watching?: Watching): Promise<void> {
  createdPrivately(to);
  watching?.says("Copying your data");
  await backup(source, to, { rate: ALL_PAGES }).catch((error) => {
    throw naming(to, error);
  });
  watching?.says("Reading the copy through");
  const found = await checkApart(to, watching?.signal);
  if (found !== "ok")
    throw Object.assign(new Error(`The copy of ${file} is damaged: ${found}`), { errcode: SQLITE.CORRUPT });
}

/**
 * Puts the content of the file `by` in the place of what `file` holds, in one transaction: whoever has the file open
 * goes on and reads what is there now. Whoever would write waits meanwhile, so that what `before` copies, which is answered,
 * is all that was there.
 */
export async function replaceSqlite<T>(
  file: string,
  by: string,
  before: () => Promise<T>,
  watching?: Watching,
): Promise<T> {
  watching?.says("Reading the backup through");
  const found = await checkApart(by, watching?.signal);
  if (found !== "ok") throw new Error(`${by} is damaged: ${found}`);
  return holdingWriters(file, async () => {
    watching?.says("Waiting for what is being written");
    await onceWritten(file, watching?.signal);
    const copied = await before();
    // From here on it is not stopped any more: it is done in a moment, or not at all.
    watching?.says("Putting it in place");
    const source = open(by, true, "serving");
    try {
      await unlessBusy(file, () => backup(source, file, { rate: ALL_PAGES }));
    } finally {
      source.close();
    }
    return copied;
  });
}

/** When whoever had begun to write before all were to wait has done so. */
async function onceWritten(file: string, signal?: AbortSignal): Promise<void> {
  const database = open(file, false, "one command");
  try {
    await unlessBusy(file, async () => database.exec("begin immediate; rollback"), signal);
  } finally {
    database.close();
  }
}

/** Tries again while another connection has the lock; a copy that finds it held comes back with no error of SQLite's. */
async function unlessBusy<T>(file: string, work: () => Promise<T>, signal?: AbortSignal): Promise<T> {
  for (const until = elapsedMs() + LOCK_WAIT_MS; ; ) {
    signal?.throwIfAborted();
    try {
      return await work();
    } catch (error) {
      const held = isBusy(error) || sqliteCode(error) === 0;
      if (!held) throw error;
      if (elapsedMs() > until)
        throw Object.assign(new Error(`${file} is written to all the time.`), { errcode: SQLITE.BUSY });
    }
    await new Promise((resolve) => setTimeout(resolve, HELD_PAUSE_MS));
  }
}

/**
 * Makes a copy one file, without what was taken out and not yet cleared, and reads every page of it; answers "ok", or the
 * first fault. It begins none that is gone.
 */
const CHECK = `
const { parentPort, workerData } = require("node:worker_threads");
const { DatabaseSync } = require("node:sqlite");
const copy = new DatabaseSync(new URL(workerData));
copy.exec("pragma journal_mode = delete");
if (String(copy.prepare("pragma user_version").get().user_version) === "${REWRITE_DUE}")
  copy.exec("vacuum; pragma user_version = 0");
const found = copy.prepare("pragma integrity_check(1)").get().integrity_check;
copy.close();
parentPort.postMessage(found);
`;

/**
 * In a thread of its own: at 10,000 people the check takes a second, in which the server would answer nobody. It starts
 * without what the program was told to load first.
 */
function checkApart(file: string, signal?: AbortSignal): Promise<string> {
  return new Promise((resolve, reject) => {
    signal?.throwIfAborted();
    const thread = new Worker(CHECK, {
      eval: true,
      workerData: `${pathToFileURL(file)}?mode=rw`,
      execArgv: [],
    });
    const stop = () => {
      reject(signal?.reason);
      void thread.terminate();
    };
    signal?.addEventListener("abort", stop, { once: true });
    thread.once("message", resolve);
    thread.once("error", reject);
    thread.once("exit", () => {
      signal?.removeEventListener("abort", stop);
      reject(new Error(`The check of ${file} ended without an answer.`));
    });
  });
}

/** Whoever opens a pipe waits for its other end. */
function assertOrdinary(path: string): void {
  const there = statSync(path, { throwIfNoEntry: false });
  if (there !== undefined && !there.isFile() && !there.isDirectory())
    throw Object.assign(new Error(`${path} is no ordinary file.`), { code: "NOT_ORDINARY", path });
}

/** False where it is there and cannot be written to: its disk can only be read, or it is protected (chattr +i). */
function createdPrivately(file: string): boolean {
  for (const end of ["", "-wal", "-shm", "-journal"]) assertOrdinary(`${file}${end}`);
  try {
    closeSync(openSync(file, "a", 0o600));
  } catch (error) {
    const code = errorCode(error);
    if ((code !== "EROFS" && code !== "EPERM") || !existsSync(file)) throw error;
    return false;
  }
  chmodSync(file, 0o600);
  return true;
}

/**
 * Where nothing can be written there is no memory to share either: what nobody has open is read as it lies
 * (sqlite.org/uri.html, immutable); what somebody else writes has its log beside it, which is read along.
 */
function openToRead(file: string): DatabaseSync {
  const log = statSync(`${file}-wal`, { throwIfNoEntry: false });
  const still = (log?.size ?? 0) === 0;
  try {
    const database = new DatabaseSync(still ? new URL(`${pathToFileURL(file)}?immutable=1`) : file, {
      readOnly: true,
    });
    database.exec("pragma temp_store = memory");
    return database;
  } catch (error) {
    throw naming(file, error);
  }
}

function open(file: string, readOnly: boolean, use: Use): DatabaseSync {
  try {
    return connect(file, readOnly, use, "normal");
  } catch (error) {
    if (readOnly || !lacksSharedMemory(error)) throw naming(file, error);
    // Whoever has the file to itself needs none (sqlite.org/wal.html, section 8): what is there can be read, and a write
    // says why it cannot be.
    return connect(file, readOnly, use, "exclusive");
  }
}

function isAlone(database: DatabaseSync): boolean {
  return database.prepare("pragma locking_mode").get()?.["locking_mode"] === "exclusive";
}

function connect(file: string, readOnly: boolean, use: Use, lock: "normal" | "exclusive"): DatabaseSync {
  const database = new DatabaseSync(file, {
    readOnly,
    enableForeignKeyConstraints: true,
    timeout: OPEN_WAIT_MS,
  });
  try {
    // First: the others read the file already.
    database.exec(`pragma locking_mode = ${lock}; ${KEEP[use]}; pragma temp_store = memory`);
    if (!readOnly) changeToWal(database);
  } catch (error) {
    database.close();
    throw error;
  }
  // From here on a lock is waited for without blocking the thread: see beginImmediate.
  database.exec("pragma busy_timeout = 0");
  return database;
}

/**
 * Who has read a file and would write it is not kept waiting by SQLite but refused at once, since two such would wait
 * for each other (sqlite.org/c3ref/busy_handler.html); the change to WAL is of that kind.
 */
function changeToWal(database: DatabaseSync): void {
  const until = elapsedMs() + OPEN_WAIT_MS;
  for (;;) {
    try {
      database.exec(
        `pragma journal_mode = wal; pragma synchronous = full; pragma journal_size_limit = ${LONGEST_LOG}`,
      );
      return;
    } catch (error) {
      if (!isBusy(error) || elapsedMs() > until) throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, OPEN_PAUSE_MS);
    }
  }
}

/** After an import the log would stay as long as it was, until the last program ends; so long it stays, in bytes. */
const LONGEST_LOG = 16 * 1024 ** 2;

function assertDurable(database: DatabaseSync, file: string): void {
  const value = (sql: string) => Object.values(database.prepare(sql).get() ?? {})[0];
  const version = String(value("select sqlite_version()"));
  if (compareVersions(version, OLDEST_SQLITE) < 0) {
    throw new Error(`SQLite ${version} is too old to keep data safely; ${OLDEST_SQLITE} or newer is needed.`);
  }
  if (value("pragma journal_mode") !== "wal") throw new Error(`${file} could not be opened in WAL mode.`);
  if (value("pragma synchronous") !== 2)
    throw new Error(`${file} would not keep writes through a power cut.`);
}

/** Negative when `a` is the older of two dotted versions. */
function compareVersions(a: string, b: string): number {
  const [left, right] = [a, b].map((each) => each.split(".").map(Number));
  for (let place = 0; place < 3; place += 1) {
    const difference = (left?.[place] ?? 0) - (right?.[place] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

function handle(file: string, connect: () => DatabaseSync): SqliteHandle {
  let database: DatabaseSync | undefined;
  const opened = fileAsOpened(file);
  let writes = false;
  const statements = new Map<string, Prepared>();
  const prepare = (sql: string): Prepared => {
    const known = statements.get(sql);
    if (known !== undefined) return known;
    if (statements.size >= STATEMENTS_KEPT) statements.delete(statements.keys().next().value ?? "");
    database ??= connect();
    const made = prepared(database.prepare(sql));
    statements.set(sql, made);
    return made;
  };
  /** It may be that all were to wait just when this one began. */
  const rollBackIfHeld = () => {
    try {
      assertNotHeld(file);
    } catch (error) {
      prepare("rollback")([]);
      throw error;
    }
  };
  return {
    execute(sql, parameters) {
      try {
        if (sql === "commit" && writes) opened.assertThere();
        if (sql === "begin immediate") assertNotHeld(file);
        const answer = prepare(sql)(parameters as readonly SQLInputValue[]);
        if (sql === "begin") writes = false;
        if (sql === "begin immediate") {
          writes = true;
          opened.noteLog();
          rollBackIfHeld();
        }
        return answer;
      } catch (error) {
        throw naming(file, error);
      }
    },
    isBusy,
    elapsedMs,
    close: () => database?.close(),
  };
}

type Prepared = (values: readonly SQLInputValue[]) => ReturnType<SqliteHandle["execute"]>;

/**
 * A row of node:sqlite is an object without a shape that V8 could know it by, slow to make and to read. So rows come as
 * lists, and become objects that are all alike: a day's list reads a thousand of them.
 */
function prepared(statement: StatementSync): Prepared {
  if (statement.columns().length === 0)
    return (values) => ({ rows: [], changes: Number(statement.run(...values).changes) });
  statement.setReturnArrays(true);
  let [width, toRow] = rowsOf(statement);
  return (values) => {
    const lists = statement.all(...values) as unknown as readonly (readonly unknown[])[];
    // A newer program may have added a column meanwhile, and SQLite then reads the statement anew.
    if ((lists[0]?.length ?? width) !== width) [width, toRow] = rowsOf(statement);
    return { rows: lists.map(toRow), changes: 0 };
  };
}

function rowsOf(statement: StatementSync) {
  const columns = statement.columns().map(({ name }) => name);
  const blank: Record<string, unknown> = Object.fromEntries(columns.map((name) => [name, null]));
  const toRow = (list: readonly unknown[]) => {
    const row = { ...blank };
    // By number: an iterator would leave a pair for each value, five times what the row itself takes.
    for (let at = 0; at < columns.length; at += 1) row[columns[at] ?? ""] = list[at];
    return row;
  };
  return [columns.length, toRow] as const;
}

/** As `performance.now()`, whose module takes a command 2 ms to load. */
function elapsedMs(): number {
  return process.uptime() * 1000;
}

function isBusy(error: unknown): boolean {
  return sqliteCode(error) === SQLITE.BUSY;
}

/** SQLite does not say which file it was, and on a full disk that is where room has to be made. */
function naming(file: string, error: unknown): unknown {
  return error instanceof Error ? Object.assign(error, { path: file }) : error;
}
