import type { Migration } from "./migration.ts";

/** A letter that came after a request and was no answer to it: what came until then is not asked about again. */
export const unrelatedLetters: Migration = {
  name: "0025-unrelated-letters",
  statements: () => ["alter table interviews add column unrelated_at bigint"],
};
