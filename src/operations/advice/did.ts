import { z } from "zod";
import { withDid } from "#advice/chain.ts";
import { id, text, version } from "../fields.ts";
import { operation } from "../operation.ts";
import { changeAdvice } from "./change.ts";

/** Notes what I did with a piece of advice. */
export const didAdvice = operation({
  permission: "write",
  effect: "writes",
  input: z.object({ id: id<"advice">(), version, did: text.trim().min(1, "What did you do?") }),
  run: (context, input) =>
    changeAdvice(context, input, (current) => withDid(current, input.did, context.now)),
});
