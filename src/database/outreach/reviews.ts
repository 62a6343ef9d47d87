import type { Selectable } from "kysely";
import type { AnswerId, DraftId, ReviewId } from "#people/id.ts";
import type { AuditEntry, Deed } from "#reviews/audit.ts";
import type { Review, ReviewAnswer, ReviewVerdict } from "#reviews/review.ts";
import type { DateText, Instant } from "#time/date.ts";
import type { Schema } from "../schema.ts";
import type { Tx } from "../transaction.ts";

export async function insertReview(tx: Tx, review: Review): Promise<void> {
  await tx.db
    .insertInto("reviews")
    .values({
      owner_id: tx.owner,
      id: review.id,
      draft_id: review.draftId,
      draft_version: review.draftVersion,
      ...review.shown,
      initials: review.initials ? 1 : 0,
      reader: review.reader,
      made_at: review.madeAt,
      made_on: review.madeOn,
      until_on: review.until,
      seal: review.seal,
      closed_at: review.closedAt,
      version: review.version,
    })
    .execute();
}

export async function findReview(tx: Tx, id: ReviewId): Promise<Review | undefined> {
  const row = await tx.db
    .selectFrom("reviews")
    .selectAll()
    .where("owner_id", "=", tx.owner)
    .where("id", "=", id)
    .executeTakeFirst();
  return row && toReview(row);
}

export async function findReviews(tx: Tx, ids: readonly ReviewId[]): Promise<readonly Review[]> {
  if (ids.length === 0) return [];
  const rows = await tx.db
    .selectFrom("reviews")
    .selectAll()
    .where("owner_id", "=", tx.owner)
    .where("id", "in", ids)
    .execute();
  return rows.map(toReview);
}

/** Those of one letter, the latest first. */
export async function reviewsOf(tx: Tx, draftId: DraftId): Promise<readonly Review[]> {
  const rows = await tx.db
    .selectFrom("reviews")
    .selectAll()
    .where("owner_id", "=", tx.owner)
    .where("draft_id", "=", draftId)
    .orderBy("made_at", "desc")
    .orderBy("id", "desc")
    .execute();
  return rows.map(toReview);
}

export async function setReviewClosed(tx: Tx, { id, closedAt, version }: Review): Promise<void> {
  await tx.db
    .updateTable("reviews")
    .set({ closed_at: closedAt, version })
    .where("owner_id", "=", tx.owner)
    .where("id", "=", id)
    .execute();
}

export async function insertAnswer(tx: Tx, answer: ReviewAnswer): Promise<void> {
  await tx.db
    .insertInto("review_answers")
    .values({
      owner_id: tx.owner,
      id: answer.id,
      draft_id: answer.draftId,
      review_id: answer.reviewId,
      came_as: answer.cameAs,
      by_name: answer.by,
      verdict: answer.verdict,
      comes_off: JSON.stringify(answer.comesOff),
      words: answer.words,
      comments: JSON.stringify(answer.comments),
      pieces: JSON.stringify(answer.pieces),
      older: answer.older ? 1 : 0,
      late: answer.late ? 1 : 0,
      digest: answer.digest,
      came_at: answer.cameAt,
      version: answer.version,
    })
    .execute();
}

export async function findAnswer(tx: Tx, id: AnswerId): Promise<ReviewAnswer | undefined> {
  const row = await tx.db
    .selectFrom("review_answers")
    .selectAll()
    .where("owner_id", "=", tx.owner)
    .where("id", "=", id)
    .executeTakeFirst();
  return row && toAnswer(row);
}

/** What came back about one letter, in the order in which it came. */
export async function answersTo(tx: Tx, draftId: DraftId): Promise<readonly ReviewAnswer[]> {
  const rows = await tx.db
    .selectFrom("review_answers")
    .selectAll()
    .where("owner_id", "=", tx.owner)
    .where("draft_id", "=", draftId)
    .orderBy("came_at")
    .orderBy("id")
    .execute();
  return rows.map(toAnswer);
}

export async function settlePieces(tx: Tx, { id, pieces, version }: ReviewAnswer): Promise<void> {
  await tx.db
    .updateTable("review_answers")
    .set({ pieces: JSON.stringify(pieces), version })
    .where("owner_id", "=", tx.owner)
    .where("id", "=", id)
    .execute();
}

export async function removeAnswer(tx: Tx, id: AnswerId): Promise<void> {
  await tx.db.deleteFrom("review_answers").where("owner_id", "=", tx.owner).where("id", "=", id).execute();
}

/** The trail only grows: there is no function that changes an entry or takes one away. */
export async function addAuditEntry(tx: Tx, id: string, entry: AuditEntry): Promise<void> {
  await tx.db
    .insertInto("shared_entries")
    .values({
      owner_id: tx.owner,
      id,
      at: entry.at,
      who: entry.who,
      deed: entry.deed,
      items: JSON.stringify(entry.items),
      review_id: entry.reviewId,
      draft_id: entry.draftId,
    })
    .execute();
}

/** The latest first. */
export async function auditTrail(tx: Tx, limit: number): Promise<readonly AuditEntry[]> {
  const rows = await tx.db
    .selectFrom("shared_entries")
    .selectAll()
    .where("owner_id", "=", tx.owner)
    .orderBy("at", "desc")
    .orderBy("id", "desc")
    .limit(limit)
    .execute();
  return rows.map((row) => ({
    at: row.at,
    who: row.who,
    deed: row.deed as Deed,
    items: JSON.parse(row.items),
    reviewId: row.review_id as ReviewId,
    draftId: row.draft_id as DraftId,
  }));
}

/** A secret of this home, in base64; `made` becomes it where there is none yet. */
export async function homeKey(tx: Tx, useFor: string, made: string, now: Instant): Promise<string> {
  const known = await findHomeKey(tx, useFor);
  if (known !== undefined) return known;
  await tx.db
    .insertInto("home_keys")
    .values({ owner_id: tx.owner, use_for: useFor, value: made, made_at: now })
    .execute();
  return made;
}

/** The secret of this home, where it was made already. */
export async function findHomeKey(tx: Tx, useFor: string): Promise<string | undefined> {
  const row = await tx.db
    .selectFrom("home_keys")
    .select("value")
    .where("owner_id", "=", tx.owner)
    .where("use_for", "=", useFor)
    .executeTakeFirst();
  return row?.value;
}

function toReview(row: Selectable<Schema["reviews"]>): Review {
  return {
    id: row.id as ReviewId,
    draftId: row.draft_id as DraftId,
    draftVersion: row.draft_version,
    shown: { subject: row.subject, body: row.body, line: row.line, name: row.name },
    initials: row.initials === 1,
    reader: row.reader,
    madeAt: row.made_at,
    madeOn: row.made_on as DateText,
    until: row.until_on as DateText,
    seal: row.seal,
    closedAt: row.closed_at,
    version: row.version,
  };
}

function toAnswer(row: Selectable<Schema["review_answers"]>): ReviewAnswer {
  return {
    id: row.id as AnswerId,
    draftId: row.draft_id as DraftId,
    reviewId: row.review_id as ReviewId | null,
    cameAs: row.came_as as ReviewAnswer["cameAs"],
    by: row.by_name,
    verdict: row.verdict as ReviewVerdict | null,
    comesOff: JSON.parse(row.comes_off),
    words: row.words,
    comments: JSON.parse(row.comments),
    pieces: JSON.parse(row.pieces),
    older: row.older === 1,
    late: row.late === 1,
    digest: row.digest,
    cameAt: row.came_at,
    version: row.version,
  };
}
