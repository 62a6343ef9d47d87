import type { Migration } from "./migration.ts";

/**
 * Which records of earlier imports went to whom, by what the records said. A file imported again then adds nothing,
 * whatever has been corrected since.
 */
export const importedRecords: Migration = {
  name: "0002-imported-records",
  statements: ({ bytes }) => [
    `create table imported_records (
      owner_id text not null, fingerprint text not null ${bytes}, person_id text not null, import_id text not null,
      primary key (owner_id, fingerprint),
      foreign key (owner_id) references owners (owner_id) on delete cascade,
      foreign key (owner_id, person_id) references people (owner_id, id) on delete cascade)`,
    "create index imported_records_by_person on imported_records (owner_id, person_id)",
    "create index imported_records_by_import on imported_records (owner_id, import_id)",
  ],
};
