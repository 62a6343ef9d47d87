import type { Migration } from "./migration.ts";

/** Whoever was typed in with a word on how we met, the latest first: Today begins with them where nobody is nearer. */
export const notedByHand: Migration = {
  name: "0022-noted-by-hand",
  statements: () => [
    "create index people_noted_by_hand on people (owner_id, created_at) where import_id is null and how_met <> ''",
  ],
};
