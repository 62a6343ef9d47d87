import type { Migration } from "./migration.ts";

/** What answers to an introduction were given in place of, as JSON. */
export const answersReplaced: Migration = {
  name: "0038-answers-replaced",
  statements: () => ["alter table introductions add column replaced text not null default '[]'"],
};
