import type { Migration } from "./migration.ts";

/**
 * Address books and calendars elsewhere that are kept in step with this one: which of their resources stands for what
 * here and what both sides last agreed on, whom the user erased and what is to go there too (by marks that nobody can
 * read back), and what was changed on both sides to different things.
 */
export const synchronisation: Migration = {
  name: "0015-synchronisation",
  statements: ({ bytes }) => [
    `create table sync_accounts (
      owner_id text not null, id text not null, kind text not null, url text not null, name text not null,
      user_name text not null, own_network integer not null, settings text not null, mark text,
      synced_at bigint, answer text not null, version integer not null,
      primary key (owner_id, id),
      foreign key (owner_id) references owners (owner_id) on delete cascade)`,
    `create table sync_links (
      owner_id text not null, account_id text not null, href text not null ${bytes}, subject text not null,
      subject_id text not null, etag text, agreed text not null, state text not null,
      primary key (owner_id, account_id, href),
      foreign key (owner_id, account_id) references sync_accounts (owner_id, id) on delete cascade)`,
    "create index sync_links_by_subject on sync_links (owner_id, subject_id)",
    `create table sync_erased (
      owner_id text not null, account_id text not null, mark text not null ${bytes}, etag text,
      primary key (owner_id, account_id, mark),
      foreign key (owner_id, account_id) references sync_accounts (owner_id, id) on delete cascade)`,
    `create table sync_remarks (
      owner_id text not null, id text not null, person_id text not null, subject_id text not null,
      field text not null, here text not null, there text not null, at bigint not null,
      primary key (owner_id, id),
      foreign key (owner_id, person_id) references people (owner_id, id) on delete cascade)`,
    "create index sync_remarks_by_subject on sync_remarks (owner_id, subject_id)",
  ],
};
