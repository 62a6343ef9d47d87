import { insertDraft } from "#database/outreach/drafts.ts";
import { addAuditEntry, insertAnswer, insertReview } from "#database/outreach/reviews.ts";
import type { Draft } from "#outreach/draft.ts";
import { digestOf } from "#people/digest.ts";
import type { PersonId, ReviewId } from "#people/id.ts";
import { ME } from "#reviews/audit.ts";
import { piecesBetween } from "#reviews/pieces.ts";
import { itemsIn, shownOf } from "#reviews/shown.ts";
import { SAMPLE_REVIEW } from "#sample/review.ts";
import { SAMPLE_SELF } from "#sample/story.ts";
import { addDays } from "#time/date.ts";
import type { Context } from "../operation.ts";
import { lastDay } from "../reviews/preview.ts";
import { labelOf, ownSeal } from "../reviews/sealed.ts";
import { daysAgo } from "./days-ago.ts";

/** Writes the letter that a friend has looked at, and what they answered. */
export async function writeReview(context: Context, people: ReadonlyMap<string, PersonId>): Promise<void> {
  const { tx, newId, today } = context;
  const { to, subject, body, line, reader } = SAMPLE_REVIEW;
  const personId = people.get(to);
  if (personId === undefined) throw new Error(`The sample has a letter to ${to}, who is not in it.`);
  const draft: Draft = {
    id: newId<"draft">(),
    personId,
    interviewId: null,
    adviceId: null,
    introductionId: null,
    leadId: null,
    kind: "request",
    form: "email",
    wording: "plain",
    subject,
    body,
    sentAt: null,
    version: 1,
    createdAt: daysAgo(context, 1),
    updatedAt: daysAgo(context, 1),
  };
  await insertDraft(tx, draft);
  const madeOn = addDays(today, -1);
  const unsealed = {
    id: newId<"review">(),
    draftId: draft.id,
    draftVersion: draft.version,
    shown: shownOf(draft, { name: to }, { line, name: SAMPLE_SELF.name, initials: false }),
    initials: false,
    reader,
    madeAt: draft.createdAt,
    madeOn,
    until: lastDay(madeOn),
    closedAt: null,
    version: 1,
  };
  await insertReview(tx, { ...unsealed, seal: await ownSeal(context, await labelOf(unsealed)) });
  const about = { items: itemsIn(unsealed.shown), reviewId: unsealed.id, draftId: draft.id };
  await addAuditEntry(tx, newId(), { ...about, at: unsealed.madeAt, who: ME, deed: "shared" });
  await writeAnswer(context, about.draftId, about.reviewId);
  await addAuditEntry(tx, newId(), { ...about, at: daysAgo(context, 0), who: reader, deed: "answered" });
}

async function writeAnswer(context: Context, draftId: Draft["id"], reviewId: ReviewId): Promise<void> {
  const { body, reader, verdict, comesOff, words, instead, remark } = SAMPLE_REVIEW;
  const edited = instead.reduce((text, [was, now]) => text.replace(was, now), body);
  const [on, says] = remark;
  const start = body.indexOf(on);
  await insertAnswer(context.tx, {
    id: context.newId<"answer">(),
    draftId,
    reviewId,
    cameAs: "file",
    by: reader,
    verdict,
    comesOff,
    words,
    comments: [{ part: "body", start, end: start + on.length, says }],
    pieces: piecesBetween(body, edited).map((piece) => ({ ...piece, part: "body", as: "open" })),
    older: false,
    late: false,
    digest: await digestOf(["sample", words]),
    cameAt: daysAgo(context, 0),
    version: 1,
  });
}
