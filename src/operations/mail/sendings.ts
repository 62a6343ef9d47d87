import { z } from "zod";
import { sendingsOf } from "#database/outreach/sendings.ts";
import { id } from "../fields.ts";
import { operation } from "../operation.ts";
import { done } from "../outcome.ts";

/** What became of sending a letter, the last attempt first. */
export const listSendings = operation({
  permission: "write",
  effect: "reads",
  input: z.object({ draftId: id<"draft">() }),
  run: async ({ tx, now }, { draftId }) => done({ sendings: await sendingsOf(tx, draftId, now) }),
});
