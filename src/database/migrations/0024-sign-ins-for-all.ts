import type { Migration } from "./migration.ts";

/**
 * Address books and calendars whose owner signs in at the provider's own page, or by a sign-in that another account has:
 * who is asked, and what for. And which sign-ins are over, in words. No tokens.
 */
export const signInsForAll: Migration = {
  name: "0024-sign-ins-for-all",
  statements: () => [
    "alter table sync_accounts add column sign_in text not null default 'password'",
    "alter table sync_accounts add column client_id text not null default ''",
    "alter table sync_accounts add column issuer text not null default ''",
    "alter table sync_accounts add column scope text not null default ''",
    "alter table sync_accounts add column shared text not null default ''",
    `create table consent_troubles (
      owner_id text not null, name text not null, says text not null, at bigint not null,
      primary key (owner_id, name),
      foreign key (owner_id) references owners (owner_id) on delete cascade)`,
  ],
};
