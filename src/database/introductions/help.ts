import type { Selectable } from "kysely";
import { sql } from "kysely";
import type { Help, HelpKind } from "#help/help.ts";
import type { Answered, MentorAnswer } from "#help/mentor.ts";
import { tellsDay } from "#introductions/introduction.ts";
import type { HelpId, InterviewId, PersonId, TouchId } from "#people/id.ts";
import type { DateText, Instant } from "#time/date.ts";
import { inTheBook } from "../in-the-book.ts";
import { kept } from "../kept.ts";
import type { Schema } from "../schema.ts";
import type { Tx } from "../transaction.ts";

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

/** Answers whose help it was; undefined where it was gone already. */
export async function removeHelp(tx: Tx, id: HelpId): Promise<PersonId | undefined> {
  const row = await tx.db
    .deleteFrom("help")
    .where("owner_id", "=", tx.owner)
    .where("id", "=", id)
    .returning("person_id")
    .executeTakeFirst();
  return row?.person_id as PersonId | undefined;
}

/** What one person did for me, oldest first. */
export async function helpFrom(tx: Tx, personId: PersonId): Promise<readonly Help[]> {
  return (await rowsFrom(tx, personId)).map(toHelp);
}

const rowsFrom = kept((tx, personId: PersonId) =>
  tx.db
    .selectFrom("help")
    .selectAll()
    .where("owner_id", "=", tx.owner)
    .where("person_id", "=", personId)
    .orderBy("at")
    .orderBy("id"),
);

/** `at` is null where a file told of it without a day. */
export type Brought = Pick<Help, "kind" | "note" | "offRecord"> & { readonly at: Instant | null };

/** What else came through one person, by what is kept of it elsewhere: opportunities, and introductions of me. */
export async function broughtBy(tx: Tx, personId: PersonId): Promise<readonly Brought[]> {
  const leads = await leadsThrough(tx, personId);
  const introductions = await introductionsBy(tx, personId);
  return [
    ...leads.map(
      (row): Brought => ({ kind: "opportunity", note: row.what, offRecord: false, at: row.reached_at }),
    ),
    ...introductions.map(
      ({ name, made_at: madeAt, created_at: createdAt, import_id }): Brought => ({
        kind: "introduction",
        note: `to ${name}`,
        offRecord: false,
        at: tellsDay({ imported: import_id !== null, madeAt, createdAt }) ? madeAt : null,
      }),
    ),
  ];
}

const leadsThrough = kept((tx, personId: PersonId) =>
  tx.db
    .selectFrom("leads")
    .select(["what", "reached_at"])
    .where("owner_id", "=", tx.owner)
    .where("person_id", "=", personId),
);

const introductionsBy = kept((tx, personId: PersonId) =>
  tx.db
    .selectFrom("introductions as i")
    .innerJoin("people as p", inTheBook("p", "i.person_id"))
    .select(["p.name", "i.made_at", "i.created_at", "i.import_id"])
    .where("i.owner_id", "=", tx.owner)
    .where("i.introducer_id", "=", personId)
    .where("i.made_at", "is not", null),
);

/** Who helped so often that the word mentor may come up: from so many pieces of help on, the most helpful first. */
export async function repeatedHelpers(tx: Tx, least: number, limit: number): Promise<readonly PersonId[]> {
  const pieces = sql<number>`count(*)`;
  const rows = await helpOfAll(tx)
    .select("h.person_id")
    .groupBy("h.person_id")
    .having(pieces, ">=", least)
    .orderBy(pieces, "desc")
    .orderBy("h.person_id")
    .limit(limit)
    .execute();
  return rows.map((row) => row.person_id as PersonId);
}

export type GivenBy = { readonly kind: HelpKind; readonly personId: PersonId; readonly at: Instant };

/** Who gave each kind of help, once for each person and kind, the latest first; nobody who is left out. */
export async function helpGiven(tx: Tx, limit: number): Promise<readonly GivenBy[]> {
  const rows = await helpOfAll(tx)
    .select(["h.kind", "h.person_id"])
    .select((select) => select.fn.max("h.at").as("latest"))
    .groupBy(["h.kind", "h.person_id"])
    .orderBy("latest", "desc")
    .orderBy("h.person_id")
    .limit(limit)
    .execute();
  return rows.map((row) => ({
    kind: row.kind as HelpKind,
    personId: row.person_id as PersonId,
    at: Number(row.latest),
  }));
}

/** Each piece of help of everybody, wherever it was noted. Built, not written out, so that discretion reaches it. */
function helpOfAll(tx: Tx) {
  const { owner, db } = tx;
  const noted = db.selectFrom("help").select(["kind", "person_id", "at"]).where("owner_id", "=", owner);
  const advised = db
    .selectFrom("advice")
    .select([sql<string>`'advice'`.as("kind"), "person_id", "given_at as at"])
    .where("owner_id", "=", owner);
  const read = db
    .selectFrom("documents")
    .select(["kind", "person_id"])
    .select((select) => select.fn.coalesce("answered_at", "added_at").as("at"))
    .where("owner_id", "=", owner)
    .where("answered_at", "is not", null);
  const led = db
    .selectFrom("leads")
    .select([sql<string>`'opportunity'`.as("kind"), "person_id", "reached_at as at"])
    .where("owner_id", "=", owner);
  const introduced = db
    .selectFrom("introductions")
    .select([sql<string>`'introduction'`.as("kind")])
    .select((select) => select.fn.coalesce("introducer_id", "person_id").as("person_id"))
    .select((select) => select.fn.coalesce("made_at", "created_at").as("at"))
    .where("owner_id", "=", owner)
    .where("introducer_id", "is not", null)
    .where("made_at", "is not", null);
  return db
    .selectFrom(noted.unionAll(advised).unionAll(read).unionAll(led).unionAll(introduced).as("h"))
    .innerJoin("people as p", (join) => join.onRef("p.id", "=", "h.person_id").on("p.owner_id", "=", owner))
    .where("p.left_out", "=", 0);
}

/** What the user said about each of these people as a mentor. */
export async function mentorAnswers(
  tx: Tx,
  ids: readonly PersonId[],
): Promise<ReadonlyMap<string, Answered>> {
  if (ids.length === 0) return new Map();
  return new Map(
    (await answersAbout(tx, ids)).map((row) => [
      row.person_id,
      { answer: row.answer as MentorAnswer, until: row.until_date as DateText | null },
    ]),
  );
}

const answersAbout = kept((tx, ids: readonly PersonId[]) =>
  tx.db
    .selectFrom("mentor_answers")
    .select(["person_id", "answer", "until_date"])
    .where("owner_id", "=", tx.owner)
    .where("person_id", "in", ids),
);

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
