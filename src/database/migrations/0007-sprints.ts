import type { Migration } from "./migration.ts";

/**
 * Rounds of the one-month sprint, and how well I knew somebody when a letter went out: afterwards one knows people
 * better, and the first letter to a stranger stays one.
 */
export const sprints: Migration = {
  name: "0007-sprints",
  statements: () => [
    `create table sprints (
      owner_id text not null, id text not null, started_on text not null, option_ids text not null,
      goals text not null, spent text not null, decision text, decision_option_id text,
      reason text not null default '', stopped_on text, version integer not null default 1,
      primary key (owner_id, id),
      foreign key (owner_id) references owners (owner_id) on delete cascade)`,
    "create index sprints_by_day on sprints (owner_id, started_on)",
    "alter table drafts add column familiarity text",
  ],
};
