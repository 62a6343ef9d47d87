import type { Migration } from "./migration.ts";

/**
 * The first schema. Plain DDL that both backends read; `bytes` is the collation that compares byte by byte, which
 * prefix search and keyset pages rely on. A pointer that may be empty has no foreign key: whoever removes its
 * target empties it, because SQLite cannot null one column of a composite key.
 */
export const first: Migration = {
  name: "0001-first",
  statements: ({ bytes }) => [
    `create table owners (
      owner_id text primary key, name text not null default '', created_at bigint not null)`,

    owned("settings", ["key"], "key text not null, value text not null, updated_at bigint not null"),

    owned(
      "own_addresses",
      ["address"],
      "address text not null, former integer not null default 0, added_at bigint not null",
    ),

    owned(
      "programmes",
      ["id"],
      `id text not null, title text not null default '', starts_on text, ends_on text,
       version integer not null default 1`,
    ),

    owned("stage_overrides", ["id"], "id text not null, stage text, from_date text not null, option_id text"),

    owned(
      "people",
      ["id"],
      `id text not null, name text not null, name_key text not null ${bytes}, headline text not null default '',
       familiarity text not null default 'unknown', how_met text not null default '', notes text not null default '',
       left_out integer not null default 0, close integer not null default 0, mentor integer not null default 0,
       preferences text not null default '{}', pace_months integer, extra text not null default '[]', birthday text, connected_on text, import_id text,
       version integer not null default 1, created_at bigint not null, updated_at bigint not null`,
    ),
    "create index people_by_name on people (owner_id, left_out, name_key, id)",
    "create index people_by_familiarity on people (owner_id, left_out, familiarity)",
    "create index people_by_connection on people (owner_id, connected_on, id) where connected_on is not null",
    "create index people_by_pace on people (owner_id, pace_months) where pace_months is not null",

    owned(
      "contact_points",
      ["person_id", "kind", "key"],
      `person_id text not null, kind text not null, key text not null ${bytes}, value text not null,
       label text not null default '', stale integer not null default 0, import_id text, added_at bigint not null`,
      partOf("person_id", "people"),
    ),
    "create index contact_points_by_key on contact_points (owner_id, kind, key)",

    owned(
      "organizations",
      ["id"],
      `id text not null, name text not null, name_key text not null ${bytes}, field text not null default '',
       version integer not null default 1, unique (owner_id, name_key)`,
    ),

    owned(
      "affiliations",
      ["id"],
      `id text not null, person_id text not null, organization_id text not null, role text not null default '',
       starts_on text, ends_on text, follows integer not null default 0, import_id text, added_at bigint not null`,
      partOf("person_id", "people"),
      partOf("organization_id", "organizations"),
    ),
    "create index affiliations_by_person on affiliations (owner_id, person_id)",
    "create index affiliations_by_start on affiliations (owner_id, starts_on) where starts_on is not null",
    "create index affiliations_by_arrival on affiliations (owner_id, added_at) where follows = 1",
    "create index affiliations_by_organization on affiliations (owner_id, organization_id)",

    owned(
      "touches",
      ["id"],
      `id text not null, person_id text not null, at bigint not null, kind text not null, direction text not null,
       subject text not null default '', note text not null default '', prompted integer not null default 0,
       interview_id text, import_id text, message_id text ${bytes}, unique (owner_id, person_id, message_id)`,
      partOf("person_id", "people"),
    ),
    "create index touches_by_person on touches (owner_id, person_id, at)",

    owned(
      "ties",
      ["person_id"],
      `person_id text not null, days integer not null, first_day text, last_day text,
       prompted_days integer not null, last_prompted_day text, heat double precision, last_at bigint,
       last_direction text, sent integer not null, received integer not null, talks integer not null,
       out_days text not null, in_days text not null`,
      partOf("person_id", "people"),
    ),
    "create index ties_by_heat on ties (owner_id, heat)",
    "create index ties_by_days on ties (owner_id, days)",

    owned(
      "interviews",
      ["id"],
      `id text not null, person_id text not null, option_id text, focus text not null, ask text not null default '',
       minutes integer not null, stage text not null, state text not null, i_am_asked integer not null default 0,
       previous_id text, place text not null default '', planned_at bigint not null, asked_at bigint,
       answered_at bigint, starts_at bigint, held_at bigint, thanked_at bigint, notes text not null default '',
       learned text not null default '', standing text not null default '', would_change text not null default '',
       version integer not null default 1`,
      partOf("person_id", "people"),
    ),
    "create index interviews_by_person on interviews (owner_id, person_id)",
    "create index interviews_by_option on interviews (owner_id, option_id) where option_id is not null",
    "create index interviews_by_state on interviews (owner_id, state, planned_at)",

    owned(
      "interview_questions",
      ["interview_id", "position"],
      `interview_id text not null, position integer not null, question_id text, text text not null,
       minutes double precision not null, because text not null default '', asked integer not null default 0,
       answer text not null default '', off_record integer not null default 0`,
      partOf("interview_id", "interviews"),
    ),

    owned(
      "drafts",
      ["id"],
      `id text not null, person_id text not null, interview_id text, advice_id text, kind text not null,
       form text not null, wording text not null, subject text not null default '', body text not null default '',
       sent_at bigint, version integer not null default 1, created_at bigint not null, updated_at bigint not null`,
      partOf("person_id", "people"),
    ),
    "create index drafts_by_person on drafts (owner_id, person_id)",
    "create index drafts_unsent on drafts (owner_id, sent_at, updated_at)",

    owned(
      "advice",
      ["id"],
      `id text not null, person_id text not null, interview_id text, option_id text, text text not null,
       off_record integer not null default 0, use_by_stage text, use_by_date text, did text not null default '',
       did_at bigint, outcome text, came_of_it text not null default '', outcome_at bigint, told_at bigint,
       given_at bigint not null, version integer not null default 1`,
      partOf("person_id", "people"),
    ),
    "create index advice_by_person on advice (owner_id, person_id)",
    "create index advice_untold on advice (owner_id, told_at, outcome_at)",

    owned(
      "promises",
      ["id"],
      `id text not null, person_id text not null, interview_id text, text text not null, due_on text, kept_at bigint,
       version integer not null default 1`,
      partOf("person_id", "people"),
    ),
    "create index promises_open on promises (owner_id, kept_at, due_on)",
    "create index promises_by_person on promises (owner_id, person_id)",

    owned(
      "options",
      ["id"],
      `id text not null, name text not null, notes text not null default '',
       verdict text not null default 'undecided', version integer not null default 1, created_at bigint not null`,
    ),

    owned(
      "evidence",
      ["id"],
      `id text not null, option_id text not null, direction text not null, text text not null, person_id text,
       interview_id text, off_record integer not null default 0, at bigint not null`,
      partOf("option_id", "options"),
    ),
    "create index evidence_by_option on evidence (owner_id, option_id)",

    owned(
      "verdicts",
      ["id"],
      `id text not null, option_id text not null, kind text not null, reason text not null default '',
       confidence integer not null, at bigint not null`,
      partOf("option_id", "options"),
    ),
    "create index verdicts_by_option on verdicts (owner_id, option_id, at)",

    owned("not_now", ["key"], "key text not null, until_date text not null"),
    owned("left_out_keys", ["key"], `key text not null ${bytes}, name text not null default ''`),
    owned("kept_mail", ["key"], `key text not null ${bytes}`),

    owned(
      "imports",
      ["id"],
      `id text not null, format text not null, files text not null, answer text not null, at bigint not null,
       undone_at bigint`,
    ),
    owned(
      "import_changes",
      ["import_id", "position"],
      `import_id text not null, position integer not null, table_name text not null, row_key text not null,
       before text, after text`,
      partOf("import_id", "imports"),
    ),

    owned(
      "search_words",
      ["word", "kind", "ref_id"],
      `word text not null ${bytes}, kind text not null, ref_id text not null`,
    ),
    "create index search_words_by_ref on search_words (owner_id, kind, ref_id, word)",

    owned(
      "idempotency_keys",
      ["key"],
      "key text not null, request_hash text not null, answer text not null, created_at bigint not null",
    ),
    "create index idempotency_keys_by_age on idempotency_keys (owner_id, created_at)",
  ],
};

function owned(
  table: string,
  keys: readonly string[],
  columns: string,
  ...references: readonly string[]
): string {
  const parts = [
    "owner_id text not null",
    columns,
    `primary key (owner_id, ${keys.join(", ")})`,
    "foreign key (owner_id) references owners (owner_id) on delete cascade",
    ...references,
  ];
  return `create table ${table} (${parts.join(", ")})`;
}

function partOf(column: string, table: string): string {
  return `foreign key (owner_id, ${column}) references ${table} (owner_id, id) on delete cascade`;
}
