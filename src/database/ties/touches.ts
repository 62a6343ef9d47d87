import { type Selectable, sql } from "kysely";
import { answerableFrom, type Interview } from "#interviews/interview.ts";
import type { ImportId, InterviewId, PersonId, TouchId } from "#people/id.ts";
import type { PromptedLetter } from "#ties/prompted.ts";
import { DAY_MS, type DateText, type Instant } from "#time/date.ts";
import type { Direction, Touch, TouchKind } from "#timeline/touch.ts";
import { kept } from "../kept.ts";
import type { Schema } from "../schema.ts";
import type { Tx } from "../transaction.ts";

/**
 * Adds a touch; the same message with the same person is one touch, however often it is imported. With the address that
 * it went to, where that is known.
 */
export async function insertTouch(tx: Tx, touch: Touch, address = ""): Promise<boolean> {
  const result = await tx.db
    .insertInto("touches")
    .values({
      owner_id: tx.owner,
      id: touch.id,
      person_id: touch.personId,
      at: touch.at,
      kind: touch.kind,
      direction: touch.direction,
      subject: touch.subject,
      note: touch.note,
      prompted: touch.prompted ? 1 : 0,
      interview_id: touch.interviewId,
      import_id: touch.importId,
      message_id: touch.messageId,
      address,
    })
    .onConflict((conflict) => conflict.columns(["owner_id", "person_id", "message_id"]).doNothing())
    .executeTakeFirst();
  return Number(result.numInsertedOrUpdatedRows ?? 0n) > 0;
}

/** Where in somebody's timeline a page ended: several touches may be of one instant. Without an id, before all of them. */
export type TimelinePlace = { readonly at: number; readonly id?: TouchId };

/** A person's touches, newest first, before an instant or a place. */
export async function touchesOf(
  tx: Tx,
  personId: PersonId,
  page: { readonly before?: TimelinePlace | undefined; readonly limit: number },
): Promise<readonly Touch[]> {
  const { before, limit } = page;
  const rows = await (before === undefined
    ? newest(tx, personId, limit)
    : olderThan(tx, personId, limit, before.at, before.id ?? ""));
  return rows.map(toTouch);
}

const newest = kept((tx, personId: PersonId, limit: number) => newestFirst(tx, personId, limit));

const olderThan = kept((tx, personId: PersonId, limit: number, at: Instant, id: string) =>
  newestFirst(tx, personId, limit)
    .where("at", "<=", at)
    .where((where) => where.or([where("at", "<", at), where("id", "<", id)])),
);

function newestFirst(tx: Tx, personId: PersonId, limit: number) {
  return tx.db
    .selectFrom("touches")
    .selectAll()
    .where("owner_id", "=", tx.owner)
    .where("person_id", "=", personId)
    .orderBy("at", "desc")
    .orderBy("id", "desc")
    .limit(limit);
}

/** The contact with which it began. That they introduced somebody, or brought an opportunity, is told by itself. */
export async function firstTouchWith(tx: Tx, personId: PersonId): Promise<Touch | undefined> {
  const row = await tx.db
    .selectFrom("touches")
    .selectAll()
    .where("owner_id", "=", tx.owner)
    .where("person_id", "=", personId)
    .where(({ and, eb, or }) =>
      or([
        eb("message_id", "is", null),
        and([eb("message_id", "not like", "introduction:%:made:%"), eb("message_id", "not like", "lead:%")]),
      ]),
    )
    .orderBy("at")
    .limit(1)
    .executeTakeFirst();
  return row && toTouch(row);
}

/** Letters to somebody that the program had a hand in. */
export async function promptedLettersTo(tx: Tx, personId: PersonId): Promise<readonly PromptedLetter[]> {
  const rows = await tx.db
    .selectFrom("touches")
    .select(["at", "subject", "kind", "message_id"])
    .where("owner_id", "=", tx.owner)
    .where("person_id", "=", personId)
    .where("prompted", "=", 1)
    .where("direction", "=", "out")
    .execute();
  return rows.map(({ at, subject, kind, message_id }) => ({
    at,
    subject,
    byHand: kind === "mail" && /^(?:asked|thanked):/.test(message_id ?? ""),
  }));
}

/** Whether there is any contact with somebody on a contact-day. */
export async function hasTouchOn(tx: Tx, personId: PersonId, day: DateText): Promise<boolean> {
  const from = Date.parse(day);
  const row = await tx.db
    .selectFrom("touches")
    .select("id")
    .where("owner_id", "=", tx.owner)
    .where("person_id", "=", personId)
    .where("at", ">=", from)
    .where("at", "<", from + DAY_MS)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

const LETTERS = ["mail", "message"] as const;

/** Who was asked for something, and when. */
type Asked = { readonly personId: PersonId; readonly askedAt: Instant };

/** When somebody who was asked first wrote since, by one query for however many; null where they have not. */
export async function firstLetters(tx: Tx, asked: readonly Asked[]): Promise<(one: Asked) => Instant | null> {
  if (asked.length === 0) return () => null;
  const rows = await tx.db
    .selectFrom("touches")
    .select(["person_id", "at"])
    .where("owner_id", "=", tx.owner)
    .where(
      "person_id",
      "in",
      asked.map((each) => each.personId),
    )
    .where("at", ">", Math.min(...asked.map((each) => each.askedAt)))
    // Written out, since an index holds the letters of one direction: SQLite would plan anew for a bound one.
    .where("direction", "=", sql.lit("in"))
    .where("kind", "in", LETTERS)
    .orderBy("at")
    .execute();
  const found = Map.groupBy(rows, (row) => row.person_id);
  return ({ personId, askedAt }) => found.get(personId)?.find(({ at }) => at > askedAt)?.at ?? null;
}

type Waits = Pick<Interview, "personId" | "askedAt" | "unrelatedAt">;

/** When somebody who was asked for a conversation first wrote what may be the answer; null where they have not. */
export async function firstAnswers(
  tx: Tx,
  waiting: readonly Waits[],
): Promise<(one: Waits) => Instant | null> {
  const asked = ({ personId, ...when }: Waits): Asked[] => {
    const askedAt = answerableFrom(when);
    return askedAt === null ? [] : [{ personId, askedAt }];
  };
  const first = await firstLetters(tx, waiting.flatMap(asked));
  return (one) => asked(one).map(first)[0] ?? null;
}

/** Whether a letter of a contact-day came from elsewhere: no step of a conversation, and no draft that went out. */
export async function isLetterOn(
  tx: Tx,
  personId: PersonId,
  direction: Direction,
  day: DateText,
): Promise<boolean> {
  const from = Date.parse(day);
  const rows = await tx.db
    .selectFrom("touches")
    .select("message_id")
    .where("owner_id", "=", tx.owner)
    .where("person_id", "=", personId)
    .where("direction", "=", direction)
    .where("kind", "in", LETTERS)
    .where("at", ">=", from)
    .where("at", "<", from + DAY_MS)
    .execute();
  return rows.some(({ message_id }) => !/^(?:asked|answered|thanked|sent):/.test(message_id ?? ""));
}

/** The ids of the letters to somebody since then, as a mailbox tells, and as Weakties sent them. */
export async function lettersSentTo(tx: Tx, personId: PersonId, since: Instant): Promise<readonly string[]> {
  const stand = await tx.db
    .selectFrom("touches")
    .select("message_id")
    .where("owner_id", "=", tx.owner)
    .where("person_id", "=", personId)
    .where("at", ">=", since)
    .where("direction", "=", "out")
    .where("kind", "in", LETTERS)
    .execute();
  const sent = await tx.db
    .selectFrom("sendings as s")
    .innerJoin("drafts as d", (join) =>
      join.onRef("d.owner_id", "=", "s.owner_id").onRef("d.id", "=", "s.draft_id"),
    )
    .select("s.message_id")
    .where("s.owner_id", "=", tx.owner)
    .where("d.person_id", "=", personId)
    .where("s.send_at", ">=", since)
    .execute();
  const recognised = await recognisedLetters(tx, personId);
  return [...[...stand, ...sent].flatMap(({ message_id }) => message_id ?? []), ...recognised];
}

/** When a letter with these words above it went to somebody since then, as a mailbox tells; undefined where none did. */
export async function sentAlike(
  tx: Tx,
  personId: PersonId,
  { subject, since }: { readonly subject: string; readonly since: Instant },
): Promise<Instant | undefined> {
  const row = await tx.db
    .selectFrom("touches")
    .select("at")
    .where("owner_id", "=", tx.owner)
    .where("person_id", "=", personId)
    .where("at", ">=", since)
    .where("direction", "=", "out")
    .where("kind", "in", LETTERS)
    .where("subject", "=", subject)
    .where("message_id", "is not", null)
    .orderBy("at", "desc")
    .limit(1)
    .executeTakeFirst();
  return row?.at;
}

/** The ids of letters to somebody that were noted by hand before a mailbox brought them. */
export async function recognisedLetters(tx: Tx, personId: PersonId): Promise<readonly string[]> {
  const rows = await tx.db
    .selectFrom("import_changes as c")
    .innerJoin("imports as i", (join) =>
      join.onRef("i.owner_id", "=", "c.owner_id").onRef("i.id", "=", "c.import_id"),
    )
    .select("c.after")
    .where("c.owner_id", "=", tx.owner)
    .where("c.table_name", "=", "touches")
    .where("c.row_key", "=", personId)
    .where("i.undone_at", "is", null)
    .execute();
  return rows.flatMap(({ after }) => after ?? []);
}

export async function findTouch(tx: Tx, id: TouchId): Promise<Touch | undefined> {
  const row = await tx.db
    .selectFrom("touches")
    .selectAll()
    .where("owner_id", "=", tx.owner)
    .where("id", "=", id)
    .executeTakeFirst();
  return row && toTouch(row);
}

export async function removeTouch(tx: Tx, id: TouchId): Promise<void> {
  await tx.db.deleteFrom("touches").where("owner_id", "=", tx.owner).where("id", "=", id).execute();
}

/** Removes one message with a person. */
export async function removeMessage(tx: Tx, personId: PersonId, messageId: string): Promise<void> {
  await tx.db
    .deleteFrom("touches")
    .where("owner_id", "=", tx.owner)
    .where("person_id", "=", personId)
    .where("message_id", "=", messageId)
    .execute();
}

/** When a step of a conversation was put on the timeline by itself, without a letter of its own. */
export async function stepTouches(
  tx: Tx,
  interviewId: InterviewId,
  step: string,
): Promise<readonly Instant[]> {
  const rows = await tx.db
    .selectFrom("touches")
    .select("at")
    .where("owner_id", "=", tx.owner)
    .where("interview_id", "=", interviewId)
    .where("message_id", "like", `${step}:%`)
    .execute();
  return rows.map(({ at }) => at);
}

function toTouch(row: Selectable<Schema["touches"]>): Touch {
  return {
    id: row.id as TouchId,
    personId: row.person_id as PersonId,
    at: row.at,
    kind: row.kind as TouchKind,
    direction: row.direction as Direction,
    subject: row.subject,
    note: row.note,
    prompted: row.prompted === 1,
    interviewId: row.interview_id as InterviewId | null,
    importId: row.import_id as ImportId | null,
    messageId: row.message_id,
  };
}
