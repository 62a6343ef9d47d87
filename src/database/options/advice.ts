import type { Selectable } from "kysely";
import type { Advice, Commitment, OutcomeKind } from "#advice/advice.ts";
import type { DatedStepKind } from "#advice/step.ts";
import type { AdviceId, InterviewId, OptionId, PersonId, PromiseId } from "#people/id.ts";
import type { Stage } from "#stages/stage.ts";
import type { DateText } from "#time/date.ts";
import { kept } from "../kept.ts";
import type { Schema } from "../schema.ts";
import { onceIn, type Tx } from "../transaction.ts";

export async function insertAdvice(tx: Tx, advice: Advice): Promise<void> {
  await tx.db
    .insertInto("advice")
    .values({ owner_id: tx.owner, ...adviceRow(advice) })
    .execute();
}

export async function updateAdvice(tx: Tx, advice: Advice): Promise<void> {
  await tx.db
    .updateTable("advice")
    .set(adviceRow(advice))
    .where("owner_id", "=", tx.owner)
    .where("id", "=", advice.id)
    .execute();
}

export async function removeAdvice(tx: Tx, id: AdviceId): Promise<void> {
  await tx.db.deleteFrom("advice").where("owner_id", "=", tx.owner).where("id", "=", id).execute();
}

export async function findAdvice(tx: Tx, id: AdviceId): Promise<Advice | undefined> {
  const row = await tx.db
    .selectFrom("advice")
    .selectAll()
    .where("owner_id", "=", tx.owner)
    .where("id", "=", id)
    .executeTakeFirst();
  return row && toAdvice(row);
}

export async function findAllAdvice(tx: Tx, ids: readonly AdviceId[]): Promise<readonly Advice[]> {
  if (ids.length === 0) return [];
  const rows = await tx.db
    .selectFrom("advice")
    .selectAll()
    .where("owner_id", "=", tx.owner)
    .where("id", "in", ids)
    .execute();
  return rows.map(toAdvice);
}

/** One person's advice, the latest first. */
export function adviceFrom(tx: Tx, personId: PersonId): Promise<readonly Advice[]> {
  return onceIn(tx, `advice from ${personId}`, async () => (await rowsFrom(tx, personId)).map(toAdvice));
}

const rowsFrom = kept((tx, personId: PersonId) =>
  tx.db
    .selectFrom("advice")
    .selectAll()
    .where("owner_id", "=", tx.owner)
    .where("person_id", "=", personId)
    .orderBy("given_at", "desc")
    .orderBy("id", "desc"),
);

/** Advice whose giver has not heard what came of it; that with an outcome first. With `giver`, theirs alone. */
export async function untoldAdvice(tx: Tx, limit: number, giver?: PersonId): Promise<readonly Advice[]> {
  if (giver === undefined) return (await untoldRows(tx, limit)).map(toAdvice);
  const untold = (await adviceFrom(tx, giver)).filter(({ toldAt }) => toldAt === null);
  const hasOutcome = ({ outcomeAt }: Advice) => outcomeAt !== null;
  return [...untold.filter(hasOutcome), ...untold.filter((each) => !hasOutcome(each))].slice(0, limit);
}

const untoldRows = kept((tx, limit: number) =>
  tx.db
    .selectFrom("advice")
    .selectAll()
    .where("owner_id", "=", tx.owner)
    .where("told_at", "is", null)
    .orderBy((order) => order.case().when("outcome_at", "is", null).then(1).else(0).end())
    .orderBy("given_at", "desc")
    .limit(limit),
);

/** Advice that was put on a day and not followed yet, the nearest first (R17). */
export async function datedAdvice(tx: Tx, limit: number): Promise<readonly Advice[]> {
  const rows = await tx.db
    .selectFrom("advice")
    .selectAll()
    .where("owner_id", "=", tx.owner)
    .where("step_on", "is not", null)
    .where("did_at", "is", null)
    .where("outcome", "is", null)
    .orderBy("step_on")
    .orderBy("id")
    .limit(limit)
    .execute();
  return rows.map(toAdvice);
}

/** Advice whose giver knows what came of it, the latest told first. */
export async function toldAdvice(tx: Tx, limit: number): Promise<readonly Advice[]> {
  const rows = await tx.db
    .selectFrom("advice")
    .selectAll()
    .where("owner_id", "=", tx.owner)
    .where("told_at", "is not", null)
    .orderBy("told_at", "desc")
    .orderBy("id")
    .limit(limit)
    .execute();
  return rows.map(toAdvice);
}

export async function insertPromise(tx: Tx, promise: Commitment): Promise<void> {
  await tx.db
    .insertInto("promises")
    .values({ owner_id: tx.owner, ...promiseRow(promise) })
    .execute();
}

export async function updatePromise(tx: Tx, promise: Commitment): Promise<void> {
  await tx.db
    .updateTable("promises")
    .set(promiseRow(promise))
    .where("owner_id", "=", tx.owner)
    .where("id", "=", promise.id)
    .execute();
}

export async function removePromise(tx: Tx, id: PromiseId): Promise<void> {
  await tx.db.deleteFrom("promises").where("owner_id", "=", tx.owner).where("id", "=", id).execute();
}

export async function findPromise(tx: Tx, id: PromiseId): Promise<Commitment | undefined> {
  const row = await tx.db
    .selectFrom("promises")
    .selectAll()
    .where("owner_id", "=", tx.owner)
    .where("id", "=", id)
    .executeTakeFirst();
  return row && toPromise(row);
}

export async function promisesTo(tx: Tx, personId: PersonId): Promise<readonly Commitment[]> {
  return (await promiseRowsTo(tx, personId)).map(toPromise);
}

const promiseRowsTo = kept((tx, personId: PersonId) =>
  tx.db
    .selectFrom("promises")
    .selectAll()
    .where("owner_id", "=", tx.owner)
    .where("person_id", "=", personId)
    .orderBy("id", "desc"),
);

/** Promises not kept yet, the dated ones first. With `to`, those to one person. */
export async function openPromises(tx: Tx, limit: number, to?: PersonId): Promise<readonly Commitment[]> {
  const rows = to === undefined ? await openRows(tx, limit) : await openRowsTo(tx, limit, to);
  return rows.map(toPromise);
}

const openRows = kept((tx, limit: number) => open(tx).limit(limit));

const openRowsTo = kept((tx, limit: number, to: PersonId) =>
  open(tx).where("person_id", "=", to).limit(limit),
);

function open(tx: Tx) {
  return tx.db
    .selectFrom("promises")
    .selectAll()
    .where("owner_id", "=", tx.owner)
    .where("kept_at", "is", null)
    .orderBy((order) => order.case().when("due_on", "is", null).then(1).else(0).end())
    .orderBy("due_on")
    .orderBy("id");
}

function adviceRow(advice: Advice) {
  return {
    id: advice.id,
    person_id: advice.personId,
    interview_id: advice.interviewId,
    option_id: advice.optionId,
    text: advice.text,
    off_record: advice.offRecord ? 1 : 0,
    use_by_stage: advice.useByStage,
    use_by_date: advice.useByDate,
    step_on: advice.stepOn,
    step_kind: advice.stepKind,
    did: advice.did,
    did_at: advice.didAt,
    outcome: advice.outcome,
    came_of_it: advice.cameOfIt,
    outcome_at: advice.outcomeAt,
    told_at: advice.toldAt,
    given_at: advice.givenAt,
    version: advice.version,
  } as const;
}

function toAdvice(row: Selectable<Schema["advice"]>): Advice {
  return {
    id: row.id as AdviceId,
    personId: row.person_id as PersonId,
    interviewId: row.interview_id as InterviewId | null,
    optionId: row.option_id as OptionId | null,
    text: row.text,
    offRecord: row.off_record === 1,
    useByStage: row.use_by_stage as Stage | null,
    useByDate: row.use_by_date as DateText | null,
    stepOn: row.step_on as DateText | null,
    stepKind: row.step_kind as DatedStepKind | null,
    did: row.did,
    didAt: row.did_at,
    outcome: row.outcome as OutcomeKind | null,
    cameOfIt: row.came_of_it,
    outcomeAt: row.outcome_at,
    toldAt: row.told_at,
    givenAt: row.given_at,
    version: row.version,
  };
}

function promiseRow(promise: Commitment) {
  return {
    id: promise.id,
    person_id: promise.personId,
    interview_id: promise.interviewId,
    text: promise.text,
    due_on: promise.dueOn,
    kept_at: promise.keptAt,
    version: promise.version,
  };
}

function toPromise(row: Selectable<Schema["promises"]>): Commitment {
  return {
    id: row.id as PromiseId,
    personId: row.person_id as PersonId,
    interviewId: row.interview_id as InterviewId | null,
    text: row.text,
    dueOn: row.due_on as DateText | null,
    keptAt: row.kept_at,
    version: row.version,
  };
}
