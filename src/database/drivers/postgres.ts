import {
  CompiledQuery,
  type DatabaseConnection,
  Kysely,
  PostgresDialect,
  PostgresDriver,
  type TransactionSettings,
} from "kysely";
import pg from "pg";
import type { Schema } from "#database/schema.ts";
import type { Databases } from "#database/transaction.ts";

const INT8 = 20;
/** Apart, so that writes which wait for somebody's lock keep nobody from reading. */
const CONNECTIONS = { write: 4, read: 6 };
/** Nobody waits longer than this for a row that another session holds, nor for a connection; the address may name less. */
const LONGEST_WAIT_MS = 30_000;
/** A write that waits for a row gives its connection to others after so long, and tries again (transaction.ts). */
const HELD_MS = 2_000;
/** After so long without a word, whether the other side is still there is asked. */
const SILENT_MS = 10_000;

/**
 * Opens PostgreSQL 15 or newer by its URL. Instants are bigint there; they fit a double exactly and come as numbers. One
 * command, which never reads while it writes, makes do with the connections that write.
 */
export function openPostgres(
  url: string,
  use: "serving" | "one command" = "serving",
  longestWaitMs = LONGEST_WAIT_MS,
): Databases {
  refuseUnreadable(url);
  const address = new URL(url);
  const named = Number(address.searchParams.get("lock_timeout") ?? "");
  const patience = named > 0 ? named : longestWaitMs;
  // As each transaction is told it: a pooler before the server lets nobody connect who wants it for the connection.
  address.searchParams.delete("lock_timeout");
  const told = named > 0 ? address.href : url;
  const place: Place = { schema: undefined };
  const connected = (max: number, lockMs: number) =>
    connectedTo(told, max, { lockMs, connectionMs: longestWaitMs }, place);
  const write = connected(CONNECTIONS.write, Math.min(HELD_MS, patience));
  const read = use === "one command" ? write : connected(CONNECTIONS.read, patience);
  return {
    backend: "postgres",
    write,
    read,
    longestWaitMs: patience,
    keepTo(schema) {
      place.schema = schema;
    },
    async close() {
      if (read !== write) await read.destroy();
      await write.destroy();
    },
  };
}

/** What does not parse is not quoted: it holds a password. */
function refuseUnreadable(url: string): void {
  if (!/^postgres(?:ql)?:\/\//.test(url))
    throw new Error(
      "DATABASE_URL names a PostgreSQL, as in postgres://me@localhost/weakties; this one does not.",
    );
  if (!URL.canParse(url))
    throw new Error(
      "DATABASE_URL does not read as an address. Signs such as # / ? @ in a password are written as %23 %2F %3F %40.",
    );
}

type Waits = {
  /** Of a transaction, for a row or a table that another session holds. */
  readonly lockMs: number;
  /** For a connection. */
  readonly connectionMs: number;
};

/** Where the tables are, once that is known. */
type Place = { schema: string | undefined };

function connectedTo(
  url: string,
  max: number,
  { lockMs, connectionMs }: Waits,
  place: Place,
): Kysely<Schema> {
  const pool = new pg.Pool({
    connectionTimeoutMillis: connectionMs,
    keepAlive: true,
    keepAliveInitialDelayMillis: SILENT_MS,
    connectionString: url,
    max,
    types: {
      getTypeParser: (oid: number, format?: "text" | "binary") =>
        oid === INT8 ? Number : pg.types.getTypeParser(oid, format as "text"),
    } as pg.CustomTypesConfig,
  });
  // A connection that the server drops while it rests is replaced on the next use, and one that it drops in the midst
  // fails the query that waits on it. Either also raises an error of its own, which would, unheard, end the program.
  pool.on("error", () => {});
  pool.on("connect", (client) => client.on("error", () => {}));
  const coded = {
    options: pool.options,
    connect: () => pool.connect().catch(withCode),
    end: () => pool.end(),
  };
  const config = { pool: coded };
  const dialect = new PostgresDialect(config);
  dialect.createDriver = () => new TellingDriver(config, lockMs, place);
  return new Kysely<Schema>({ dialect });
}

/**
 * Tells each transaction, as it begins, how long it may wait for a row, and which schema is ours; in one message, so that
 * it costs no more. What else is in the search path stays in it, since functions may be there.
 */
class TellingDriver extends PostgresDriver {
  readonly #lockMs: number;
  readonly #place: Readonly<Place>;
  constructor(
    config: ConstructorParameters<typeof PostgresDriver>[0],
    lockMs: number,
    place: Readonly<Place>,
  ) {
    super(config);
    this.#lockMs = lockMs;
    this.#place = place;
  }
  override async beginTransaction(
    connection: DatabaseConnection,
    { isolationLevel, accessMode }: TransactionSettings,
  ): Promise<void> {
    const how = [isolationLevel === undefined ? "" : `isolation level ${isolationLevel}`, accessMode ?? ""];
    const told = [`start transaction ${how.join(" ")}`, `set local lock_timeout = ${this.#lockMs}`];
    const { schema } = this.#place;
    if (schema !== undefined) {
      const path = `${pg.escapeIdentifier(schema)}, `;
      told.push(
        `select set_config('search_path', ${pg.escapeLiteral(path)} || current_setting('search_path'), true)`,
      );
    }
    await connection.executeQuery(CompiledQuery.raw(told.join("; ")));
  }
}

/** pg gives no code of its own where it waited in vain for a connection or an answer to one, or has no password to give. */
function withCode(error: unknown): never {
  if (!(error instanceof Error) || "code" in error) throw error;
  const [, code] = CODES.find(([words]) => words.test(error.message)) ?? [];
  throw code === undefined ? error : Object.assign(error, { code });
}

/** By PostgreSQL's names for the same, as its server says them (its documentation, appendix A). */
const CODES = [
  [/^timeout exceeded/, "53300"],
  [/timeout/, "ETIMEDOUT"],
  [/password must be a/, "28P01"],
] as const;
