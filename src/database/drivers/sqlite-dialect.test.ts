import { constants, DatabaseSync, type SQLInputValue } from "node:sqlite";
import { Kysely } from "kysely";
import { expect, it } from "vitest";
import type { Schema } from "#database/schema.ts";
import { sqliteDialect } from "./sqlite-dialect.ts";

it("has a query with a limit planned once, however often it is asked", () => {
  const built = new Kysely<Schema>({ dialect: sqliteDialect([], 0) }).selectFrom("needs").select("id");
  const { sql, parameters } = built.orderBy("id").limit(2).compile();
  const database = new DatabaseSync(":memory:");
  database.exec("create table needs (id text); insert into needs values ('a'), ('b'), ('c')");
  let planned = 0;
  database.setAuthorizer(() => {
    planned += 1;
    return constants.SQLITE_OK;
  });
  const statement = database.prepare(sql);
  const once = planned;
  for (let asked = 0; asked < 3; asked += 1)
    expect(statement.all(...(parameters as SQLInputValue[])).map(({ id }) => id)).toEqual(["a", "b"]);
  expect(once).toBeGreaterThan(0);
  expect(planned).toBe(once);
  database.close();
});
