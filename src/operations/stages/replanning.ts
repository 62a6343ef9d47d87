import { updateInterview } from "#database/interviews.ts";
import { findPerson } from "#database/people.ts";
import { planFor, type Replan, replan } from "#interviews/replan.ts";
import type { OptionId } from "#people/id.ts";
import { stageOn } from "#stages/stage-on.ts";
import { chooseAgain } from "../interviews/choose.ts";
import type { Context } from "../operation.ts";
import { planForNextTalk, talksAhead } from "./next-talk.ts";
import { type Place, placeOf } from "./place.ts";

export type Replanned = Replan & {
  /** With whom the questions of a talk ahead were chosen anew; lists that the user had changed stay as they are. */
  readonly questionsFor: readonly string[];
};

/**
 * Makes a change of dates or of the user's own word, and re-plans by it (R1, R5): talks ahead get the new stage, and
 * new questions where the list was as it had been chosen. The same change made backwards brings the same lists back.
 */
export async function replanning(
  context: Context,
  optionId: OptionId | null,
  change: () => Promise<void>,
): Promise<Replanned> {
  const before = await placeOf(context);
  await change();
  const after = await placeOf(context);
  return {
    ...(await comparison(context, optionId, before, after)),
    questionsFor: await moveTalks(context, after),
  };
}

/** What a change would bring, in words; nothing is written. */
export async function comparison(
  context: Context,
  optionId: OptionId | null,
  before: Place,
  after: Place,
): Promise<Replan> {
  const plan = await planForNextTalk(context, optionId);
  const at = (place: Place) => stageOn(place.programmes, place.overrides, context.today, optionId);
  return replan(planFor(at(before), plan), planFor(at(after), plan));
}

async function moveTalks(context: Context, { programmes, overrides }: Place): Promise<readonly string[]> {
  const names: string[] = [];
  for (const { personName, personHeadline: _, ...talk } of await talksAhead(context)) {
    const { stage } = stageOn(programmes, overrides, context.today, talk.optionId);
    const person = stage === talk.stage ? undefined : await findPerson(context.tx, talk.personId);
    if (person === undefined) continue;
    const moved = { ...talk, stage, version: talk.version + 1 };
    await updateInterview(context.tx, moved);
    if (await chooseAgain(context, talk, moved, person)) names.push(personName);
  }
  return names;
}
