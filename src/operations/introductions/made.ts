import { z } from "zod";
import { withMade } from "#introductions/steps.ts";
import { id, instant, version } from "../fields.ts";
import { operation } from "../operation.ts";
import { changeIntroduction } from "./change.ts";

/** Marks that it happened; between two of one's own only after both said yes (R53). */
export const madeIntroduction = operation({
  permission: "write",
  effect: "writes",
  input: z.object({ id: id<"introduction">(), version, at: instant.optional() }),
  run: (context, { at, ...which }) =>
    changeIntroduction(context, which, (current) => withMade(current, at ?? context.now)),
});
