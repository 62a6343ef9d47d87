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
