import { z } from "zod";
import { removeAcquaintance as remove } from "#database/people/acquaintances.ts";
import { id } from "../fields.ts";
import { operation } from "../operation.ts";
import { done, missing } from "../outcome.ts";

/** Takes back what was said of two contacts; what can be guessed about them is guessed again. */
export const removeAcquaintance = operation({
  permission: "write",
  effect: "writes",
  input: z.object({ personId: id<"person">(), otherId: id<"person">() }),
  async run({ tx }, { personId, otherId }) {
    return (await remove(tx, personId, otherId)) ? done({ personId, otherId }) : missing("line");
  },
});
