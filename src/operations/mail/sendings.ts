import { z } from "zod";
import { sendingsOf } from "#database/outreach/sendings.ts";
import { interrupted, type Sending } from "#mail/sending.ts";
import type { Instant } from "#time/date.ts";
import { id } from "../fields.ts";
import { operation } from "../operation.ts";
import { done } from "../outcome.ts";

/** A little longer than a handing over may take. */
const OVER_MS = 150_000;

/** What became of sending a letter, the last attempt first. */
export const listSendings = operation({
  permission: "write",
  effect: "reads",
  input: z.object({ draftId: id<"draft">() }),
  run: async ({ tx, now }, { draftId }) =>
    done({
      sendings: (await sendingsOf(tx, draftId)).map((each) => (isOver(each, now) ? interrupted(each) : each)),
    }),
});

/** Whether the program that handed it over must have ended meanwhile. */
export function isOver({ state, sendAt }: Sending, now: Instant): boolean {
  return state === "sending" && now > sendAt + OVER_MS;
}
