import type { Migration } from "./migration.ts";

/** Mailboxes of the user's, how far each folder was read, and what became of letters that were sent. No passwords. */
export const mail: Migration = {
  name: "0013-mail",
  statements: () => [
    `create table mail_accounts (
      owner_id text not null, id text not null, address text not null, name text not null default '',
      sign_in text not null, client_id text not null default '', login text not null,
      imap_host text not null, imap_port integer not null, imap_security text not null,
      smtp_host text not null, smtp_port integer not null, smtp_security text not null,
      own_network integer not null default 0, certificate text not null default '',
      read_at bigint, added_at bigint not null, version integer not null default 1,
      primary key (owner_id, id),
      foreign key (owner_id) references owners (owner_id) on delete cascade)`,
    "create unique index mail_accounts_by_address on mail_accounts (owner_id, address)",

    `create table mail_folders (
      owner_id text not null, account_id text not null, path text not null, uid_validity text not null,
      next_uid bigint not null,
      primary key (owner_id, account_id, path),
      foreign key (owner_id, account_id) references mail_accounts (owner_id, id) on delete cascade)`,

    `create table sendings (
      owner_id text not null, id text not null, draft_id text not null, draft_version integer not null,
      account_id text not null, recipient text not null, message_id text not null, state text not null,
      send_at bigint not null, says text not null default '',
      primary key (owner_id, id),
      foreign key (owner_id) references owners (owner_id) on delete cascade,
      foreign key (owner_id, draft_id) references drafts (owner_id, id) on delete cascade)`,
    "create index sendings_by_draft on sendings (owner_id, draft_id)",
    "create index sendings_under_way on sendings (owner_id, state, send_at) where state in ('waiting', 'sending')",
  ],
};
