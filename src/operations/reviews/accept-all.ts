import { z } from "zod";
import { capitalised, counted } from "#people/shown.ts";
import { acceptAll, takeBack } from "#reviews/settle.ts";
import { id } from "../fields.ts";
import { operation } from "../operation.ts";
import { done, refused } from "../outcome.ts";
import { besideItsLetter, keepSettled, MAY_BE_THE_NAME, ON_ITS_WAY, settledIn, tooLong } from "./settling.ts";
import { takenTogether } from "./shown-answer.ts";

/**
 * Takes all suggested edits of an answer that are still open into the letter at once, as far as their words are there;
 * or, as long as nothing else has changed it, brings back the very letter from before.
 */
export const acceptAllPieces = operation({
  permission: "draft",
  effect: "writes",
  input: z.object({
    id: id<"answer">(),
    as: z.enum(["accepted", "open"]).default("accepted").describe("open takes out what was taken at once"),
  }),
  async run(context, { id: answerId, as }) {
    const beside = await besideItsLetter(context, answerId);
    if (beside.kind !== "beside") return beside;
    const { answer, draft } = beside;
    if (draft.sentAt !== null) return refused(ON_ITS_WAY);
    const takes = as === "accepted";
    const meant = takes ? answer.pieces.filter((each) => each.as === "open") : takenTogether(answer, draft);
    if (meant.length === 0) return refused(takes ? NONE_OPEN : CHANGED_SINCE);
    const settled = settledIn(beside, takes ? acceptAll : takeBack, meant);
    if (settled.done.length === 0)
      return refused(settled.unnamed.length === meant.length ? MAY_BE_THE_NAME : NONE_FITS);
    const long = tooLong(settled.draft);
    if (long !== undefined) return refused(long);
    const together = draft.version + 1;
    const kept = await keepSettled(
      context,
      beside,
      settled.draft,
      answer.pieces.map((each) => {
        if (!settled.done.includes(each)) return each;
        const { together: _, letter: __, ...piece } = each;
        return takes ? { ...piece, ...settled.told(each), as, together } : { ...piece, as };
      }),
    );
    const changed = meant.length - settled.done.length - settled.unnamed.length;
    return done({ ...kept.value, keptOut: takes ? stayedOut(settled.unnamed.length, changed) : null });
  },
});

/** Which edits stayed out, and why; null where all went in. */
function stayedOut(unnamed: number, changed: number): string | null {
  const says = [
    ...(unnamed === 0
      ? []
      : [`${capitalised(counted(unnamed, "edit"))} stayed out: initials there may be the name, or may not.`]),
    ...(changed === 0
      ? []
      : [`${capitalised(counted(changed, "edit"))} stayed out: those words are no longer in the letter.`]),
  ];
  return says.length === 0 ? null : says.join(" ");
}

const NONE_OPEN = "None of their edits is open, so there is nothing to take.";
const CHANGED_SINCE =
  "The letter has changed since edits were taken at once, so it stays as it is. Each can still be taken out by itself.";
const NONE_FITS =
  "The letter has changed since your friend saw it, so their edits cannot be taken at once, and nothing was changed. Take them one by one.";
