import type { Migration } from "./migration.ts";

/** Whether somebody only named another to me, so that I may write in their name, and has not told them of it. */
export const introducedByName: Migration = {
  name: "0039-introduced-by-name",
  statements: () => ["alter table introductions add column by_name integer not null default 0"],
};
