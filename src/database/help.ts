import type { Selectable } from "kysely";
import { sql } from "kysely";
import type { Help, HelpKind } from "#help/help.ts";
import type { Answered, MentorAnswer } from "#help/mentor.ts";
import type { HelpId, InterviewId, PersonId, TouchId } from "#people/id.ts";
import type { DateText, Instant } from "#time/date.ts";
import type { Schema } from "./schema.ts";
import type { Tx } from "./transaction.ts";

export async function insertHelp(tx: Tx, help: Help): Promise<void> {
  await tx.db
    .insertInto("help")
    .values({
      owner_id: tx.owner,
      id: help.id,
      person_id: help.personId,
      kind: help.kind,
      note: help.note,
      off_record: help.offRecord ? 1 : 0,
      at: help.at,
      touch_id: help.touchId,
      interview_id: help.interviewId,
    })
    .execute();
}

export async function removeHelp(tx: Tx, id: HelpId): Promise<boolean> {
  const result = await tx.db
    .deleteFrom("help")
    .where("owner_id", "=", tx.owner)
    .where("id", "=", id)
    .executeTakeFirst();
  return result.numDeletedRows > 0n;
}

/** What one person did for me, oldest first. */
export async function helpFrom(tx: Tx, personId: PersonId): Promise<readonly Help[]> {
  const rows = await tx.db
    .selectFrom("help")
    .selectAll()
    .where("owner_id", "=", tx.owner)
    .where("person_id", "=", personId)
    .orderBy("at")
    .orderBy("id")
    .execute();
  return rows.map(toHelp);
}

/** Who helped so often that the word mentor may come up: from so many pieces of help on, the most helpful first. */
export async function repeatedHelpers(tx: Tx, least: number, limit: number): Promise<readonly PersonId[]> {
  const pieces = sql<{ person_id: string }>`
    select h.person_id as person_id from (
      select person_id from help where owner_id = ${tx.owner}
      union all select person_id from advice where owner_id = ${tx.owner}
      union all select person_id from documents where owner_id = ${tx.owner} and answered_at is not null) h
    join people p on p.owner_id = ${tx.owner} and p.id = h.person_id and p.left_out = 0
    group by h.person_id having count(*) >= ${least} order by count(*) desc, h.person_id limit ${limit}`;
  return (await pieces.execute(tx.db)).rows.map((row) => row.person_id as PersonId);
}

export type GivenBy = { readonly kind: HelpKind; readonly personId: PersonId; readonly at: Instant };

/** Who gave each kind of help, once for each person and kind, the latest first; nobody who is left out. */
export async function helpGiven(tx: Tx, limit: number): Promise<readonly GivenBy[]> {
  const given = sql<{ kind: string; person_id: string; at: number }>`
    select h.kind as kind, h.person_id as person_id, max(h.at) as at from (
      select kind, person_id, at from help where owner_id = ${tx.owner}
      union all select 'advice' as kind, person_id, given_at as at from advice where owner_id = ${tx.owner}
      union all select kind, person_id, answered_at as at from documents
        where owner_id = ${tx.owner} and answered_at is not null) h
    join people p on p.owner_id = ${tx.owner} and p.id = h.person_id and p.left_out = 0
    group by h.kind, h.person_id order by 3 desc, 2 limit ${limit}`;
  return (await given.execute(tx.db)).rows.map((row) => ({
    kind: row.kind as HelpKind,
    personId: row.person_id as PersonId,
    at: Number(row.at),
  }));
}

/** What the user said about each of these people as a mentor. */
export async function mentorAnswers(
  tx: Tx,
  ids: readonly PersonId[],
): Promise<ReadonlyMap<string, Answered>> {
  if (ids.length === 0) return new Map();
  const rows = await tx.db
    .selectFrom("mentor_answers")
    .select(["person_id", "answer", "until_date"])
    .where("owner_id", "=", tx.owner)
    .where("person_id", "in", ids)
    .execute();
  return new Map(
    rows.map((row) => [
      row.person_id,
      { answer: row.answer as MentorAnswer, until: row.until_date as DateText | null },
    ]),
  );
}

export async function writeMentorAnswer(
  tx: Tx,
  personId: PersonId,
  { answer, until }: Answered,
  at: Instant,
): Promise<void> {
  const row = { answer, until_date: until, at };
  await tx.db
    .insertInto("mentor_answers")
    .values({ owner_id: tx.owner, person_id: personId, ...row })
    .onConflict((conflict) => conflict.columns(["owner_id", "person_id"]).doUpdateSet(row))
    .execute();
}

export async function forgetMentorAnswer(tx: Tx, personId: PersonId): Promise<void> {
  await tx.db
    .deleteFrom("mentor_answers")
    .where("owner_id", "=", tx.owner)
    .where("person_id", "=", personId)
    .execute();
}

/** Everybody who is marked as a mentor. */
export async function mentorIds(tx: Tx): Promise<readonly PersonId[]> {
  const rows = await tx.db
    .selectFrom("people")
    .select("id")
    .where("owner_id", "=", tx.owner)
    .where("mentor", "=", 1)
    .where("left_out", "=", 0)
    .orderBy("name_key")
    .execute();
  return rows.map((row) => row.id as PersonId);
}

function toHelp(row: Selectable<Schema["help"]>): Help {
  return {
    id: row.id as HelpId,
    personId: row.person_id as PersonId,
    kind: row.kind as HelpKind,
    note: row.note,
    offRecord: row.off_record === 1,
    at: row.at,
    touchId: row.touch_id as TouchId | null,
    interviewId: row.interview_id as InterviewId | null,
  };
}
