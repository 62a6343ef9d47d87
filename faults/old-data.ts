import { DatabaseSync } from "node:sqlite";
import { openSqlite } from "#database/drivers/node-sqlite.ts";
import { migrate } from "#database/migrate.ts";
import { MIGRATIONS } from "#database/migrations/all.ts";

/** Makes a database as a Weakties with the first `released` migrations would have left it, with so many people. */
export async function makeOldData(file: string, released: number, people: number): Promise<void> {
  const databases = openSqlite(file);
  await migrate(databases.write, "sqlite", { now: 1, migrations: MIGRATIONS.slice(0, released) });
  await databases.close();
  const database = new DatabaseSync(file);
  database.exec("begin");
  database.exec("insert into owners (owner_id, created_at) values ('me', 1)");
  const insert = database.prepare(
    `insert into people (owner_id, id, name, name_key, created_at, updated_at) values ('me', ?, ?, ?, 1, 1)`,
  );
  for (let at = 0; at < people; at += 1) insert.run(`old${at}`, `Ana ${at}`, `ana ${at}`);
  database.exec("commit");
  database.close();
}

/** How many people, and which migrations, a file holds; throws where it is damaged. */
export function lookInto(file: string): { readonly people: number; readonly migrations: number } {
  const database = new DatabaseSync(file);
  try {
    const one = (sql: string) => Object.values(database.prepare(sql).get() ?? {})[0];
    const state = one("pragma integrity_check(1)");
    if (state !== "ok") throw new Error(`Damaged: ${state}`);
    return {
      people: Number(one("select count(*) from people")),
      migrations: Number(one("select count(*) from migrations")),
    };
  } finally {
    database.close();
  }
}
