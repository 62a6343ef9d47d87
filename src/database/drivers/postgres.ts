import { Kysely, PostgresDialect } from "kysely";
import pg from "pg";
import type { Schema } from "#database/schema.ts";
import type { Databases } from "#database/transaction.ts";

const INT8 = 20;
/** Apart, so that writes which wait for somebody's lock keep nobody from reading. */
const CONNECTIONS = { write: 4, read: 6 };
/** Nobody waits longer than this for a row that another session holds, nor for a connection. */
const LONGEST_WAIT_MS = 30_000;
/** After so long without a word, whether the other side is still there is asked. */
const SILENT_MS = 10_000;
/** By PostgreSQL's name for it, as its server says it where it has none to give. */
const TOO_MANY_CONNECTIONS = "53300";

/**
 * Opens PostgreSQL 15 or newer by its URL. Instants are bigint there; they fit a double exactly and come as numbers. One
 * command, which never reads while it writes, makes do with the connections that write.
 */
export function openPostgres(
  url: string,
  use: "serving" | "one command" = "serving",
  longestWaitMs = LONGEST_WAIT_MS,
): Databases {
  const write = connectedTo(url, CONNECTIONS.write, longestWaitMs);
  const read = use === "one command" ? write : connectedTo(url, CONNECTIONS.read, longestWaitMs);
  return {
    backend: "postgres",
    write,
    read,
    async close() {
      if (read !== write) await read.destroy();
      await write.destroy();
    },
  };
}

function connectedTo(url: string, max: number, longestWaitMs: number): Kysely<Schema> {
  const pool = new pg.Pool({
    lock_timeout: longestWaitMs,
    connectionTimeoutMillis: longestWaitMs,
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
  return new Kysely<Schema>({ dialect: new PostgresDialect({ pool: coded }) });
}

/** pg gives no code where it waited in vain: for one of its own connections to be free, or for an answer to a new one. */
function withCode(error: unknown): never {
  if (error instanceof Error && !("code" in error) && /timeout/.test(error.message)) {
    const code = error.message.startsWith("timeout exceeded") ? TOO_MANY_CONNECTIONS : "ETIMEDOUT";
    throw Object.assign(error, { code });
  }
  throw error;
}
