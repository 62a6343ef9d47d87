import type { FromColumn } from "./people/told.ts";

/**
 * The tables as Kysely sees them. Every row belongs to an owner, and `owner_id` leads every key, so that a
 * sharded PostgreSQL distributes by that column unchanged. Values are portable: text ids, instants as integer
 * milliseconds, dates as text, booleans as 0/1, JSON as text.
 */
type Owned = { owner_id: string };
type Bit = 0 | 1;

export type Schema = {
  owners: Owned & { name: string; created_at: number };
  settings: Owned & { key: string; value: string; updated_at: number };
  own_addresses: Owned & { address: string; former: Bit; added_at: number; ends_on: string | null };
  leaving_done: Owned & { address: string; item: string; at: number };
  erased_marks: Owned & { mark: string; at: number };
  programmes: Owned & {
    id: string;
    title: string;
    starts_on: string | null;
    ends_on: string | null;
    version: number;
  };
  stage_overrides: Owned & { id: string; stage: string | null; from_date: string; option_id: string | null };
  people: Owned & PeopleColumns;
  contact_points: Owned & {
    person_id: string;
    kind: string;
    key: string;
    value: string;
    label: string;
    stale: Bit;
    preferred: Bit;
    import_id: string | null;
    added_at: number;
  };
  organizations: Owned & {
    id: string;
    name: string;
    name_key: string;
    field: string;
    field_from: string;
    version: number;
  };
  affiliations: Owned & {
    id: string;
    person_id: string;
    organization_id: string;
    role: string;
    starts_on: string | null;
    ends_on: string | null;
    /** 1 where the person had another position here before this one was seen. */
    follows: Bit;
    /** The domain of an address that tells it; "" where the user or a file does. */
    read_from: string;
    import_id: string | null;
    added_at: number;
  };
  touches: Owned & {
    id: string;
    person_id: string;
    at: number;
    kind: string;
    direction: string;
    subject: string;
    note: string;
    prompted: Bit;
    interview_id: string | null;
    import_id: string | null;
    message_id: string | null;
    /** Of their addresses, the one that it went to or came from; "" where it is not known. */
    address: string;
  };
  ties: Owned & TieColumns;
  interviews: Owned & InterviewColumns;
  interview_questions: Owned & {
    interview_id: string;
    position: number;
    question_id: string | null;
    text: string;
    minutes: number;
    because: string;
    asked: Bit;
    answer: string;
    off_record: Bit;
  };
  drafts: Owned & {
    id: string;
    person_id: string;
    interview_id: string | null;
    advice_id: string | null;
    introduction_id: string | null;
    lead_id: string | null;
    kind: string;
    form: string;
    wording: string;
    subject: string;
    body: string;
    sent_at: number | null;
    /** How well I knew them when it went out. */
    familiarity: string | null;
    version: number;
    created_at: number;
    updated_at: number;
  };
  reviews: Owned & {
    id: string;
    draft_id: string;
    draft_version: number;
    subject: string | null;
    body: string;
    line: string;
    name: string;
    initials: Bit;
    reader: string;
    made_at: number;
    made_on: string;
    until_on: string;
    seal: string;
    closed_at: number | null;
    version: number;
  };
  review_answers: Owned & {
    id: string;
    draft_id: string;
    review_id: string | null;
    came_as: string;
    by_name: string;
    verdict: string | null;
    /** JSON, as are `comments` and `pieces`. */
    comes_off: string;
    words: string;
    comments: string;
    pieces: string;
    older: Bit;
    late: Bit;
    digest: string;
    came_at: number;
    version: number;
  };
  shared_entries: Owned & {
    id: string;
    at: number;
    who: string;
    deed: string;
    /** JSON. */
    items: string;
    review_id: string;
    draft_id: string;
  };
  home_keys: Owned & { use_for: string; value: string; made_at: number };
  advice: Owned & {
    id: string;
    person_id: string;
    interview_id: string | null;
    option_id: string | null;
    text: string;
    off_record: Bit;
    use_by_stage: string | null;
    use_by_date: string | null;
    step_on: string | null;
    step_kind: string | null;
    did: string;
    did_at: number | null;
    outcome: string | null;
    came_of_it: string;
    outcome_at: number | null;
    told_at: number | null;
    given_at: number;
    version: number;
  };
  promises: Owned & {
    id: string;
    person_id: string;
    interview_id: string | null;
    text: string;
    due_on: string | null;
    kept_at: number | null;
    version: number;
  };
  options: Owned & {
    id: string;
    name: string;
    notes: string;
    verdict: string;
    version: number;
    created_at: number;
  };
  evidence: Owned & {
    id: string;
    option_id: string;
    direction: string;
    text: string;
    person_id: string | null;
    interview_id: string | null;
    off_record: Bit;
    at: number;
  };
  verdicts: Owned & {
    id: string;
    option_id: string;
    kind: string;
    reason: string;
    confidence: number;
    at: number;
  };
  projections: Owned & {
    id: string;
    person_id: string;
    picture: string;
    option_id: string | null;
    since: number;
    source: string;
    source_id: string | null;
    noted_at: number;
  };
  help: Owned & {
    id: string;
    person_id: string;
    kind: string;
    note: string;
    off_record: Bit;
    at: number;
    touch_id: string | null;
    interview_id: string | null;
  };
  mentor_answers: Owned & { person_id: string; answer: string; until_date: string | null; at: number };
  documents: Owned & {
    id: string;
    person_id: string;
    kind: string;
    name: string;
    note: string;
    media_type: string;
    bytes: number | null;
    sha256: string | null;
    draft_id: string | null;
    previous_id: string | null;
    added_at: number;
    shared_at: number | null;
    answered_at: number | null;
    suggested: string;
    used: string;
    version: number;
  };
  document_contents: Owned & { document_id: string; content: string };
  efforts: Owned & {
    id: string;
    kind: string;
    subject_id: string | null;
    minutes: number;
    note: string;
    at: number;
  };
  sprints: Owned & {
    id: string;
    started_on: string;
    started_at: number | null;
    /** JSON: the ids of one to three careers. */
    option_ids: string;
    goals: string;
    /** JSON: minutes by phase. */
    spent: string;
    decision: string | null;
    decision_option_id: string | null;
    reason: string;
    stopped_on: string | null;
    version: number;
  };
  mail_accounts: Owned & MailAccountColumns;
  mail_folders: Owned & { account_id: string; path: string; uid_validity: string; next_uid: number };
  sendings: Owned & {
    id: string;
    draft_id: string;
    draft_version: number;
    account_id: string;
    recipient: string;
    message_id: string;
    state: string;
    send_at: number;
    says: string;
  };
  introductions: Owned & IntroductionColumns;
  leads: Owned & {
    id: string;
    person_id: string;
    kind: string;
    what: string;
    /** 2 where it was not said. */
    unasked: Bit | 2;
    reached_at: number;
    touch_id: string | null;
    known_for: string;
    option_id: string | null;
    state: string;
    state_at: number | null;
    notes: string;
    version: number;
    created_at: number;
  };
  lead_thanks: Owned & { lead_id: string; person_id: string; thanked_at: number };
  needs: Owned & { id: string; person_id: string; side: string; kind: string; text: string; at: number };
  acquaintances: Owned & { person_id: string; other_id: string; knows: Bit; at: number };
  other_names: Owned & {
    person_id: string;
    name_key: string;
    name: string;
    import_id: string | null;
    added_at: number;
  };
  merges: Owned & { id: string; person_id: string; merged_id: string; name: string; at: number };
  /** Each row that a merge changed: its key now, and the columns before and after; none after where it was held back. */
  merge_rows: Owned & {
    merge_id: string;
    position: number;
    table_name: string;
    /** JSON, as are `before` and `after`. */
    row_key: string;
    before: string | null;
    after: string | null;
  };
  told_apart: Owned & { person_id: string; other_id: string; at: number };
  not_now: Owned & { key: string; until_date: string };
  left_out_keys: Owned & { key: string; name: string };
  kept_mail: Owned & { key: string };
  imports: Owned & {
    id: string;
    format: string;
    files: string;
    answer: string;
    at: number;
    undone_at: number | null;
  };
  import_changes: Owned & {
    import_id: string;
    position: number;
    table_name: string;
    row_key: string;
    before: string | null;
    after: string | null;
  };
  imported_records: Owned & { fingerprint: string; person_id: string; import_id: string };
  tie_models: Owned & { learned_on: string; model: string };
  search_words: Owned & { word: string; kind: string; ref_id: string };
  questions: Owned & {
    id: string;
    text: string;
    minutes: number;
    /** JSON: what it is for and what it reveals. */
    tags: string;
    hidden: Bit;
    version: number;
    created_at: number;
    updated_at: number;
  };
  captures: Owned & { id: string; at: number; undone_at: number | null };
  /** Each row that a capture added, with its version then; 0 where the table counts none. */
  capture_rows: Owned & {
    capture_id: string;
    position: number;
    table_name: string;
    row_key: string;
    version: number;
  };
  sync_accounts: Owned & {
    id: string;
    kind: string;
    url: string;
    name: string;
    user_name: string;
    own_network: Bit;
    /** JSON, as are `answer` and a link's `agreed`. */
    settings: string;
    mark: string | null;
    synced_at: number | null;
    answer: string;
    version: number;
    sign_in: string;
    client_id: string;
    issuer: string;
    scope: string;
    /** The name of another account's sign-in, where it goes by that. */
    shared: string;
  };
  consent_troubles: Owned & { name: string; says: string; at: number };
  sync_links: Owned & {
    account_id: string;
    href: string;
    subject: string;
    subject_id: string;
    etag: string | null;
    agreed: string;
    state: string;
  };
  sync_erased: Owned & { account_id: string; mark: string; etag: string | null };
  sync_remarks: Owned & {
    id: string;
    person_id: string;
    subject_id: string;
    field: string;
    here: string;
    there: string;
    at: number;
  };
  idempotency_keys: Owned & { key: string; request_hash: string; answer: string; created_at: number };
};

export type PeopleColumns = {
  id: string;
  name: string;
  /** Folded name, for order and blocking. */
  name_key: string;
  headline: string;
  familiarity: string;
  how_met: string;
  /** "" where the user has not said how they are addressed. */
  address_as: string;
  notes: string;
  left_out: Bit;
  close: Bit;
  mentor: Bit;
  preferences: string;
  /** The agreed pace out of `preferences`, for an index. */
  pace_months: number | null;
  /** Properties of a source that have no column, kept for the way back: JSON of [name, value]. */
  extra: string;
  birthday: string | null;
  connected_on: string | null;
  import_id: string | null;
  version: number;
  created_at: number;
  updated_at: number;
} & /** Who said each fact, as `people/tellers.ts` keeps it: null where it was whoever made the row. */ {
  [From in FromColumn]: string | null;
};

/** What the tie model keeps of a person's touches: ties/history.ts says what each number is. */
export type TieColumns = {
  person_id: string;
  days: number;
  first_day: string | null;
  last_day: string | null;
  prompted_days: number;
  last_prompted_day: string | null;
  heat: number | null;
  last_at: number | null;
  last_direction: string | null;
  sent: number;
  received: number;
  talks: number;
  out_days: string;
  in_days: string;
};

/** Null among the three people is the owner: introductions/introduction.ts says who stands where. */
export type IntroductionColumns = {
  id: string;
  introducer_id: string | null;
  person_id: string;
  other_id: string | null;
  reason: string;
  asked_at: number | null;
  answer: string | null;
  answered_at: number | null;
  other_asked_at: number | null;
  other_answer: string | null;
  other_answered_at: number | null;
  import_id: string | null;
  made_at: number | null;
  by_name: number;
  thanked_at: number | null;
  came_of_it: string;
  told_at: number | null;
  reminded_at: number | null;
  closed_at: number | null;
  /** JSON */
  replaced: string;
  version: number;
  created_at: number;
};

export type InterviewColumns = {
  id: string;
  person_id: string;
  option_id: string | null;
  focus: string;
  ask: string;
  minutes: number;
  stage: string;
  state: string;
  i_am_asked: Bit;
  previous_id: string | null;
  place: string;
  planned_at: number;
  asked_at: number | null;
  answered_at: number | null;
  starts_at: number | null;
  held_at: number | null;
  thanked_at: number | null;
  unrelated_at: number | null;
  notes: string;
  learned: string;
  standing: string;
  would_change: string;
  help_asked: string;
  /** What each step changed, the latest last, as JSON. */
  steps: string;
  version: number;
};

export type MailAccountColumns = {
  id: string;
  address: string;
  name: string;
  sign_in: string;
  client_id: string;
  issuer: string;
  scope: string;
  login: string;
  imap_host: string;
  imap_port: number;
  imap_security: string;
  smtp_host: string;
  smtp_port: number;
  smtp_security: string;
  own_network: Bit;
  certificate: string;
  read_at: number | null;
  added_at: number;
  version: number;
};
