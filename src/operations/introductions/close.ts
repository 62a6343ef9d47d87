import { z } from "zod";
import { withClosed } from "#introductions/steps.ts";
import { id, version } from "../fields.ts";
import { operation } from "../operation.ts";
import { changeIntroduction } from "./change.ts";

/** Lets an introduction rest that met silence (R33); an answer that comes later opens it again. */
export const closeIntroduction = operation({
  permission: "write",
  effect: "writes",
  input: z.object({ id: id<"introduction">(), version }),
  run: (context, input) => changeIntroduction(context, input, (current) => withClosed(current, context.now)),
});
