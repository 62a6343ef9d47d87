import type { Migration } from "./migration.ts";

/**
 * Who introduced whom, what reached me through whom, and what contacts look for or could offer. A letter may belong to
 * an introduction or to a lead. Whoever is erased takes along the introductions they were part of.
 */
export const introductions: Migration = {
  name: "0004-introductions",
  statements: () => [
    `create table introductions (
      owner_id text not null, id text not null, introducer_id text, person_id text not null, other_id text,
      reason text not null default '', asked_at bigint, answer text, answered_at bigint,
      other_asked_at bigint, other_answer text, other_answered_at bigint, made_at bigint, thanked_at bigint,
      came_of_it text not null default '', told_at bigint, version integer not null default 1,
      created_at bigint not null,
      primary key (owner_id, id),
      foreign key (owner_id) references owners (owner_id) on delete cascade,
      foreign key (owner_id, introducer_id) references people (owner_id, id) on delete cascade,
      foreign key (owner_id, person_id) references people (owner_id, id) on delete cascade,
      foreign key (owner_id, other_id) references people (owner_id, id) on delete cascade)`,
    "create index introductions_by_person on introductions (owner_id, person_id)",
    "create index introductions_by_introducer on introductions (owner_id, introducer_id)",
    "create index introductions_by_other on introductions (owner_id, other_id)",

    `create table leads (
      owner_id text not null, id text not null, person_id text not null, kind text not null, what text not null,
      unasked integer not null, reached_at bigint not null, touch_id text, known_for text not null default '',
      option_id text, state text not null, state_at bigint, notes text not null default '',
      version integer not null default 1, created_at bigint not null,
      primary key (owner_id, id),
      foreign key (owner_id) references owners (owner_id) on delete cascade,
      foreign key (owner_id, person_id) references people (owner_id, id) on delete cascade)`,
    "create index leads_by_person on leads (owner_id, person_id)",
    "create index leads_by_option on leads (owner_id, option_id) where option_id is not null",
    "create index leads_by_state on leads (owner_id, state, reached_at)",

    `create table lead_thanks (
      owner_id text not null, lead_id text not null, person_id text not null, thanked_at bigint not null,
      primary key (owner_id, lead_id, person_id),
      foreign key (owner_id) references owners (owner_id) on delete cascade,
      foreign key (owner_id, lead_id) references leads (owner_id, id) on delete cascade,
      foreign key (owner_id, person_id) references people (owner_id, id) on delete cascade)`,
    "create index lead_thanks_by_person on lead_thanks (owner_id, person_id)",

    `create table needs (
      owner_id text not null, id text not null, person_id text not null, side text not null, kind text not null,
      text text not null, at bigint not null,
      primary key (owner_id, id),
      foreign key (owner_id) references owners (owner_id) on delete cascade,
      foreign key (owner_id, person_id) references people (owner_id, id) on delete cascade)`,
    "create index needs_by_person on needs (owner_id, person_id)",

    "alter table drafts add column introduction_id text",
    "alter table drafts add column lead_id text",
  ],
};
