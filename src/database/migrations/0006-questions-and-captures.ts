import type { Migration } from "./migration.ts";

/**
 * The user's own questions and their changes to those that come with Weakties; and what one capture wrote, so that it
 * can be taken back as a whole.
 */
export const questionsAndCaptures: Migration = {
  name: "0006-questions-and-captures",
  statements: () => [
    `create table questions (
      owner_id text not null, id text not null, text text not null, minutes double precision not null,
      tags text not null, hidden integer not null default 0, version integer not null default 1,
      created_at bigint not null, updated_at bigint not null,
      primary key (owner_id, id),
      foreign key (owner_id) references owners (owner_id) on delete cascade)`,
    `create table captures (
      owner_id text not null, id text not null, at bigint not null, undone_at bigint,
      primary key (owner_id, id),
      foreign key (owner_id) references owners (owner_id) on delete cascade)`,
    "create index captures_by_time on captures (owner_id, at)",
    `create table capture_rows (
      owner_id text not null, capture_id text not null, position integer not null, table_name text not null,
      row_key text not null, version integer not null,
      primary key (owner_id, capture_id, position),
      foreign key (owner_id, capture_id) references captures (owner_id, id) on delete cascade)`,
  ],
};
