import { Kysely, PostgresDialect } from "kysely";
import pg from "pg";
import type { Schema } from "#database/schema.ts";
import type { Databases } from "#database/transaction.ts";

const INT8 = 20;
const CONNECTIONS = 10;

/** Opens PostgreSQL 15 or newer by its URL. Instants are bigint there; they fit a double exactly and come as numbers. */
export function openPostgres(url: string): Databases {
  const pool = new pg.Pool({
    connectionString: url,
    max: CONNECTIONS,
    types: {
      getTypeParser: (oid: number, format?: "text" | "binary") =>
        oid === INT8 ? Number : pg.types.getTypeParser(oid, format as "text"),
    } as pg.CustomTypesConfig,
  });
  // A connection that the server drops while it rests is replaced on the next use, and one that it drops in the midst
  // fails the query that waits on it. Either also raises an error of its own, which would, unheard, end the program.
  pool.on("error", () => {});
  pool.on("connect", (client) => client.on("error", () => {}));
  const db = new Kysely<Schema>({ dialect: new PostgresDialect({ pool }) });
  return { backend: "postgres", write: db, read: db, close: () => db.destroy() };
}
