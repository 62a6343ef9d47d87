import {
  CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  type LimitNode,
  type QueryResult,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
  type TransactionSettings,
} from "kysely";

/** The longest that whoever asks one thing after another keeps the others in this program waiting. */
const TURN_MS = 25;

/** One open SQLite connection, whatever engine holds it (node:sqlite, SQLite WASM). Synchronous. */
export type SqliteHandle = {
  /** Runs one statement. Throws an Error whose message is SQLite's; `isBusy` tells a held lock from a fault. */
  readonly execute: (sql: string, parameters: readonly unknown[]) => { rows: unknown[]; changes: number };
  readonly isBusy: (error: unknown) => boolean;
  readonly close: () => void;
  /** Milliseconds since some moment, by a clock that nobody sets. */
  readonly elapsedMs: () => number;
  /** Whoever used it has done so; the next one may be long in coming. */
  readonly rest?: () => void;
};

/**
 * A Kysely dialect over a few open handles. Written here because Kysely's own SQLite driver tells reads from writes
 * by a property that node:sqlite does not have, and then answers [] to every select.
 *
 * A writing transaction begins IMMEDIATE: a deferred one that reads first and writes later is refused at once when
 * another process wrote in between, whatever the busy timeout says.
 */
export function sqliteDialect(handles: readonly SqliteHandle[], lockWaitMs: number): Dialect {
  return {
    createAdapter: () => new ManyHandles(),
    createQueryCompiler: () => new SteadyCompiler(),
    createIntrospector: (db) => new SqliteIntrospector(db),
    createDriver: () => new SqlitePool(handles, lockWaitMs),
  };
}

/** Kysely would hand out one connection at a time, and whoever reads would wait for whoever reads long. */
class ManyHandles extends SqliteAdapter {
  override get supportsMultipleConnections(): boolean {
    return true;
  }
}

/**
 * SQLite looks at the value bound to a bare LIMIT while it plans, and so plans a statement anew each time one is bound:
 * 10 to 25 microseconds a query. Within an expression it leaves it alone.
 */
class SteadyCompiler extends SqliteQueryCompiler {
  protected override visitLimit(node: LimitNode): void {
    this.append("limit cast(");
    this.visitNode(node.limit);
    this.append(" as integer)");
  }
}

/** Hands each handle to one user at a time, first come, first served. */
class SqlitePool implements Driver {
  readonly #all: readonly SqliteConnection[];
  readonly #free: SqliteConnection[];
  readonly #waiting: ((connection: SqliteConnection) => void)[] = [];
  readonly #lockWaitMs: number;

  constructor(handles: readonly SqliteHandle[], lockWaitMs: number) {
    this.#all = handles.map((handle) => new SqliteConnection(handle));
    this.#free = [...this.#all];
    this.#lockWaitMs = lockWaitMs;
  }

  async init(): Promise<void> {}

  async acquireConnection(): Promise<DatabaseConnection> {
    const connection =
      this.#free.pop() ?? (await new Promise<SqliteConnection>((resolve) => this.#waiting.push(resolve)));
    connection.begins();
    return connection;
  }

  async releaseConnection(connection: DatabaseConnection): Promise<void> {
    (connection as SqliteConnection).handle.rest?.();
    const next = this.#waiting.shift();
    if (next !== undefined) next(connection as SqliteConnection);
    else this.#free.push(connection as SqliteConnection);
  }

  async beginTransaction(connection: DatabaseConnection, settings: TransactionSettings): Promise<void> {
    const { handle } = connection as SqliteConnection;
    if (settings.accessMode !== "read write") {
      handle.execute("begin", []);
      return;
    }
    await beginImmediate(handle, this.#lockWaitMs);
  }

  async commitTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw("commit"));
  }

  async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    try {
      await connection.executeQuery(CompiledQuery.raw("rollback"));
    } catch (error) {
      // After some faults (a full disk) SQLite has rolled back by itself; that fault is what the caller must hear of.
      if (!String(error).includes("no transaction is active")) throw error;
    }
  }

  async destroy(): Promise<void> {
    for (const connection of this.#all) connection.handle.close();
  }
}

/**
 * Waits for another process's write without blocking this one: SQLite's own busy handler would stop the whole
 * thread, and with it every reader this program serves.
 */
async function beginImmediate(handle: SqliteHandle, lockWaitMs: number): Promise<void> {
  for (let waited = 0, pause = 1; ; waited += pause, pause = Math.min(pause * 2, 50)) {
    try {
      handle.execute("begin immediate", []);
      return;
    } catch (error) {
      if (!handle.isBusy(error)) throw error;
      if (waited >= lockWaitMs) {
        throw new Error(
          `Another program has been writing to these data for ${Math.round(lockWaitMs / 1000)} s.`,
          {
            cause: error,
          },
        );
      }
    }
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
}

class SqliteConnection implements DatabaseConnection {
  readonly handle: SqliteHandle;
  #turnBegan = 0;

  constructor(handle: SqliteHandle) {
    this.handle = handle;
  }

  /** Somebody has it to themselves from now on. */
  begins(): void {
    this.#turnBegan = this.handle.elapsedMs();
  }

  /** SQLite answers at once, so that a hundred queries, each awaited, would still be one turn of the program. */
  async executeQuery<Row>(query: CompiledQuery): Promise<QueryResult<Row>> {
    if (this.handle.elapsedMs() - this.#turnBegan > TURN_MS) {
      await new Promise((resolve) => setTimeout(resolve, 0));
      this.begins();
    }
    const { rows, changes } = this.handle.execute(query.sql, query.parameters);
    return { rows: rows as Row[], numAffectedRows: BigInt(changes) };
  }

  // biome-ignore lint/correctness/useYield: the interface asks for a generator; nothing here streams.
  async *streamQuery<Row>(): AsyncIterableIterator<QueryResult<Row>> {
    throw new Error("Rows are read whole: bound the query instead of streaming it.");
  }
}
