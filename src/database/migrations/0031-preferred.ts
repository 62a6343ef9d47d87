import type { Migration } from "./migration.ts";

/** Of several ways to reach somebody, the one that a card says is preferred. */
export const preferred: Migration = {
  name: "0031-preferred",
  statements: () => ["alter table contact_points add column preferred integer not null default 0"],
};
