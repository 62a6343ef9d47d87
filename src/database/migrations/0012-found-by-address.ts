import type { Migration } from "./migration.ts";

/** People are found by how their e-mail addresses begin, too: each address is one word of theirs. */
export const foundByAddress: Migration = {
  name: "0012-found-by-address",
  statements: () => [
    `insert into search_words (owner_id, word, kind, ref_id)
      select distinct owner_id, substr(key, 1, 60), 'person', person_id
      from contact_points where kind = 'email'
      on conflict do nothing`,
  ],
};
