import type { Migration } from "./migration.ts";

/**
 * Letters that friends look at, and what they answer (R42). The trail of what was shared hangs on no letter: it
 * outlives it. The key that seals the files stays in this home, so it is in a table that no export reads.
 */
export const reviews: Migration = {
  name: "0003-reviews",
  statements: () => [
    `create table reviews (
      owner_id text not null, id text not null, draft_id text not null, draft_version integer not null,
      subject text, body text not null, line text not null, name text not null, initials integer not null default 0,
      reader text not null default '', made_at bigint not null, made_on text not null, until_on text not null,
      seal text not null, closed_at bigint, version integer not null default 1,
      primary key (owner_id, id),
      foreign key (owner_id) references owners (owner_id) on delete cascade,
      foreign key (owner_id, draft_id) references drafts (owner_id, id) on delete cascade)`,
    "create index reviews_by_draft on reviews (owner_id, draft_id)",
    `create table review_answers (
      owner_id text not null, id text not null, draft_id text not null, review_id text, came_as text not null,
      by_name text not null default '', verdict text, comes_off text not null default '[]',
      words text not null default '', comments text not null default '[]', pieces text not null default '[]',
      older integer not null default 0, late integer not null default 0, digest text not null,
      came_at bigint not null, version integer not null default 1,
      primary key (owner_id, id),
      foreign key (owner_id) references owners (owner_id) on delete cascade,
      foreign key (owner_id, draft_id) references drafts (owner_id, id) on delete cascade)`,
    "create unique index review_answers_once on review_answers (owner_id, draft_id, digest)",
    `create table shared_entries (
      owner_id text not null, id text not null, at bigint not null, who text not null, deed text not null,
      items text not null, review_id text not null, draft_id text not null,
      primary key (owner_id, id),
      foreign key (owner_id) references owners (owner_id) on delete cascade)`,
    "create index shared_entries_by_time on shared_entries (owner_id, at)",
    `create table home_keys (
      owner_id text not null, use_for text not null, value text not null, made_at bigint not null,
      primary key (owner_id, use_for),
      foreign key (owner_id) references owners (owner_id) on delete cascade)`,
  ],
};
