import type { Migration } from "./migration.ts";

/** The day on which I mean to follow a piece of advice, and what kind of step that is (R17). */
export const datedSteps: Migration = {
  name: "0021-dated-steps",
  statements: () => [
    "alter table advice add column step_on text",
    "alter table advice add column step_kind text",
  ],
};
