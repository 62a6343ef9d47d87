import { z } from "zod";
import { SETTLEMENTS, type SuggestedPiece } from "#reviews/review.ts";
import { accept, takeBack } from "#reviews/settle.ts";
import { id } from "../fields.ts";
import { operation } from "../operation.ts";
import { missing, refused } from "../outcome.ts";
import { besideItsLetter, keepSettled, MAY_BE_THE_NAME, ON_ITS_WAY, settledIn, tooLong } from "./settling.ts";

/** Takes one suggested edit into the letter, leaves it aside, or opens it again: then it goes out of the letter too. */
export const acceptPiece = operation({
  permission: "draft",
  effect: "writes",
  input: z.object({
    id: id<"answer">(),
    /** Which of its edits, from 1. */
    piece: z.int().min(1),
    as: z.enum(SETTLEMENTS).default("accepted"),
  }),
  async run(context, input) {
    const beside = await besideItsLetter(context, input.id);
    if (beside.kind !== "beside") return beside;
    const { draft, answer } = beside;
    const piece = answer.pieces[input.piece - 1];
    if (piece === undefined) return missing("suggestion");
    if (draft.sentAt !== null) return refused(ON_ITS_WAY);
    const become = (now: SuggestedPiece) => answer.pieces.with(input.piece - 1, now);
    const was = piece.as === "accepted";
    if (was === (input.as === "accepted"))
      return keepSettled(context, beside, draft, become({ ...piece, as: input.as }));
    const settled = settledIn(beside, was ? takeBack : accept, [piece]);
    if (settled.unnamed.length > 0) return refused(MAY_BE_THE_NAME);
    if (settled.done.length === 0) return refused(CHANGED);
    const long = tooLong(settled.draft);
    if (long !== undefined) return refused(long);
    const { letter: _, ...plain } = piece;
    const told = was ? {} : settled.told(piece);
    return keepSettled(context, beside, settled.draft, become({ ...plain, ...told, as: input.as }));
  },
});

const CHANGED =
  "These words are no longer in the letter as your friend saw them, so nothing was changed. Take the idea over by hand.";
