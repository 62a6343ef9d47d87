import type { Migration } from "./migration.ts";

/** Introductions that a file told, each with the import that brought it, so that it goes with it. */
export const introductionsTold: Migration = {
  name: "0033-introductions-told",
  statements: () => [
    "alter table introductions add column import_id text",
    "create index introductions_by_import on introductions (owner_id, import_id) where import_id is not null",
  ],
};
