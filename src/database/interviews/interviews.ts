import { type Selectable, type SqlBool, sql } from "kysely";
import type { Interview, InterviewState, PlannedQuestion, Step } from "#interviews/interview.ts";
import type { InterviewId, OptionId, PersonId } from "#people/id.ts";
import type { Stage } from "#stages/stage.ts";
import type { Instant } from "#time/date.ts";
import { kept } from "../kept.ts";
import type { Schema } from "../schema.ts";
import type { Tx } from "../transaction.ts";

export async function insertInterview(tx: Tx, interview: Interview): Promise<void> {
  await tx.db
    .insertInto("interviews")
    .values({ owner_id: tx.owner, ...toRow(interview) })
    .execute();
}

export async function updateInterview(tx: Tx, interview: Interview): Promise<void> {
  await tx.db
    .updateTable("interviews")
    .set(toRow(interview))
    .where("owner_id", "=", tx.owner)
    .where("id", "=", interview.id)
    .execute();
}

export async function findInterview(tx: Tx, id: InterviewId): Promise<Interview | undefined> {
  const row = await tx.db
    .selectFrom("interviews")
    .selectAll()
    .where("owner_id", "=", tx.owner)
    .where("id", "=", id)
    .executeTakeFirst();
  return row && toInterview(row);
}

export async function findInterviews(tx: Tx, ids: readonly InterviewId[]): Promise<readonly Interview[]> {
  if (ids.length === 0) return [];
  const rows = await tx.db
    .selectFrom("interviews")
    .selectAll()
    .where("owner_id", "=", tx.owner)
    .where("id", "in", ids)
    .execute();
  return rows.map(toInterview);
}

/** All interviews with one person, the latest planned first. */
export async function interviewsWith(tx: Tx, personId: PersonId): Promise<readonly Interview[]> {
  return (await rowsWith(tx, personId)).map(toInterview);
}

const rowsWith = kept((tx, personId: PersonId) =>
  tx.db
    .selectFrom("interviews")
    .selectAll()
    .where("owner_id", "=", tx.owner)
    .where("person_id", "=", personId)
    .orderBy("planned_at", "desc")
    .orderBy("id", "desc"),
);

export type ListedInterview = Interview & { readonly personName: string; readonly personHeadline: string };

/**
 * Interviews in some states (all where none is named), the latest planned first, with whom they are. `concerning` somebody
 * are those with them, and those of which a reminder was sent: that counts for everybody next door as well (R33).
 */
export async function listInterviews(
  tx: Tx,
  filter: {
    readonly states: readonly InterviewState[];
    readonly limit: number;
    readonly concerning?: PersonId | undefined;
  },
): Promise<readonly ListedInterview[]> {
  const { states, limit, concerning } = filter;
  const rows =
    concerning === undefined
      ? await rowsIn(tx, states, limit)
      : await rowsConcerning(tx, states, limit, concerning);
  return rows.map(toListed);
}

const rowsIn = kept((tx, states: readonly InterviewState[], limit: number) =>
  inStates(tx, states).limit(limit),
);

const rowsConcerning = kept((tx, states: readonly InterviewState[], limit: number, personId: PersonId) =>
  inStates(tx, states)
    // With a plus, so that the index on people is taken: by the other one each would go through all letters sent.
    .where(
      sql<SqlBool>`(i.person_id = ${personId} or exists (select 1 from drafts as d where d.owner_id = i.owner_id
          and d.person_id = i.person_id and d.interview_id = i.id and d.kind = 'reminder' and +d.sent_at is not null))`,
    )
    .limit(limit),
);

function inStates(tx: Tx, states: readonly InterviewState[]) {
  const all = listed(tx).where("p.left_out", "=", 0);
  return states.length > 0 ? all.where("i.state", "in", states) : all;
}

function listed(tx: Tx) {
  return tx.db
    .selectFrom("interviews as i")
    .innerJoin("people as p", (join) =>
      join.onRef("p.owner_id", "=", "i.owner_id").onRef("p.id", "=", "i.person_id"),
    )
    .selectAll("i")
    .select(["p.name as person_name", "p.headline as person_headline"])
    .where("i.owner_id", "=", tx.owner)
    .orderBy("i.planned_at", "desc")
    .orderBy("i.id", "desc");
}

type ListedRow = Selectable<Schema["interviews"]> & { person_name: string; person_headline: string };

function toListed(row: ListedRow): ListedInterview {
  return { ...toInterview(row), personName: row.person_name, personHeadline: row.person_headline };
}

/** All conversations about one career, with whom they are, none with those left out; the latest planned first. */
export async function interviewsAbout(tx: Tx, optionId: OptionId): Promise<readonly ListedInterview[]> {
  const rows = await listed(tx).where("p.left_out", "=", 0).where("i.option_id", "=", optionId).execute();
  return rows.map(toListed);
}

/** Conversations in which something happened since a moment and where I am the one who asks, with whom they are. */
export async function interviewsSince(tx: Tx, since: Instant): Promise<readonly ListedInterview[]> {
  const rows = await listed(tx)
    .where("i.i_am_asked", "=", 0)
    .where("p.left_out", "=", 0)
    .where((where) =>
      where.or([
        where("i.planned_at", ">=", since),
        where("i.asked_at", ">=", since),
        where("i.answered_at", ">=", since),
        where("i.held_at", ">=", since),
      ]),
    )
    .execute();
  return rows.map(toListed);
}

/** What may belong to a conversation besides its questions. */
const BELONGINGS = ["touches", "drafts", "advice", "promises", "evidence", "help"] as const;

export async function hangsOnInterview(tx: Tx, id: InterviewId): Promise<boolean> {
  for (const table of BELONGINGS) {
    const row = await tx.db
      .selectFrom(table)
      .select("id")
      .where("owner_id", "=", tx.owner)
      .where("interview_id", "=", id)
      .limit(1)
      .executeTakeFirst();
    if (row !== undefined) return true;
  }
  const next = await tx.db
    .selectFrom("interviews")
    .select("id")
    .where("owner_id", "=", tx.owner)
    .where("previous_id", "=", id)
    .limit(1)
    .executeTakeFirst();
  return next !== undefined;
}

/** With its questions; the caller has seen to it that nothing else belongs to it. */
export async function removeInterview(tx: Tx, id: InterviewId): Promise<void> {
  await saveQuestions(tx, id, []);
  await tx.db.deleteFrom("interviews").where("owner_id", "=", tx.owner).where("id", "=", id).execute();
}

export async function questionsOf(tx: Tx, id: InterviewId): Promise<readonly PlannedQuestion[]> {
  const rows = await tx.db
    .selectFrom("interview_questions")
    .selectAll()
    .where("owner_id", "=", tx.owner)
    .where("interview_id", "=", id)
    .orderBy("position")
    .execute();
  return rows.map(toQuestion);
}

/** Replaces the list of one interview; positions are counted anew. */
export async function saveQuestions(
  tx: Tx,
  id: InterviewId,
  questions: readonly Omit<PlannedQuestion, "position">[],
): Promise<void> {
  await tx.db
    .deleteFrom("interview_questions")
    .where("owner_id", "=", tx.owner)
    .where("interview_id", "=", id)
    .execute();
  if (questions.length === 0) return;
  await tx.db
    .insertInto("interview_questions")
    .values(
      questions.map((question, index) => ({
        owner_id: tx.owner,
        interview_id: id,
        position: index + 1,
        question_id: question.questionId,
        text: question.text,
        minutes: question.minutes,
        because: question.because,
        asked: question.asked ? 1 : 0,
        answer: question.answer,
        off_record: question.offRecord ? 1 : 0,
      })),
    )
    .execute();
}

export type GivenAnswer = PlannedQuestion & { readonly interviewId: InterviewId };

/**
 * What has been asked and answered over all conversations with one person, or about one career; the latest first.
 */
export async function answersIn(
  tx: Tx,
  scope: { readonly personId: PersonId } | { readonly optionId: OptionId },
): Promise<readonly GivenAnswer[]> {
  const query = tx.db
    .selectFrom("interview_questions as q")
    .innerJoin("interviews as i", (join) =>
      join.onRef("i.owner_id", "=", "q.owner_id").onRef("i.id", "=", "q.interview_id"),
    )
    .selectAll("q")
    .where("i.owner_id", "=", tx.owner)
    .where((where) => where.or([where("q.asked", "=", 1), where("q.answer", "<>", "")]))
    .orderBy("i.planned_at", "desc")
    .orderBy("q.position");
  const rows = await ("personId" in scope
    ? query.where("i.person_id", "=", scope.personId)
    : query.where("i.option_id", "=", scope.optionId)
  ).execute();
  return rows.map((row) => ({ ...toQuestion(row), interviewId: row.interview_id as InterviewId }));
}

function toQuestion(row: Selectable<Schema["interview_questions"]>): PlannedQuestion {
  return {
    position: row.position,
    questionId: row.question_id,
    text: row.text,
    minutes: row.minutes,
    because: row.because,
    asked: row.asked === 1,
    answer: row.answer,
    offRecord: row.off_record === 1,
  };
}

function toRow(interview: Interview) {
  return {
    id: interview.id,
    person_id: interview.personId,
    option_id: interview.optionId,
    focus: interview.focus,
    ask: interview.ask,
    minutes: interview.minutes,
    stage: interview.stage,
    state: interview.state,
    i_am_asked: interview.iAmAsked ? 1 : 0,
    previous_id: interview.previousId,
    place: interview.place,
    planned_at: interview.plannedAt,
    asked_at: interview.askedAt,
    answered_at: interview.answeredAt,
    starts_at: interview.startsAt,
    held_at: interview.heldAt,
    thanked_at: interview.thankedAt,
    unrelated_at: interview.unrelatedAt,
    notes: interview.notes,
    learned: interview.learned,
    standing: interview.standing,
    would_change: interview.wouldChange,
    help_asked: interview.helpAsked,
    steps: JSON.stringify(interview.steps),
    version: interview.version,
  } as const;
}

function toInterview(row: Selectable<Schema["interviews"]>): Interview {
  return {
    id: row.id as InterviewId,
    personId: row.person_id as PersonId,
    optionId: row.option_id as OptionId | null,
    focus: row.focus,
    ask: row.ask,
    minutes: row.minutes,
    stage: row.stage as Stage,
    state: row.state as InterviewState,
    iAmAsked: row.i_am_asked === 1,
    previousId: row.previous_id as InterviewId | null,
    place: row.place,
    plannedAt: row.planned_at,
    askedAt: row.asked_at,
    answeredAt: row.answered_at,
    startsAt: row.starts_at,
    heldAt: row.held_at,
    thankedAt: row.thanked_at,
    unrelatedAt: row.unrelated_at,
    notes: row.notes,
    learned: row.learned,
    standing: row.standing,
    wouldChange: row.would_change,
    helpAsked: row.help_asked,
    steps: JSON.parse(row.steps) as readonly Step[],
    version: row.version,
  };
}
