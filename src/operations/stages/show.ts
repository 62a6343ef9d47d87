import { listOptions } from "#database/options/options.ts";
import { planFor } from "#interviews/replan.ts";
import { runway } from "#stages/runway.ts";
import { stageOn, wordOn } from "#stages/stage-on.ts";
import { noInput } from "../no-input.ts";
import { operation } from "../operation.ts";
import { done } from "../outcome.ts";
import { planForNextTalk } from "./next-talk.ts";
import { placeOf } from "./place.ts";

/** Where I am today, for everything and for each career where it differs, and what follows from it (R1, R5, R22). */
export const showStage = operation({
  permission: "read",
  effect: "reads",
  input: noInput,
  async run(context) {
    const { tx, today } = context;
    const { programmes, overrides } = await placeOf(context);
    const reading = stageOn(programmes, overrides, today);
    const careers = (await listOptions(tx)).map(({ id, name }) => {
      const own = stageOn(programmes, overrides, today, id);
      return {
        optionId: id,
        name,
        reading: own,
        /** The user's own word for this career; null where it is as everywhere. */
        own: wordOn(overrides, today, id),
        differs: own.stage !== reading.stage,
      };
    });
    const next = await planForNextTalk(context, null);
    const { reading: _, ...plan } = planFor(reading, next);
    return done({ reading, careers, plan, runway: runway(reading, today, next) });
  },
});
