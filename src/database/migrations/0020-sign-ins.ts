import type { Migration } from "./migration.ts";

/** Mailboxes whose owner signs in at the provider's own page: who is asked, and what for. No tokens. */
export const signIns: Migration = {
  name: "0020-sign-ins",
  statements: () => [
    "alter table mail_accounts add column issuer text not null default ''",
    "alter table mail_accounts add column scope text not null default ''",
  ],
};
