import type { Migration } from "./migration.ts";

/** Which domain of an address tells that somebody is there; "" where the user or a file says it, as all did until now. */
export const placesRead: Migration = {
  name: "0029-places-read",
  statements: () => ["alter table affiliations add column read_from text not null default ''"],
};
