import type { AnswerId, DraftId, ReviewId } from "#people/id.ts";
import type { DateText, Instant } from "#time/date.ts";
import type { Piece } from "./pieces.ts";
import type { Shown } from "./shown.ts";

/** What the reader would do with the letter (R42). */
export const REVIEW_VERDICTS = ["send", "soften", "keep"] as const;
export type ReviewVerdict = (typeof REVIEW_VERDICTS)[number];

/** How does this come off? (R44) */
export const IMPRESSIONS = ["warm", "clear", "stiff", "pushy", "long", "unclear"] as const;
export type Impression = (typeof IMPRESSIONS)[number];

/** The words of the draft that a remark or an edit belongs to. */
export const PARTS = ["subject", "body"] as const;
export type Part = (typeof PARTS)[number];

/** One letter handed to one reader, as it was on that day. */
export type Review = {
  readonly id: ReviewId;
  readonly draftId: DraftId;
  /** The draft's version when the file was made. */
  readonly draftVersion: number;
  readonly shown: Shown;
  /** Whether the recipient's name stood as initials. */
  readonly initials: boolean;
  /** To whom I gave it, as I noted it for myself; it is not in the file. */
  readonly reader: string;
  readonly madeAt: Instant;
  readonly madeOn: DateText;
  /** The day after which an answer is late. */
  readonly until: DateText;
  /** Tells a file of this home from any other: see seal.ts. */
  readonly seal: string;
  /** A file cannot be called back; from here on its answers are not taken in any more. */
  readonly closedAt: Instant | null;
  readonly version: number;
};

/** A remark beside some words, by their place in what was shown. */
export type Comment = {
  readonly part: Part;
  readonly start: number;
  readonly end: number;
  readonly says: string;
};

/** What became of a suggested edit: nothing yet, taken into the letter, or left aside. */
export const SETTLEMENTS = ["open", "accepted", "left"] as const;
export type Settlement = (typeof SETTLEMENTS)[number];

export type SuggestedPiece = Piece & {
  readonly part: Part;
  readonly as: Settlement;
  /** The version of the letter that it was taken into at once with others. */
  readonly together?: number;
  /** Taken where initials stood for a name: at a place of what was shown, the words of the letter with the name. */
  readonly letter?: Piece;
};

/** What came back: out of the file, or in words of their own. */
export type ReviewAnswer = {
  readonly id: AnswerId;
  readonly draftId: DraftId;
  /** Null where a letter was spoken of that was never handed out as a file. */
  readonly reviewId: ReviewId | null;
  readonly cameAs: "file" | "words";
  /** As the reader signed it, "" where they did not. */
  readonly by: string;
  readonly verdict: ReviewVerdict | null;
  readonly comesOff: readonly Impression[];
  readonly words: string;
  readonly comments: readonly Comment[];
  readonly pieces: readonly SuggestedPiece[];
  /** The letter had been changed between the file and this answer. */
  readonly older: boolean;
  /** It came after the day that the file names. */
  readonly late: boolean;
  /** SHA-256 of what came, hexadecimal: the same answer is taken in once. */
  readonly digest: string;
  readonly cameAt: Instant;
  readonly version: number;
};
