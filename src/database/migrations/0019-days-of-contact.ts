import type { Migration } from "./migration.ts";

/**
 * The days of contact with somebody, which a page of theirs and every recount go by, stand in an index whole: with
 * thousands of letters each row lay on a page of its own.
 */
export const daysOfContact: Migration = {
  name: "0019-days-of-contact",
  statements: () => [
    "drop index touches_by_person",
    "create index touches_by_person on touches (owner_id, person_id, at, kind, direction, prompted)",
  ],
};
