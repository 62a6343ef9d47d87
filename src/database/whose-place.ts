import { type Kysely, sql } from "kysely";
import type { Schema } from "./schema.ts";

/** Where Weakties keeps its tables on a PostgreSQL: the first schema of the search path that is there. */
export type Place = {
  /** Its name; null where there is none. */
  readonly schema: string | null;
  /** Its ledger of migrations is there. */
  readonly begun: boolean;
  readonly encoding: string;
};

type Found = {
  readonly schema: string | null;
  readonly schemaOwner: string | null;
  /** That owner is this user or a role it has, owns the database, or may do everything there anyway. */
  readonly trusted: boolean;
  readonly encoding: string;
  /** Columns of a table called `migrations`; null where there is none. */
  readonly ledger: readonly string[] | null;
};

/**
 * Throws an Error with a sentence where the place is another's: whoever may make schemas in the database can name one
 * after our user, and PostgreSQL would then take that one first; and frameworks keep a table called `migrations`, too.
 */
export async function placeOnServer(db: Kysely<Schema>): Promise<Place> {
  const { schema, schemaOwner, trusted, encoding, ledger } = await find(db);
  if (schema !== null && !trusted)
    throw new Error(
      `The schema “${schema}” that DATABASE_URL leads to belongs to “${schemaOwner}”, another user of that database, who could read and change everything in it. Nothing was written. Whoever looks after the server can drop it, or make it yours: alter schema "${schema}" owner to your user.`,
    );
  if (ledger !== null && !LEDGER.every((column) => ledger.includes(column)))
    throw new Error(
      `The schema “${schema}” that DATABASE_URL leads to has another program's table “migrations”. Nothing was written. Give Weakties a database of its own: create database weakties encoding 'UTF8' template template0.`,
    );
  return { schema, begun: ledger !== null, encoding };
}

const LEDGER = ["name", "applied_at"];

async function find(db: Kysely<Schema>): Promise<Found> {
  const { rows } = await sql<Found>`
    select place.nspname as schema, owner.rolname as "schemaOwner",
      coalesce(pg_has_role(current_user, place.nspowner, 'usage') or place.nspowner = base.datdba
        or owner.rolsuper or owner.rolname = 'pg_database_owner', false) as trusted,
      current_setting('server_encoding') as encoding,
      (select array_agg(attname::text) from pg_attribute
        where attrelid = to_regclass(quote_ident(place.nspname) || '.migrations')
          and attnum > 0 and not attisdropped) as ledger
    from pg_database base
      left join pg_namespace place on place.nspname = current_schema()
      left join pg_roles owner on owner.oid = place.nspowner
    where base.datname = current_database()`.execute(db);
  const [found] = rows;
  if (found === undefined) throw new Error("PostgreSQL answered nothing.");
  return found;
}

/** Names are of all writings; in another encoding some could not be kept, or searched. */
export function refuseNarrow({ encoding }: Place): void {
  if (encoding === "UTF8") return;
  throw new Error(
    `The database that DATABASE_URL names keeps text as ${encoding}, which cannot hold every name. Make one with: create database weakties encoding 'UTF8' template template0. Nothing was written.`,
  );
}

/** On a server others may have tables beside ours; a file is ours alone. `begun`: whether ours are there by now. */
export async function refuseAnothersFile(db: Kysely<Schema>, begun: () => Promise<boolean>): Promise<void> {
  const tables = sql<{ name: string }>`select name from sqlite_master
    where type = 'table' and name not like 'sqlite\\_%' escape '\\' limit 1`;
  const table = (await tables.execute(db)).rows[0]?.name;
  // Another program of ours may have begun it in this moment.
  if (table === undefined || (await begun())) return;
  throw new Error(
    `The database file is another program's (it has “${table}”). Weakties wrote nothing into it.`,
  );
}
