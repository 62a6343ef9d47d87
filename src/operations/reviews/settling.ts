import { findDraft, updateDraft } from "#database/outreach/drafts.ts";
import { findAnswer, findReview, reviewsOf, settlePieces } from "#database/outreach/reviews.ts";
import { findPerson } from "#database/people/people.ts";
import type { Draft } from "#outreach/draft.ts";
import type { AnswerId } from "#people/id.ts";
import type { Person } from "#people/person.ts";
import type { Piece } from "#reviews/pieces.ts";
import { PARTS, type Part, type ReviewAnswer, type SuggestedPiece } from "#reviews/review.ts";
import { evened, type Shown } from "#reviews/shown.ts";
import { withNames } from "#reviews/with-names.ts";
import { checkedDraft } from "../drafts/checked.ts";
import { LINE_LENGTH, TEXT_LENGTH } from "../fields.ts";
import type { Context } from "../operation.ts";
import { done, missing } from "../outcome.ts";
import { besideLetter, wordsOf } from "./shown-answer.ts";

/** An answer with the letter that its suggestions were made on, as it was shown and as it is now. */
type Beside = {
  readonly answer: ReviewAnswer;
  readonly draft: Draft;
  readonly person: Person;
  readonly shown: Shown;
  /** Those that stood as initials in what was shown; null where all was shown as it is. */
  readonly hidden: readonly string[] | null;
};

/** The letter beside which suggestions are settled: one that is here and was handed out. */
export async function besideItsLetter({ tx }: Context, id: AnswerId) {
  const answer = await findAnswer(tx, id);
  const draft = answer && (await findDraft(tx, answer.draftId));
  const person = draft && (await findPerson(tx, draft.personId));
  if (answer === undefined || draft === undefined || person === undefined) return missing("answer");
  const review = answer.reviewId === null ? undefined : await findReview(tx, answer.reviewId);
  if (review === undefined) return missing("suggestion");
  const hidden = review.initials ? [person.name, person.addressAs] : null;
  return { kind: "beside", answer, draft, person, shown: review.shown, hidden } as const;
}

export const ON_ITS_WAY = "This letter is on its way; it is kept as it was sent.";

/** How suggestions go into words, or out of them again. */
type Settle = (
  current: string,
  base: string,
  accepted: readonly Piece[],
  pieces: readonly Piece[],
) => { readonly text: string; readonly done: readonly Piece[] };

type Settled = {
  readonly draft: Draft;
  readonly done: readonly SuggestedPiece[];
  /** Those whose initials may be the name, and nobody can tell. */
  readonly unnamed: readonly SuggestedPiece[];
  /** One of the done with what it says in the letter, where that is another thing. */
  readonly told: (piece: SuggestedPiece) => Pick<SuggestedPiece, "letter">;
};

/** The letter with some suggestions settled, in its subject and its body; those that did not fit are not among the done. */
export function settledIn(
  { answer, draft, shown, hidden }: Beside,
  settle: Settle,
  pieces: readonly SuggestedPiece[],
): Settled {
  const settled = PARTS.flatMap((part) => {
    const own = pieces.filter((each) => each.part === part);
    if (own.length === 0) return [];
    const accepted = answer.pieces.filter((each) => each.part === part && each.as === "accepted");
    const words = wordsOf(draft, part);
    const current = evened(words);
    const named = hidden && withNames(wordsOf(shown, part), current, hidden, accepted);
    const fitting = own.flatMap((piece) => {
      const letter = named?.wholly(piece);
      if (named === null) return { piece, put: piece };
      return letter === undefined ? [] : { piece, put: named.put(letter), letter };
    });
    const { text, done } = settle(
      current,
      named?.base ?? wordsOf(shown, part),
      named?.accepted ?? accepted,
      fitting.map(({ put }) => put),
    );
    return {
      part,
      text: withLineEndsOf(words, text),
      done: fitting.filter(({ put }) => done.includes(put)),
      unnamed: own.filter((each) => fitting.every(({ piece }) => piece !== each)),
    };
  });
  const written = Object.fromEntries(settled.map(({ part, text }) => [part, text]));
  const done = settled.flatMap((each) => each.done);
  return {
    draft: { ...draft, ...written },
    done: done.map(({ piece }) => piece),
    unnamed: settled.flatMap((each) => each.unnamed),
    told: (piece) => {
      const letter = done.find((each) => each.piece === piece)?.letter;
      return letter === undefined ? {} : { letter };
    },
  };
}

/** Why nothing came of a suggestion in which initials stand. */
export const MAY_BE_THE_NAME =
  "Your friend saw initials in place of the name, and whether these are the name cannot be told, so nothing was changed. Take the idea over by hand.";

/** Where a letter came with the line ends of another system, it keeps them. */
function withLineEndsOf(letter: string, text: string): string {
  return /\r\n/.test(letter) && !/(?<!\r)\n/.test(letter) ? text.replaceAll("\n", "\r\n") : text;
}

/** The part of a letter that would be longer than fits; undefined where none would. */
export function tooLong({ subject, body }: Pick<Draft, Part>): string | undefined {
  const says = (most: number) =>
    `With it the letter would be longer than the ${most} characters that fit, so nothing was changed.`;
  if (body.length > TEXT_LENGTH) return says(TEXT_LENGTH);
  return subject.length > LINE_LENGTH ? says(LINE_LENGTH) : undefined;
}

/** Keeps what became of an answer, and the letter where that is another one now. */
export async function keepSettled(
  context: Context,
  { answer, draft, person }: Beside,
  edited: Draft,
  pieces: readonly SuggestedPiece[],
) {
  const { tx, now, timeZone } = context;
  const kept: Draft = edited === draft ? draft : { ...edited, version: draft.version + 1, updatedAt: now };
  if (kept !== draft) await updateDraft(tx, kept);
  const settled: ReviewAnswer = { ...answer, pieces, version: answer.version + 1 };
  await settlePieces(tx, settled);
  return done({
    answer: besideLetter(kept, await reviewsOf(tx, draft.id), timeZone, person)(settled),
    draft: await checkedDraft(context, kept, person),
  });
}
