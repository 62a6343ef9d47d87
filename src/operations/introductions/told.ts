import { z } from "zod";
import { withTold } from "#introductions/steps.ts";
import { id, instant, version } from "../fields.ts";
import { operation } from "../operation.ts";
import { changeIntroduction } from "./change.ts";

/** Marks that the introducer heard what came of it. */
export const toldIntroduction = operation({
  permission: "write",
  effect: "writes",
  input: z.object({ id: id<"introduction">(), version, at: instant.optional() }),
  run: (context, { at, ...which }) =>
    changeIntroduction(context, which, (current) => withTold(current, at ?? context.now)),
});
