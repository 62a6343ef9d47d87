import { z } from "zod";
import { id, instant, version } from "../fields.ts";
import { operation } from "../operation.ts";
import { changeAdvice } from "./change.ts";

/** Marks that its giver heard what came of it: the loop is closed (R36). */
export const toldAdvice = operation({
  permission: "write",
  effect: "writes",
  input: z.object({ id: id<"advice">(), version, at: instant.optional() }),
  run: (context, input) => changeAdvice(context, input, () => ({ toldAt: input.at ?? context.now })),
});
