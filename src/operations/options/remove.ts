import { z } from "zod";
import { keptQuestions } from "#database/interviews/questions.ts";
import { listSprints } from "#database/interviews/sprints.ts";
import { findOption, type Resting, removeOption as remove, restingOn } from "#database/options/options.ts";
import { choosable } from "#interviews/questions/mine.ts";
import { inWords, listed, shownName } from "#people/shown.ts";
import { id } from "../fields.ts";
import { operation } from "../operation.ts";
import { done, missing, refused } from "../outcome.ts";

const CALLED: Readonly<Record<Resting | "questions" | "sprints", readonly [one: string, many: string]>> = {
  interviews: ["conversation", "conversations"],
  evidence: ["line for or against it", "lines for or against it"],
  verdicts: ["verdict", "verdicts"],
  questions: ["question of yours", "questions of yours"],
  advice: ["piece of advice", "pieces of advice"],
  leads: ["opportunity", "opportunities"],
  projections: ["note of who knows you for it", "notes of who knows you for it"],
  sprints: ["month with a plan", "months with a plan"],
  stage_overrides: ["stage of its own", "stages of its own"],
};

/**
 * Takes out a career that was added by mistake. Of one that something was learned or decided about nothing is thrown
 * away: it is ruled out, or called by another name (R19).
 */
export const removeOption = operation({
  permission: "write",
  effect: "writes",
  input: z.object({ id: id<"option">() }),
  async run({ tx }, input) {
    const option = await findOption(tx, input.id);
    if (option === undefined) return missing("career");
    const asked = choosable(await keptQuestions(tx)).own.filter(({ optionId }) => optionId === option.id);
    const months = (await listSprints(tx)).filter(({ optionIds }) => optionIds.includes(option.id));
    const resting = { ...(await restingOn(tx, option.id)), questions: asked.length, sprints: months.length };
    const said = (Object.keys(CALLED) as (keyof typeof CALLED)[])
      .filter((each) => resting[each] > 0)
      .map((each) => `${inWords(resting[each])} ${CALLED[each][resting[each] === 1 ? 0 : 1]}`);
    if (said.length > 0)
      return refused(
        `${shownName(option.name)} has ${listed(said)}. Rule it out or rename it; nothing you learned is thrown away.`,
      );
    await remove(tx, option.id);
    return done({ id: option.id, name: option.name, notes: option.notes });
  },
});
