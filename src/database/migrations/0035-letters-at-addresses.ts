import type { Migration } from "./migration.ts";

/** Of somebody's addresses, the one that a letter or an invitation came from or went to; "" where it is not known. */
export const lettersAtAddresses: Migration = {
  name: "0035-letters-at-addresses",
  statements: () => ["alter table touches add column address text not null default ''"],
};
