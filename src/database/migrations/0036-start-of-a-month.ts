import type { Migration } from "./migration.ts";

/** The moment at which a month with a plan was begun; null for those of before, of which only the day is known. */
export const startOfAMonth: Migration = {
  name: "0036-start-of-a-month",
  statements: () => ["alter table sprints add column started_at bigint"],
};
