import { z } from "zod";
import { findOption } from "#database/options/options.ts";
import { addStageOverride, writeProgrammes } from "#database/settings.ts";
import { asWouldBe } from "#interviews/replan.ts";
import { STAGES, type StageOverride } from "#stages/stage.ts";
import { wordOn } from "#stages/stage-on.ts";
import { date, id } from "../fields.ts";
import { operation } from "../operation.ts";
import { done, invalid, missing } from "../outcome.ts";
import { endOf, type Place, placeOf, withEnd } from "./place.ts";
import { comparison, replanning } from "./replanning.ts";
import { whereIAm } from "./where-i-am.ts";

/**
 * One change of the expected end, or a word of the user's own on the stage, for everything or for one career; says
 * what changes with it (R1). `before` given back undoes it. `keep: false` only shows it.
 */
export const changeStage = operation({
  permission: "settings",
  effect: "writes",
  input: z.object({
    /** null: the dates decide again. */
    stage: z.enum(STAGES).nullable().optional(),
    optionId: id<"option">().nullable().default(null),
    endsOn: date.nullable().optional(),
    keep: z.boolean().default(true),
  }),
  async run(context, { stage, optionId, endsOn, keep }) {
    const { tx, today, newId } = context;
    if (optionId !== null && (await findOption(tx, optionId)) === undefined) return missing("career");
    const place = await placeOf(context);
    const override: StageOverride | undefined =
      stage === undefined ? undefined : { stage, from: today, optionId };
    const wanted: Place = {
      programmes: endsOn === undefined ? place.programmes : withEnd(place, today, endsOn),
      overrides: override === undefined ? place.overrides : [...place.overrides, override],
    };
    if (wanted.programmes.some((each) => each.startsOn && each.endsOn && each.endsOn < each.startsOn))
      return invalid("endsOn", "The expected end lies before the start.");
    const before = {
      optionId,
      ...(stage === undefined ? {} : { stage: wordOn(place.overrides, today, optionId) }),
      ...(endsOn === undefined ? {} : { endsOn: endOf(place, today) }),
    };
    const replan = keep
      ? await replanning(context, optionId, async () => {
          if (endsOn !== undefined) await writeProgrammes(tx, wanted.programmes, newId);
          if (override !== undefined) await addStageOverride(tx, newId(), override);
        })
      : {
          ...asWouldBe(await comparison(context, optionId, place, wanted), today),
          questionsFor: [],
          asksFor: [],
        };
    const isNews = before.stage !== stage || before.endsOn !== endsOn;
    return done({
      reading: await whereIAm(context, optionId),
      replan,
      before,
      /** Whether there is anything to go back from. */
      changed: keep && isNews,
    });
  },
});
