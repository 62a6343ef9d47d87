import { type Selectable, sql } from "kysely";
import type { Draft, DraftKind, Form, Wording } from "#outreach/draft.ts";
import type { AdviceId, DraftId, InterviewId, IntroductionId, LeadId, PersonId } from "#people/id.ts";
import type { Familiarity } from "#people/person.ts";
import { inTheBook } from "../in-the-book.ts";
import { kept } from "../kept.ts";
import type { Schema } from "../schema.ts";
import { onceIn, type Tx } from "../transaction.ts";

export async function insertDraft(tx: Tx, draft: Draft): Promise<void> {
  await tx.db
    .insertInto("drafts")
    .values({ owner_id: tx.owner, ...toRow(draft) })
    .execute();
}

export async function updateDraft(tx: Tx, draft: Draft): Promise<void> {
  await tx.db
    .updateTable("drafts")
    .set(toRow(draft))
    .where("owner_id", "=", tx.owner)
    .where("id", "=", draft.id)
    .execute();
}

/** Notes how well I knew them when a letter went out. */
export async function noteFamiliarity(tx: Tx, id: DraftId, familiarity: Familiarity): Promise<void> {
  await tx.db
    .updateTable("drafts")
    .set({ familiarity })
    .where("owner_id", "=", tx.owner)
    .where("id", "=", id)
    .execute();
}

/** How well I had said I knew them when I asked for a talk; null where I had not said, or no letter of mine asked. */
export async function familiarityAtAsking(tx: Tx, interviewId: InterviewId): Promise<Familiarity | null> {
  const row = await tx.db
    .selectFrom("drafts")
    .select("familiarity")
    .where("owner_id", "=", tx.owner)
    .where("interview_id", "=", interviewId)
    .where("kind", "=", "request")
    .where("sent_at", "is not", null)
    .where("familiarity", "is not", null)
    .where("familiarity", "!=", "unknown")
    .orderBy("sent_at")
    .limit(1)
    .executeTakeFirst();
  return (row?.familiarity as Familiarity | undefined) ?? null;
}

export async function findDraft(tx: Tx, id: DraftId): Promise<Draft | undefined> {
  const row = await tx.db
    .selectFrom("drafts")
    .selectAll()
    .where("owner_id", "=", tx.owner)
    .where("id", "=", id)
    .executeTakeFirst();
  return row && toDraft(row);
}

export async function findDrafts(tx: Tx, ids: readonly DraftId[]): Promise<readonly Draft[]> {
  if (ids.length === 0) return [];
  const rows = await tx.db
    .selectFrom("drafts")
    .selectAll()
    .where("owner_id", "=", tx.owner)
    .where("id", "in", ids)
    .execute();
  return rows.map(toDraft);
}

/** All letters to one person, sent and unsent, the last changed first. */
export function draftsTo(tx: Tx, personId: PersonId): Promise<readonly Draft[]> {
  return onceIn(tx, `letters to ${personId}`, async () => (await rowsTo(tx, personId)).map(toDraft));
}

const rowsTo = kept((tx, personId: PersonId) =>
  tx.db
    .selectFrom("drafts")
    .selectAll()
    .where("owner_id", "=", tx.owner)
    .where("person_id", "=", personId)
    .orderBy("updated_at", "desc")
    .orderBy("id", "desc"),
);

/** Requests to people never met that were begun before another letter and are without some words, the first ones first. */
export async function requestsToStrangersBefore(
  tx: Tx,
  { id, createdAt }: Pick<Draft, "id" | "createdAt">,
  without: string,
): Promise<readonly Pick<Draft, "subject" | "body">[]> {
  return tx.db
    .selectFrom("drafts as d")
    .innerJoin("people as p", inTheBook("p", "d.person_id"))
    .select(["d.subject", "d.body"])
    .where("d.owner_id", "=", tx.owner)
    .where("d.kind", "=", "request")
    .where((where) => where(where.fn.coalesce("d.familiarity", "p.familiarity"), "=", "stranger"))
    .where((where) =>
      where.or([
        where("d.created_at", "<", createdAt),
        where.and([where("d.created_at", "=", createdAt), where("d.id", "<", id)]),
      ]),
    )
    .where(sql<string>`lower(d.subject || ' ' || d.body)`, "not like", `%${without}%`)
    .orderBy("d.created_at")
    .limit(FEW)
    .execute();
}

/** So many are enough to see what the user is used to. */
const FEW = 20;

/** Letters about an introduction that went out. */
export async function sentAboutIntroduction(tx: Tx, id: IntroductionId): Promise<readonly Draft[]> {
  const rows = await tx.db
    .selectFrom("drafts")
    .selectAll()
    .where("owner_id", "=", tx.owner)
    .where("introduction_id", "=", id)
    .where("sent_at", "is not", null)
    .execute();
  return rows.map(toDraft);
}

/** Letters that wait, the longest-waiting first. With `to`, those to one person. */
export async function unsentDrafts(tx: Tx, limit: number, to?: PersonId): Promise<readonly Draft[]> {
  if (to === undefined) return (await unsentRows(tx, limit)).map(toDraft);
  return (await draftsTo(tx, to))
    .filter(({ sentAt }) => sentAt === null)
    .toReversed()
    .slice(0, limit);
}

const unsentRows = kept((tx, limit: number) =>
  tx.db
    .selectFrom("drafts")
    .selectAll()
    .where("owner_id", "=", tx.owner)
    .where("sent_at", "is", null)
    .orderBy("updated_at")
    .limit(limit),
);

/** Letters that went out, the newest first. */
export async function sentDrafts(tx: Tx, limit: number): Promise<readonly Draft[]> {
  const rows = await tx.db
    .selectFrom("drafts")
    .selectAll()
    .where("owner_id", "=", tx.owner)
    .where("sent_at", "is not", null)
    .orderBy("sent_at", "desc")
    .orderBy("id", "desc")
    .limit(limit)
    .execute();
  return rows.map(toDraft);
}

export async function letterIdsTo(tx: Tx, personId: PersonId): Promise<readonly DraftId[]> {
  const rows = await tx.db
    .selectFrom("drafts")
    .select("id")
    .where("owner_id", "=", tx.owner)
    .where("person_id", "=", personId)
    .execute();
  return rows.map(({ id }) => id as DraftId);
}

export async function removeDraft(tx: Tx, id: DraftId): Promise<void> {
  await tx.db.deleteFrom("drafts").where("owner_id", "=", tx.owner).where("id", "=", id).execute();
}

function toRow(draft: Draft) {
  return {
    id: draft.id,
    person_id: draft.personId,
    interview_id: draft.interviewId,
    advice_id: draft.adviceId,
    introduction_id: draft.introductionId,
    lead_id: draft.leadId,
    kind: draft.kind,
    form: draft.form,
    wording: draft.wording,
    subject: draft.subject,
    body: draft.body,
    sent_at: draft.sentAt,
    version: draft.version,
    created_at: draft.createdAt,
    updated_at: draft.updatedAt,
  };
}

function toDraft(row: Selectable<Schema["drafts"]>): Draft {
  return {
    id: row.id as DraftId,
    personId: row.person_id as PersonId,
    interviewId: row.interview_id as InterviewId | null,
    adviceId: row.advice_id as AdviceId | null,
    introductionId: row.introduction_id as IntroductionId | null,
    leadId: row.lead_id as LeadId | null,
    kind: row.kind as DraftKind,
    form: row.form as Form,
    wording: row.wording as Wording,
    subject: row.subject,
    body: row.body,
    sentAt: row.sent_at,
    version: row.version,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  };
}
