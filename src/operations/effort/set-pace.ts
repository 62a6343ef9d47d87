import { z } from "zod";
import { writeSetting } from "#database/settings.ts";
import { operation } from "../operation.ts";
import { done } from "../outcome.ts";
import { paceOf } from "./show.ts";

const A_WEEK = 7 * 24 * 60;

/** Chooses a gentle pace in minutes a week, or none, and says what a letter usually takes (R49). */
export const setPace = operation({
  permission: "write",
  effect: "writes",
  input: z.object({
    paceMinutes: z.int().min(5).max(A_WEEK).nullable().optional(),
    letterMinutes: z.int().min(1).max(600).optional(),
  }),
  async run(context, input) {
    const before = await paceOf(context);
    const pace = {
      paceMinutes: input.paceMinutes === undefined ? before.paceMinutes : input.paceMinutes,
      letterMinutes: input.letterMinutes ?? before.letterMinutes,
    };
    await writeSetting(context.tx, "effort", pace, context.now);
    return done(pace);
  },
});
