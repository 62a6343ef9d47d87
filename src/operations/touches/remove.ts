import { z } from "zod";
import { recountTie } from "#database/ties/ties.ts";
import { findTouch, removeTouch as remove } from "#database/ties/touches.ts";
import { id } from "../fields.ts";
import { operation } from "../operation.ts";
import { done, missing } from "../outcome.ts";

/** Takes back a contact that was written down by mistake. */
export const removeTouch = operation({
  permission: "write",
  effect: "writes",
  input: z.object({ id: id<"touch">() }),
  async run({ tx }, input) {
    const touch = await findTouch(tx, input.id);
    if (touch === undefined) return missing("entry");
    await remove(tx, touch.id);
    await recountTie(tx, touch.personId);
    return done(touch);
  },
});
