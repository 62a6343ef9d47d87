import type { Migration } from "./migration.ts";

/** Other names of the same person, as files have told them, each with where it is from. */
export const otherNames: Migration = {
  name: "0030-other-names",
  statements: () => [
    `create table other_names (
      owner_id text not null, person_id text not null, name_key text not null, name text not null,
      import_id text, added_at bigint not null,
      primary key (owner_id, person_id, name_key),
      foreign key (owner_id) references owners (owner_id) on delete cascade,
      foreign key (owner_id, person_id) references people (owner_id, id) on delete cascade)`,
    "create index other_names_by_import on other_names (owner_id, import_id)",
    "create index import_changes_by_row on import_changes (owner_id, row_key)",
  ],
};
