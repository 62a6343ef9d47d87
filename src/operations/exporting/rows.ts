import { z } from "zod";
import { OUTCOME_KINDS } from "#advice/advice.ts";
import { DATED_STEP_KINDS } from "#advice/step.ts";
import type { Row, TableName } from "#database/everything.ts";
import { ELSEWHERE } from "#database/importing/imports.ts";
import { TABLES_OF_MERGES } from "#database/merging/pointing.ts";
import { FOR_GOOD } from "#database/organizations/place-refusals.ts";
import { FACTS, fromOf } from "#database/people/told.ts";
import { EFFORT_KINDS, MOST_MINUTES } from "#effort/effort.ts";
import { DOCUMENT_KINDS, LARGEST_CONTENT } from "#help/document.ts";
import { HELP_KINDS } from "#help/help.ts";
import { MENTOR_ANSWERS } from "#help/mentor.ts";
import { GIVE_KINDS } from "#interviews/gives.ts";
import { INTERVIEW_STATES } from "#interviews/interview.ts";
import { YES_OR_NO } from "#introductions/introduction.ts";
import { SIDES } from "#introductions/need.ts";
import { LEAD_KINDS, LEAD_STATES } from "#leads/lead.ts";
import { VERDICTS } from "#options/option.ts";
import { FIELD_FROM } from "#organizations/organization.ts";
import { DRAFT_KINDS, FORMS, WORDINGS } from "#outreach/draft.ts";
import { foldText } from "#people/fold.ts";
import { CONTACT_KINDS, FAMILIARITIES } from "#people/person.ts";
import { PICTURE_SOURCES } from "#projections/projection.ts";
import { DEEDS } from "#reviews/audit.ts";
import { SHARED_ITEMS } from "#reviews/consent.ts";
import { IMPRESSIONS, REVIEW_VERDICTS } from "#reviews/review.ts";
import { STAGES } from "#stages/stage.ts";
import { REMARK_FIELDS } from "#syncing/link.ts";
import { DIRECTIONS, TOUCH_KINDS } from "#timeline/touch.ts";
import { KEPT } from "../settings/kept.ts";
import {
  at,
  atOrNull,
  bit,
  day,
  dayOrNull,
  id,
  idOrNull,
  jsonText,
  line,
  MOST_LINE,
  MOST_TEXT,
  tellers,
  text,
  version,
} from "./columns.ts";
import {
  columns,
  comment,
  piece,
  preferences,
  questionTags,
  sprintGoals,
  sprintMinutes,
  steps,
} from "./kept-json.ts";
import { doingOf, isDoing } from "./merge-doings.ts";

const MOST_FILES = 1_000;
const stage = z.enum(STAGES);
const yesOrNo = z.enum(YES_OR_NO).nullable().default(null);
const asking = z
  .strictObject({ askedAt: at.nullable(), answer: z.enum(YES_OR_NO).nullable(), answeredAt: at.nullable() })
  .optional();
const answersReplaced = z
  .array(
    z.strictObject({
      at,
      was: z.strictObject({ asking, otherAsking: asking, closedAt: at.nullable().optional() }),
    }),
  )
  .max(100);

const FROM = FACTS.map(fromOf);
const saidBy = Object.fromEntries(FROM.map((column) => [column, tellers]));

/** Of exports from before it was kept nobody can tell who said what of those who were changed. */
function saidIn(row: { readonly version: number } & Row): Row {
  const kept = (from: Row[string] | undefined) => (from === undefined ? (row.version > 1 ? "" : null) : from);
  return Object.fromEntries(FROM.map((column) => [column, kept(row[column])]));
}

/** Each table's row as the file has it: the columns of its table, without the owner. */
export const ROWS: Readonly<Record<TableName, z.ZodType<Row>>> = {
  settings: z
    .object({ key: id, value: jsonText(z.unknown()), updated_at: at })
    .refine(({ key, value }) => isSetting(key, JSON.parse(value)), "It is nothing that can be set."),
  own_addresses: z.object({ address: id.max(320), former: bit, added_at: at, ends_on: dayOrNull }),
  leaving_done: z.object({ address: id.max(320), item: id, at }),
  programmes: z.object({
    id,
    title: line.default(""),
    starts_on: dayOrNull,
    ends_on: dayOrNull,
    version,
  }),
  stage_overrides: z.object({
    id,
    stage: stage.nullable().default(null),
    from_date: day,
    option_id: idOrNull,
  }),
  imports: z
    .object({ id, files: jsonText(z.array(line).max(MOST_FILES)), at })
    .transform((row) => ({ ...row, format: ELSEWHERE, answer: "{}", undone_at: null })),
  people: z
    .object({
      id,
      name: line.pipe(z.string().min(1)),
      headline: line.default(""),
      familiarity: z.enum(FAMILIARITIES).default("unknown"),
      how_met: text.default(""),
      address_as: line.default(""),
      notes: text.default(""),
      left_out: bit,
      close: bit,
      mentor: bit,
      preferences: preferences.default("{}"),
      extra: jsonText(z.array(z.array(z.string()).min(2))).default("[]"),
      birthday: z.string().max(10).nullable().default(null),
      connected_on: dayOrNull,
      ...saidBy,
      import_id: idOrNull,
      version,
      created_at: at,
      updated_at: at,
    })
    .transform((row) => ({
      ...row,
      ...saidIn(row),
      name_key: foldText(row.name),
      pace_months: paceIn(row.preferences),
    })),
  other_names: z
    .object({ person_id: id, name: line.pipe(z.string().min(1)), import_id: idOrNull, added_at: at })
    .transform((row) => ({ ...row, name_key: foldText(row.name) })),
  contact_points: z.object({
    person_id: id,
    kind: z.enum(CONTACT_KINDS),
    key: line.pipe(z.string().min(1)),
    value: line,
    label: line.default(""),
    stale: bit,
    preferred: bit,
    import_id: idOrNull,
    added_at: at,
  }),
  organizations: z
    .object({
      id,
      name: line.pipe(z.string().min(1)),
      field: line.default(""),
      field_from: z.enum(FIELD_FROM).optional(),
      version,
    })
    .transform((row) => ({
      ...row,
      name_key: foldText(row.name),
      // Of exports from before fields were read.
      field_from: row.field_from ?? (row.field === "" ? "" : "said"),
    })),
  affiliations: z.object({
    id,
    person_id: id,
    organization_id: id,
    role: line.default(""),
    starts_on: dayOrNull,
    ends_on: dayOrNull,
    follows: bit,
    read_from: line.default(""),
    import_id: idOrNull,
    added_at: at,
  }),
  interviews: z.object({
    id,
    person_id: id,
    option_id: idOrNull,
    focus: line,
    ask: text.default(""),
    minutes: z.int().min(1).max(100_000),
    stage,
    state: z.enum(INTERVIEW_STATES),
    i_am_asked: bit,
    previous_id: idOrNull,
    place: line.default(""),
    planned_at: at,
    asked_at: atOrNull,
    answered_at: atOrNull,
    starts_at: atOrNull,
    held_at: atOrNull,
    thanked_at: atOrNull,
    unrelated_at: atOrNull.default(null),
    notes: text.default(""),
    learned: text.default(""),
    standing: text.default(""),
    would_change: text.default(""),
    help_asked: text.default(""),
    // Without them a slip is taken back by the dates; the conversation is worth more than its steps.
    steps: steps.catch("[]"),
    version,
  }),
  interview_questions: z.object({
    interview_id: id,
    position: z.int().min(0).max(10_000),
    question_id: idOrNull,
    text,
    minutes: z.number().min(0).max(100_000),
    because: text.default(""),
    asked: bit,
    answer: text.default(""),
    off_record: bit,
  }),
  touches: z.object({
    id,
    person_id: id,
    at,
    kind: z.enum(TOUCH_KINDS),
    direction: z.enum(DIRECTIONS),
    subject: line.default(""),
    note: text.default(""),
    prompted: bit,
    interview_id: idOrNull,
    import_id: idOrNull,
    message_id: line.nullable().default(null),
    address: line.default(""),
  }),
  drafts: z.object({
    id,
    person_id: id,
    interview_id: idOrNull,
    advice_id: idOrNull,
    introduction_id: idOrNull,
    lead_id: idOrNull,
    kind: z.enum(DRAFT_KINDS),
    form: z.enum(FORMS),
    wording: z.enum(WORDINGS),
    subject: line.default(""),
    body: text.default(""),
    sent_at: atOrNull,
    familiarity: z.enum(FAMILIARITIES).nullable().default(null),
    version,
    created_at: at,
    updated_at: at,
  }),
  reviews: z.object({
    id,
    draft_id: id,
    draft_version: version,
    subject: line.nullable().default(null),
    body: text.default(""),
    line: line.default(""),
    name: line.default(""),
    initials: bit,
    reader: line.default(""),
    made_at: at,
    made_on: day,
    until_on: day,
    seal: id,
    closed_at: atOrNull,
    version,
  }),
  review_answers: z.object({
    id,
    draft_id: id,
    review_id: idOrNull,
    came_as: z.enum(["file", "words"]),
    by_name: line.default(""),
    verdict: z.enum(REVIEW_VERDICTS).nullable().default(null),
    comes_off: jsonText(z.array(z.enum(IMPRESSIONS))).default("[]"),
    words: text.default(""),
    comments: jsonText(z.array(comment)).default("[]"),
    pieces: jsonText(z.array(piece)).default("[]"),
    older: bit,
    late: bit,
    digest: id,
    came_at: at,
    version,
  }),
  shared_entries: z.object({
    id,
    at,
    who: line.default(""),
    deed: z.enum(DEEDS),
    items: jsonText(z.array(z.enum(SHARED_ITEMS))).default("[]"),
    review_id: id,
    draft_id: id,
  }),
  advice: z.object({
    id,
    person_id: id,
    interview_id: idOrNull,
    option_id: idOrNull,
    text,
    off_record: bit,
    use_by_stage: stage.nullable().default(null),
    use_by_date: dayOrNull,
    step_on: dayOrNull,
    step_kind: z.enum(DATED_STEP_KINDS).nullable().default(null),
    did: text.default(""),
    did_at: atOrNull,
    outcome: z.enum(OUTCOME_KINDS).nullable().default(null),
    came_of_it: text.default(""),
    outcome_at: atOrNull,
    told_at: atOrNull,
    given_at: at,
    version,
  }),
  promises: z.object({
    id,
    person_id: id,
    interview_id: idOrNull,
    text,
    due_on: dayOrNull,
    kept_at: atOrNull,
    version,
  }),
  options: z.object({
    id,
    name: line.pipe(z.string().min(1)),
    notes: text.default(""),
    verdict: z.enum(VERDICTS).default("undecided"),
    version,
    created_at: at,
  }),
  evidence: z.object({
    id,
    option_id: id,
    direction: z.enum(["for", "against"]),
    text,
    person_id: idOrNull,
    interview_id: idOrNull,
    off_record: bit,
    at,
  }),
  verdicts: z.object({
    id,
    option_id: id,
    kind: z.enum(VERDICTS),
    reason: text.default(""),
    confidence: z.int().min(1).max(5),
    at,
  }),
  questions: z.object({
    id,
    text: line.pipe(z.string().min(1)),
    minutes: z.number().min(0).max(1_000),
    tags: jsonText(questionTags),
    hidden: bit,
    version,
    created_at: at,
    updated_at: at,
  }),
  sprints: z.object({
    id,
    started_on: day,
    started_at: atOrNull,
    option_ids: jsonText(z.array(id).max(10)),
    goals: jsonText(sprintGoals),
    spent: jsonText(sprintMinutes),
    decision: z.enum(["build-skills", "look-at-another"]).nullable().default(null),
    decision_option_id: idOrNull,
    reason: text.default(""),
    stopped_on: dayOrNull,
    version,
  }),
  projections: z.object({
    id,
    person_id: id,
    picture: line.pipe(z.string().min(1)),
    option_id: idOrNull,
    since: at,
    source: z.enum(PICTURE_SOURCES),
    source_id: idOrNull,
    noted_at: at,
  }),
  help: z.object({
    id,
    person_id: id,
    kind: z.enum(HELP_KINDS),
    note: text.default(""),
    off_record: bit,
    at,
    touch_id: idOrNull,
    interview_id: idOrNull,
  }),
  mentor_answers: z.object({ person_id: id, answer: z.enum(MENTOR_ANSWERS), until_date: dayOrNull, at }),
  documents: z.object({
    id,
    person_id: id,
    kind: z.enum(DOCUMENT_KINDS),
    name: line.pipe(z.string().min(1)),
    note: text.default(""),
    media_type: line.default(""),
    bytes: z.int().min(0).nullable().default(null),
    sha256: z
      .string()
      .regex(/^[0-9a-f]{64}$/)
      .nullable()
      .default(null),
    draft_id: idOrNull,
    previous_id: idOrNull,
    added_at: at,
    shared_at: atOrNull,
    answered_at: atOrNull,
    suggested: text.default(""),
    used: text.default(""),
    version,
  }),
  document_contents: z.object({
    document_id: id,
    content: z.base64().max(Math.ceil(LARGEST_CONTENT / 3) * 4),
  }),
  efforts: z.object({
    id,
    kind: z.enum(EFFORT_KINDS),
    subject_id: idOrNull,
    minutes: z.int().min(0).max(MOST_MINUTES),
    note: text.default(""),
    at,
  }),
  introductions: z.object({
    id,
    introducer_id: idOrNull,
    person_id: id,
    other_id: idOrNull,
    reason: text.default(""),
    asked_at: atOrNull,
    answer: yesOrNo,
    answered_at: atOrNull,
    other_asked_at: atOrNull,
    other_answer: yesOrNo,
    other_answered_at: atOrNull,
    made_at: atOrNull,
    by_name: bit.default(0),
    thanked_at: atOrNull,
    came_of_it: text.default(""),
    told_at: atOrNull,
    reminded_at: atOrNull,
    closed_at: atOrNull,
    replaced: jsonText(answersReplaced).default("[]"),
    import_id: idOrNull,
    version,
    created_at: at,
  }),
  leads: z.object({
    id,
    person_id: id,
    kind: z.enum(LEAD_KINDS),
    what: line.pipe(z.string().min(1)),
    unasked: z.union([bit, z.literal(2)]),
    reached_at: at,
    touch_id: idOrNull,
    known_for: text.default(""),
    option_id: idOrNull,
    state: z.enum(LEAD_STATES).default("open"),
    state_at: atOrNull,
    notes: text.default(""),
    version,
    created_at: at,
  }),
  lead_thanks: z.object({ lead_id: id, person_id: id, thanked_at: at }),
  needs: z.object({
    id,
    person_id: id,
    side: z.enum(SIDES),
    kind: z.enum(GIVE_KINDS),
    text: line.pipe(z.string().min(1)),
    at,
  }),
  acquaintances: z.object({ person_id: id, other_id: id, knows: z.literal([0, 1]).default(1), at }),
  sync_remarks: z.object({
    id,
    person_id: id,
    subject_id: id,
    field: z.enum(REMARK_FIELDS),
    here: line.default(""),
    there: line.default(""),
    at,
  }),
  merges: z.object({ id, person_id: id, merged_id: id, name: line, at }),
  merge_rows: z
    .object({
      merge_id: id,
      position: z.int().min(0).max(MOST_TEXT),
      table_name: z.string().refine((table) => TABLES_OF_MERGES.has(table), "No merge writes there."),
      row_key: jsonText(columns),
      before: jsonText(columns),
      after: jsonText(columns).nullable().default(null),
    })
    .refine((row) => isDoing(doingOf(row), readRow), "No merge does that to a row of its table."),
  told_apart: z.object({ person_id: id, other_id: id, at }),
  not_now: z.object({ key: id.max(MOST_LINE), until_date: z.literal(FOR_GOOD).or(day) }),
  left_out_keys: z.object({ key: line.pipe(z.string().min(1)), name: line.default("") }),
  kept_mail: z.object({ key: line.pipe(z.string().min(1)) }),
};

/** What this program does not know is kept, for one that does. */
function isSetting(key: string, value: unknown): boolean {
  return !Object.hasOwn(KEPT, key) || KEPT[key as keyof typeof KEPT].safeParse(value).success;
}

/** Of what is not exported no merge holds a row back. */
function readRow(table: string, row: Row): Row | undefined {
  return Object.hasOwn(ROWS, table) ? ROWS[table as TableName].safeParse(row).data : undefined;
}

function paceIn(preferences: string): number | null {
  const { paceMonths } = JSON.parse(preferences) as { readonly paceMonths?: number | null };
  return paceMonths ?? null;
}
