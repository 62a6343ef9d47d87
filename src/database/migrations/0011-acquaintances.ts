import type { Migration } from "./migration.ts";

/**
 * Who of my contacts know each other, or do not, by my own word; the smaller id stands first. And a way to find the
 * letters that went to several at once.
 */
export const acquaintances: Migration = {
  name: "0011-acquaintances",
  statements: () => [
    `create table acquaintances (
      owner_id text not null, person_id text not null, other_id text not null, knows integer not null,
      at bigint not null,
      primary key (owner_id, person_id, other_id),
      foreign key (owner_id) references owners (owner_id) on delete cascade,
      foreign key (owner_id, person_id) references people (owner_id, id) on delete cascade,
      foreign key (owner_id, other_id) references people (owner_id, id) on delete cascade)`,
    "create index acquaintances_by_other on acquaintances (owner_id, other_id)",
    `create index touches_out_by_message on touches (owner_id, message_id)
      where direction = 'out' and message_id is not null`,
  ],
};
