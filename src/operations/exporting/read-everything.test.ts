import { expect, it } from "vitest";
import { EVERYTHING_VERSION } from "./all.ts";
import { readEverything } from "./read-everything.ts";

it.each([
  ["settings", { key: "name", value: "mail", updated_at: 0 }],
  ["settings", { key: "gives", value: "[", updated_at: 0 }],
  [
    "merge_rows",
    { merge_id: "m", position: 0, table_name: "people", row_key: "{", before: "{}", after: null },
  ],
  [
    "merge_rows",
    { merge_id: "m", position: 0, table_name: "people", row_key: "{}", before: "x", after: "y" },
  ],
  ["people", { id: "a", name: "Ana", extra: "[null]", created_at: 0, updated_at: 0 }],
] as const)(
  "leaves a row of %s aside whose JSON is none, or not what is kept there, and says so",
  (table, row) => {
    const read = readEverything({ weakties: EVERYTHING_VERSION, tables: { [table]: [row] } });
    expect(read).toMatchObject({ kind: "read", problems: [{ table, row: 1 }] });
  },
);

it("leaves a merge aside of which the file has not who went, so that nothing hangs on nobody when it is taken apart", () => {
  const person = { id: "ana", name: "Ana", created_at: 0, updated_at: 0 };
  const merge = { id: "m", person_id: "ana", merged_id: "twin", name: "Ana", at: 0 };
  const rows = [
    {
      merge_id: "m",
      position: 0,
      table_name: "touches",
      row_key: '{"id":"t"}',
      before: '{"person_id":"twin"}',
      after: '{"person_id":"ana"}',
    },
  ];
  const tables = { people: [person], merges: [merge], merge_rows: rows };
  const read = readEverything({ weakties: EVERYTHING_VERSION, tables });
  expect(read).toMatchObject({ tables: { merges: [] }, problems: [{ table: "merges", row: 1 }] });
});
