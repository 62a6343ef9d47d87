import type { Migration } from "./migration.ts";

/**
 * What people think of me for, the help they give, whom I asked to be my mentor, the documents that went along with an
 * ask, and the time that all of it took. A document's content lies apart, so that lists of documents stay small.
 */
export const help: Migration = {
  name: "0005-help",
  statements: () => [
    `create table projections (
      owner_id text not null, id text not null, person_id text not null, picture text not null, option_id text,
      since bigint not null, source text not null, source_id text, noted_at bigint not null,
      primary key (owner_id, id),
      foreign key (owner_id) references owners (owner_id) on delete cascade,
      foreign key (owner_id, person_id) references people (owner_id, id) on delete cascade)`,
    "create index projections_by_person on projections (owner_id, person_id, since)",

    `create table help (
      owner_id text not null, id text not null, person_id text not null, kind text not null,
      note text not null default '', off_record integer not null default 0, at bigint not null,
      touch_id text, interview_id text,
      primary key (owner_id, id),
      foreign key (owner_id) references owners (owner_id) on delete cascade,
      foreign key (owner_id, person_id) references people (owner_id, id) on delete cascade)`,
    "create index help_by_person on help (owner_id, person_id, at)",

    `create table mentor_answers (
      owner_id text not null, person_id text not null, answer text not null, until_date text, at bigint not null,
      primary key (owner_id, person_id),
      foreign key (owner_id) references owners (owner_id) on delete cascade,
      foreign key (owner_id, person_id) references people (owner_id, id) on delete cascade)`,

    `create table documents (
      owner_id text not null, id text not null, person_id text not null, kind text not null, name text not null,
      note text not null default '', media_type text not null default '', bytes bigint, sha256 text,
      draft_id text, previous_id text, added_at bigint not null, shared_at bigint, answered_at bigint,
      suggested text not null default '', used text not null default '', version integer not null default 1,
      primary key (owner_id, id),
      foreign key (owner_id) references owners (owner_id) on delete cascade,
      foreign key (owner_id, person_id) references people (owner_id, id) on delete cascade)`,
    "create index documents_by_person on documents (owner_id, person_id, added_at)",

    `create table document_contents (
      owner_id text not null, document_id text not null, content text not null,
      primary key (owner_id, document_id),
      foreign key (owner_id) references owners (owner_id) on delete cascade,
      foreign key (owner_id, document_id) references documents (owner_id, id) on delete cascade)`,

    `create table efforts (
      owner_id text not null, id text not null, kind text not null, subject_id text, minutes integer not null,
      note text not null default '', at bigint not null,
      primary key (owner_id, id), unique (owner_id, kind, subject_id),
      foreign key (owner_id) references owners (owner_id) on delete cascade)`,
    "create index efforts_by_time on efforts (owner_id, at)",
  ],
};
