import { z } from "zod";
import { findSending, moveSending } from "#database/outreach/sendings.ts";
import { type Sending, sendingBy } from "#mail/sending.ts";
import type { SendingId } from "#people/id.ts";
import { id } from "../fields.ts";
import { operation } from "../operation.ts";
import { done, missing, refused } from "../outcome.ts";
import { becameSent } from "./became-sent.ts";

/** The user has looked: a letter whose end was not known went out, or did not and can be sent again. */
export const settleLetter = operation({
  permission: "write",
  effect: "writes",
  input: z.object({ id: id<"sending">(), went: z.boolean() }),
  async run(context, input) {
    const { tx, now } = context;
    const found = await findSending(tx, input.id as SendingId);
    if (found === undefined) return missing("letter on its way");
    if (sendingBy(found, now).state !== "unknown") return refused("What became of this letter is known.");
    if (input.went) {
      await becameSent(context, found);
      return done<Sending>({ ...found, state: "sent", says: "" });
    }
    const failed: Sending = { ...found, state: "failed", says: "You looked: it did not go out." };
    await moveSending(tx, found.state, failed);
    return done(failed);
  },
});
