import { z } from "zod";
import { withoutLast } from "#introductions/steps.ts";
import { id, version } from "../fields.ts";
import { operation } from "../operation.ts";
import { changeIntroduction } from "./change.ts";

/** Takes back the last step that was noted: asked, an answer, made, thanked or told. */
export const takeBackIntroduction = operation({
  permission: "write",
  effect: "writes",
  input: z.object({ id: id<"introduction">(), version }),
  run: (context, input) => changeIntroduction(context, input, withoutLast),
});
