import type { Migration } from "./migration.ts";

/** An introduction that met silence: the one reminder, and that it was let go. And the help that I asked for in a talk. */
export const silenceAndHelp: Migration = {
  name: "0017-silence-and-help",
  statements: () => [
    "alter table introductions add column reminded_at bigint",
    "alter table introductions add column closed_at bigint",
    "alter table interviews add column help_asked text not null default ''",
  ],
};
