import { z } from "zod";
import { findIntroduction } from "#database/introductions/introductions.ts";
import { id } from "../fields.ts";
import { operation } from "../operation.ts";
import { done, missing } from "../outcome.ts";
import { shownIntroductions } from "./shown.ts";

/** One introduction: who, why, how far it has come, and what is next. */
export const showIntroduction = operation({
  permission: "read",
  effect: "reads",
  input: z.object({ id: id<"introduction">() }),
  async run(context, input) {
    const introduction = await findIntroduction(context.tx, input.id);
    const [shown] = introduction === undefined ? [] : await shownIntroductions(context, [introduction]);
    return shown === undefined ? missing("introduction") : done(shown);
  },
});
