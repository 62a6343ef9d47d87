import type { Migration } from "./migration.ts";

/**
 * Whom the day may suggest is picked by how warm a tie is, or by its days and how long ago the last one was. Each index
 * holds all of it, and whose it is: most ties are passed over without reading them.
 */
export const tiesInOrder: Migration = {
  name: "0018-ties-in-order",
  statements: () => [
    "drop index ties_by_heat",
    "create index ties_by_heat on ties (owner_id, heat, person_id)",
    "drop index ties_by_days",
    "create index ties_by_days on ties (owner_id, days, last_at, person_id)",
  ],
};
