import { findIntroduction, updateIntroduction } from "#database/introductions/introductions.ts";
import type { Introduction } from "#introductions/introduction.ts";
import type { Stepped } from "#introductions/steps.ts";
import type { IntroductionId } from "#people/id.ts";
import type { Context } from "../operation.ts";
import { done, missing, type Outcome, refused, staleness } from "../outcome.ts";
import { type ShownIntroduction, shownIntroductions } from "./shown.ts";
import { carryOwnSteps } from "./step-touches.ts";

/** Loads, compares versions, takes the step and saves: the one way in which an introduction moves on. */
export async function changeIntroduction(
  context: Context,
  { id, version }: { readonly id: IntroductionId; readonly version?: number | undefined },
  change: (current: Introduction) => Stepped,
): Promise<Outcome<ShownIntroduction>> {
  const current = await findIntroduction(context.tx, id);
  if (current === undefined) return missing("introduction");
  const stale = staleness(current, version);
  if (stale !== undefined) return stale;
  const step = change(current);
  if (step.kind === "refused") return refused(step.says);
  const changed = { ...step.introduction, version: current.version + 1 };
  await updateIntroduction(context.tx, changed);
  await carryOwnSteps(context, current, changed);
  const [shown] = await shownIntroductions(context, [changed]);
  return shown === undefined ? missing("introduction") : done(shown);
}
