import { z } from "zod";
import { withThanked } from "#introductions/steps.ts";
import { id, instant, version } from "../fields.ts";
import { operation } from "../operation.ts";
import { changeIntroduction } from "./change.ts";

/** Marks that the introducer has been thanked. */
export const thankedIntroduction = operation({
  permission: "write",
  effect: "writes",
  input: z.object({ id: id<"introduction">(), version, at: instant.optional() }),
  run: (context, { at, ...which }) =>
    changeIntroduction(context, which, (current) => withThanked(current, at ?? context.now)),
});
