import { z } from "zod";
import { removeHelp as remove } from "#database/introductions/help.ts";
import { id } from "../fields.ts";
import { operation } from "../operation.ts";
import { done, missing } from "../outcome.ts";
import { takeBackBrought } from "../touches/brought.ts";

/** Takes back help that was written down by mistake. */
export const removeHelp = operation({
  permission: "write",
  effect: "writes",
  input: z.object({ id: id<"help">() }),
  async run(context, { id: helpId }) {
    const personId = await remove(context.tx, helpId);
    if (personId === undefined) return missing("entry");
    await takeBackBrought(context, personId, `help:${helpId}`);
    return done({ id: helpId });
  },
});
