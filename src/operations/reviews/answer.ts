import { z } from "zod";
import { findDraft } from "#database/outreach/drafts.ts";
import { addAuditEntry, answersTo, findReview, insertAnswer, reviewsOf } from "#database/outreach/reviews.ts";
import { findPerson } from "#database/people/people.ts";
import type { Draft } from "#outreach/draft.ts";
import { digestOf } from "#people/digest.ts";
import { searchWords } from "#people/fold.ts";
import { signed } from "#reviews/audit.ts";
import type { Content, Read } from "#reviews/block.ts";
import { isLate, judge, REST_KNOWN } from "#reviews/judge.ts";
import { editsIn, inOne } from "#reviews/pieces.ts";
import { PARTS, type Review, type ReviewAnswer } from "#reviews/review.ts";
import { itemsIn, shownOf } from "#reviews/shown.ts";
import { readWords } from "#reviews/words-read.ts";
import { id } from "../fields.ts";
import { type Context, operation } from "../operation.ts";
import { done, missing, type Refusal, refused } from "../outcome.ts";
import { settings } from "../settings/show.ts";
import { labelOf, ownSeal } from "./sealed.ts";
import { besideLetter, wordsOf } from "./shown-answer.ts";
import { whatCame } from "./what-came.ts";

const MOST_ANSWERS = 100;

/**
 * Takes in what a friend sent back: the block or file that their page made, or simply their words, out of which what they
 * would do with it and change in it is read as well. It changes nothing in the letter. What belongs elsewhere, was altered, or is here already is told apart and refused with a sentence.
 */
export const answerReview = operation({
  permission: "draft",
  effect: "writes",
  input: z.object({
    draftId: id<"draft">(),
    text: z.string().optional(),
    /** In place of `text`: the file that came back. */
    file: z.string().min(1).max(4_096).optional(),
  }),
  async run(context, input) {
    const draft = await findDraft(context.tx, input.draftId);
    if (draft === undefined) return missing("letter");
    const read = await whatCame(context, input);
    if (read.kind !== "answer" && read.kind !== "words") return read;
    const taken =
      read.kind === "words"
        ? await fromWords(context, draft, read.words)
        : await fromFile(context, draft, read);
    if (taken.kind !== "answer") return taken;
    return keep(context, draft, taken);
  },
});

type Taken = {
  readonly kind: "answer";
  readonly answer: Omit<ReviewAnswer, "id" | "cameAt" | "version">;
  /** What stood around it, which is no part of what tells it from others. */
  readonly beside?: string;
};

const NOTHING_ELSE = { by: "", verdict: null, comesOff: [], comments: [], pieces: [] } as const;

/** Somebody's words, which say nothing of which letter they are about: the user did, by where they put them. */
async function fromWords({ tx, today }: Context, draft: Draft, words: string): Promise<Taken> {
  const open = (await reviewsOf(tx, draft.id)).filter(({ closedAt }) => closedAt === null);
  const review = open.length > 1 ? signedBy(open, words) : open[0];
  const late = review !== undefined && isLate(review.until, today);
  const about = { draftId: draft.id, reviewId: review?.id ?? null, older: false, late };
  return {
    kind: "answer",
    answer: {
      ...NOTHING_ELSE,
      ...about,
      ...readWords(words, review?.shown),
      ...{ cameAs: "words", words, digest: await digestOf(["words", words]) },
    },
  };
}

/** Whose of several readers' words these are: his who signs them, or nobody's in particular. */
function signedBy(open: readonly Review[], words: string): Review | undefined {
  const last = searchWords(words.trim().split("\n").at(-1) ?? "");
  const signs = ({ reader }: Review) => {
    const [given] = searchWords(reader);
    return given !== undefined && last.length <= MOST_IN_SIGNATURE && last.includes(given);
  };
  const signed = open.filter(signs);
  return signed.length === 1 ? signed[0] : undefined;
}

/** "Best, Ben" and "Ben Okafor (typing on a train)" sign; a longer last line says something. */
const MOST_IN_SIGNATURE = 6;

async function fromFile(
  context: Context,
  draft: Draft,
  { label, seal, content, beside }: Extract<Read, { kind: "answer" }>,
): Promise<Taken | Refusal> {
  const { tx, today } = context;
  const review = await findReview(tx, label.reviewId);
  const expected = review && (await labelOf(review));
  const judged = judge({ label, seal, review, expected, ownSeal: await ownSeal(context, label) }, draft);
  if (judged.kind === "another-letter")
    return refused(judged.says, [{ kind: judged.kind, draftId: review?.draftId }]);
  if (judged.kind !== "fits") return refused(judged.says, [{ kind: judged.kind }]);
  const { shown, until, initials } = judged.review;
  const person = await findPerson(tx, draft.personId);
  const now = shownOf(draft, person ?? { name: "" }, { ...shown, initials });
  return {
    kind: "answer",
    beside,
    answer: {
      ...NOTHING_ELSE,
      draftId: draft.id,
      reviewId: label.reviewId,
      cameAs: "file",
      by: content.by.trim(),
      verdict: content.verdict,
      comesOff: [...new Set(content.comesOff)],
      words: [content.words.trim(), beside].filter((part) => part !== "").join("\n\n"),
      comments: content.comments
        .filter((each) => within(judged.review, each) && each.says.trim() !== "")
        .map((each) => ofWholeLetters(judged.review, each))
        .filter(isFirst),
      pieces: suggested(judged.review, content),
      // Another rule for initials, or another name of theirs, changes no letter.
      older:
        draft.version !== judged.review.draftVersion &&
        (now.subject !== shown.subject || now.body !== shown.body),
      late: isLate(until, today),
      digest: await digestOf([label.reviewId, content]),
    },
  };
}

function within({ shown }: Review, { part, end }: Content["comments"][number]): boolean {
  return end <= wordsOf(shown, part).length;
}

/** The same remark on the same words says nothing more a second time. */
function isFirst(comment: Content["comments"][number], at: number, all: Content["comments"]): boolean {
  const same = ({ part, start, says }: typeof comment) =>
    part === comment.part && start === comment.start && says === comment.says;
  return all.findIndex(same) === at;
}

const SECOND_HALF = /^[\udc00-\udfff]/;

/** A place that begins or ends within a picture of two halves takes in all of it. */
function ofWholeLetters({ shown }: Review, comment: Content["comments"][number]) {
  const words = wordsOf(shown, comment.part);
  const cuts = (at: number) =>
    at > 0 && SECOND_HALF.test(words.slice(at)) && /[\ud800-\udbff]$/.test(words.slice(0, at));
  const { start, end } = comment;
  return { ...comment, start: cuts(start) ? start - 1 : start, end: cuts(end) ? end + 1 : end };
}

/** More than these are one rewriting, and one decision. */
const MOST_PIECES = 60;

function suggested({ shown }: Review, content: Content): ReviewAnswer["pieces"] {
  return PARTS.flatMap((part) => {
    const edited = content[part];
    const before = part === "subject" ? shown.subject : shown.body;
    if (edited === null || before === null) return [];
    const seen = editsIn(before, edited);
    const pieces = seen.length > MOST_PIECES ? inOne(seen, before) : seen;
    return pieces.map((piece) => ({ ...piece, part, as: "open" as const }));
  });
}

async function keep(context: Context, draft: Draft, { answer, beside = "" }: Taken) {
  const there = await answersTo(context.tx, draft.id);
  if (there.some(({ digest }) => digest === answer.digest)) {
    const note = await noteOf(answer, newLinesIn(beside, there));
    return note === undefined || there.some(({ digest }) => digest === note.digest)
      ? refused("You have taken this very answer in already; it stands beside the letter.", [
          { kind: "again" },
        ])
      : keepNew(context, draft, there.length, note, [REST_KNOWN]);
  }
  return keepNew(context, draft, there.length, answer, []);
}

/** What a friend wrote around an answer that is here already. */
async function noteOf(answer: Taken["answer"], words: string): Promise<Taken["answer"] | undefined> {
  if (words === "") return undefined;
  const { draftId, reviewId, by, late, older } = answer;
  const digest = await digestOf(["words", words]);
  return { ...NOTHING_ELSE, draftId, reviewId, by, late, older, cameAs: "words", words, digest };
}

function newLinesIn(beside: string, there: readonly ReviewAnswer[]): string {
  const known = new Set(there.flatMap(({ words }) => words.split("\n")).map((line) => line.trim()));
  return beside
    .split("\n")
    .filter((line) => !known.has(line.trim()))
    .join("\n");
}

async function keepNew(
  { tx, now, newId, timeZone }: Context,
  draft: Draft,
  count: number,
  taken: Taken["answer"],
  remarks: readonly string[],
) {
  if (count >= MOST_ANSWERS)
    return refused("This letter has a hundred answers. Throw one away before taking in another.");
  const answer: ReviewAnswer = { ...taken, id: newId<"answer">(), cameAt: now, version: 1 };
  await insertAnswer(tx, answer);
  const reviews = await reviewsOf(tx, draft.id);
  const review = reviews.find(({ id }) => id === answer.reviewId);
  if (review !== undefined)
    await addAuditEntry(tx, newId(), {
      at: now,
      who: signed(answer.by || review.reader, (await settings(tx, timeZone)).name),
      deed: "answered",
      items: itemsIn(review.shown),
      reviewId: review.id,
      draftId: draft.id,
    });
  const shown = besideLetter(draft, reviews, timeZone, await findPerson(tx, draft.personId))(answer);
  const first: readonly string[] = [...remarks, ...shown.remarks];
  return done({ ...shown, remarks: first });
}
