import { z } from "zod";
import { findSending, moveSending } from "#database/outreach/sendings.ts";
import type { Sending } from "#mail/sending.ts";
import type { SendingId } from "#people/id.ts";
import { id } from "../fields.ts";
import { operation } from "../operation.ts";
import { done, missing, refused } from "../outcome.ts";

/** Takes a letter back before it goes. */
export const takeBackLetter = operation({
  permission: "write",
  effect: "writes",
  input: z.object({ id: id<"sending">() }),
  async run({ tx }, input) {
    const found = await findSending(tx, input.id as SendingId);
    if (found === undefined) return missing("letter on its way");
    const back: Sending = { ...found, state: "failed", says: "You took it back before it went." };
    if (!(await moveSending(tx, "waiting", back))) return refused("It is too late to take it back.");
    return done(back);
  },
});
