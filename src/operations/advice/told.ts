import { z } from "zod";
import { withTold } from "#advice/chain.ts";
import { findAdvice } from "#database/options/advice.ts";
import { id, instant, version } from "../fields.ts";
import { operation } from "../operation.ts";
import { refused } from "../outcome.ts";
import { changeAdvice } from "./change.ts";

/** Marks that its giver heard what came of it: the loop is closed (R36). */
export const toldAdvice = operation({
  permission: "write",
  effect: "writes",
  input: z.object({ id: id<"advice">(), version, at: instant.optional() }),
  async run(context, input) {
    const current = await findAdvice(context.tx, input.id);
    const telling = current && withTold(current, input.at ?? context.now);
    if (telling?.kind === "nothing-to-tell")
      return refused("Note first what came of it; then there is something to tell.");
    return changeAdvice(context, input, (advice) => telling?.advice ?? advice);
  },
});
