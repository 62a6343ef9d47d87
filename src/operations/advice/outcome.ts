import { z } from "zod";
import { OUTCOME_KINDS } from "#advice/advice.ts";
import { withDid, withOutcome } from "#advice/chain.ts";
import { id, text, version } from "../fields.ts";
import { operation } from "../operation.ts";
import { changeAdvice } from "./change.ts";

/** Notes what came of a piece of advice. Nothing, or something bad, is worth telling too (R38). */
export const adviceOutcome = operation({
  permission: "write",
  effect: "writes",
  input: z.object({
    id: id<"advice">(),
    version,
    outcome: z.enum(OUTCOME_KINDS),
    cameOfIt: text.trim().min(1, "What came of it?"),
    did: text.trim().optional(),
  }),
  run: (context, { did, outcome, cameOfIt, ...input }) =>
    changeAdvice(context, input, (current) => {
      const tried = did ? withDid(current, did, context.now) : current;
      return withOutcome(tried, outcome, cameOfIt, context.now);
    }),
});
