import { type Kysely, sql } from "kysely";
import type { OwnerId } from "#people/id.ts";
import type { Layout } from "./layout.ts";
import type { Schema } from "./schema.ts";
import { placeOnServer } from "./whose-place.ts";

/** What a look at a PostgreSQL found, for whoever has to decide whether data are safe there. */
export type ServerState = {
  /** As 150012 for 15.12. */
  readonly version: number;
  readonly encoding: string;
  /** It follows another server, and takes no writes. */
  readonly follows: boolean;
  /** Whether this user may make tables, which a new version of the program does. */
  readonly makesTables: boolean;
  /** Tables in which this user may not read, add, change and remove. */
  readonly closedTables: readonly string[];
  /** Settings without which an acknowledged write can be lost. */
  readonly switchedOff: readonly string[];
  /** Names in the ledger of migrations; empty where Weakties has never written there, or may not read. */
  readonly migrations: readonly string[];
  readonly layout: Layout;
  /** Why a sign-in of the user's at a provider is over, in words. */
  readonly signInsOver: readonly string[];
};

const KEEPING = ["fsync", "full_page_writes", "synchronous_commit"] as const;

type Settings = Pick<ServerState, "version" | "follows" | "makesTables">;

/** Throws an Error with a sentence where the place belongs to another. */
export async function lookAtServer(db: Kysely<Schema>, owner: OwnerId): Promise<ServerState> {
  const { begun, encoding } = await placeOnServer(db);
  const [found] = (
    await sql<Settings & { readonly signsIn: boolean }>`
      select current_setting('server_version_num')::integer as version,
        pg_is_in_recovery() as follows,
        coalesce(has_schema_privilege(current_schema(), 'create'), false) as "makesTables",
        to_regclass('consent_troubles') is not null as "signsIn"`.execute(db)
  ).rows;
  if (found === undefined) throw new Error("PostgreSQL answered nothing.");
  const off = await sql<{ name: string }>`select name from pg_settings
    where setting = 'off' and name in (${sql.join(KEEPING)}) order by name`.execute(db);
  const ledger = begun
    ? (await sql<{ name: string }>`select name from migrations order by name`.execute(db)).rows
    : [];
  const over = found.signsIn
    ? await db.selectFrom("consent_troubles").select("says").where("owner_id", "=", owner).execute()
    : [];
  const closed = await sql<{ name: string }>`select tablename as name from pg_tables
    where schemaname = current_schema() and exists (
      select from unnest(array['select', 'insert', 'update', 'delete']) as needed
      where not has_table_privilege(format('%I.%I', schemaname, tablename), needed))
    order by name`.execute(db);
  const columns = await sql<Layout["columns"][number]>`select table_name as "table", column_name as "column"
    from information_schema.columns where table_schema = current_schema()`.execute(db);
  const indexes = await sql<{ name: string }>`select indexname as name from pg_indexes
    where schemaname = current_schema()`.execute(db);
  const { version, follows, makesTables } = found;
  return {
    ...{ version, encoding, follows, makesTables },
    closedTables: closed.rows.map(({ name }) => name),
    switchedOff: off.rows.map(({ name }) => name),
    migrations: ledger.map(({ name }) => name),
    layout: { columns: columns.rows, indexes: indexes.rows.map(({ name }) => name) },
    signInsOver: over.map(({ says }) => says),
  };
}
