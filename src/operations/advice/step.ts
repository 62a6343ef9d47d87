import { z } from "zod";
import { DATED_STEP_KINDS, stepFrom } from "#advice/step.ts";
import { findAdvice } from "#database/options/advice.ts";
import { date, id, version } from "../fields.ts";
import { operation } from "../operation.ts";
import { done, invalid, missing } from "../outcome.ts";
import { whereIAm } from "../stages/where-i-am.ts";
import { changeAdvice } from "./change.ts";

/** Puts a piece of advice on a day: a course, an internship, an application (R17). A day of null takes it off again. */
export const stepAdvice = operation({
  permission: "write",
  effect: "writes",
  input: z.object({
    id: id<"advice">(),
    version,
    on: date.nullable(),
    kind: z.enum(DATED_STEP_KINDS).optional(),
  }),
  async run(context, { on, kind, ...input }) {
    const advice = await findAdvice(context.tx, input.id);
    if (advice === undefined) return missing("advice");
    const { stage, next } = await whereIAm(context, advice.optionId);
    const taken =
      on === null
        ? null
        : stepFrom(advice, { on, kind }, { today: context.today, stage, stageChangesOn: next?.on ?? null });
    if (taken?.kind === "in-the-past") return invalid("on", "Choose a day that is still to come.");
    const changed = await changeAdvice(context, input, () => taken?.step ?? { stepOn: null, stepKind: null });
    /** `until`: it will be of no use by that day, as far as was noted. */
    return changed.kind === "done" ? done({ ...changed.value, until: taken?.until ?? null }) : changed;
  },
});
