import { z } from "zod";
import { findDraft, removeDraft as remove } from "#database/outreach/drafts.ts";
import { id } from "../fields.ts";
import { operation } from "../operation.ts";
import { done, missing, refused } from "../outcome.ts";

/** Throws away a letter that has not gone out. */
export const removeDraft = operation({
  permission: "draft",
  effect: "writes",
  input: z.object({ id: id<"draft">() }),
  async run({ tx }, input) {
    const draft = await findDraft(tx, input.id);
    if (draft === undefined) return missing("letter");
    if (draft.sentAt !== null) return refused("This letter went out; it stays on the timeline.");
    await remove(tx, draft.id);
    return done(draft);
  },
});
