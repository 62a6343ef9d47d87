import type { Migration } from "./migration.ts";

/** What each step of a conversation changed: from its dates alone not every state before it can be told. */
export const stepsOfConversations: Migration = {
  name: "0026-steps-of-conversations",
  statements: () => ["alter table interviews add column steps text not null default '[]'"],
};
