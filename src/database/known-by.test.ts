import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import type { CompiledQuery } from "kysely";
import { expect, it } from "vitest";
import { openHome } from "#start-home.ts";
import { idsNamed, idsReachedBy } from "./known-by.ts";
import { type Tx, writing } from "./transaction.ts";

it("finds a name and an address by their index, in a book of any size", async () => {
  const folder = mkdtempSync(join(tmpdir(), "weakties-known-by-"));
  const home = await openHome({ WEAKTIES_HOME: folder }, "me", () => ({}));
  const asked: CompiledQuery[] = [];
  await writing(home.databases, home.owner, async (tx) => {
    await idsNamed(hearing(tx, asked), "ana ruiz");
    await idsReachedBy(hearing(tx, asked), "email", "ana@example.org");
  });
  await home.close();
  const database = new DatabaseSync(join(folder, "weakties.db"));
  const plans = asked.map(({ sql, parameters }) =>
    database
      .prepare(`explain query plan ${sql}`)
      .all(...(parameters as string[]))
      .map((row) => String(row["detail"])),
  );
  database.close();
  rmSync(folder, { recursive: true });
  expect(plans).toEqual([
    [expect.stringContaining("people_by_name (owner_id=? AND left_out=? AND name_key=?)")],
    [expect.stringContaining("contact_points_by_key (owner_id=? AND kind=? AND key=?)")],
  ]);
});

/** The transaction, with all that is asked in it kept. */
function hearing(tx: Tx, asked: CompiledQuery[]): Tx {
  const db = tx.db.withPlugin({
    transformQuery: ({ node }) => node,
    transformResult: async ({ result }) => result,
  });
  const compile = db.getExecutor().compileQuery.bind(db.getExecutor());
  db.getExecutor().compileQuery = (node, id) => {
    const query = compile(node, id);
    asked.push(query as CompiledQuery);
    return query as never;
  };
  return { ...tx, db };
}
