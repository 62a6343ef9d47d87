import type { Migration } from "./migration.ts";

/**
 * Whom the user erased, by marks that only this home can make and nobody can read back; until when an address of the
 * user's own lasts, and what is done before it goes.
 */
export const leaving: Migration = {
  name: "0009-leaving",
  statements: ({ bytes }) => [
    `create table erased_marks (
      owner_id text not null, mark text not null ${bytes}, at bigint not null,
      primary key (owner_id, mark),
      foreign key (owner_id) references owners (owner_id) on delete cascade)`,
    "alter table own_addresses add column ends_on text",
    `create table leaving_done (
      owner_id text not null, address text not null, item text not null, at bigint not null,
      primary key (owner_id, address, item),
      foreign key (owner_id) references owners (owner_id) on delete cascade)`,
  ],
};
