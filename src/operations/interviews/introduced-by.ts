import { introductionsOf } from "#database/introductions/introductions.ts";
import type { Interview } from "#interviews/interview.ts";
import type { IntroductionState } from "#introductions/introduction.ts";
import { shownIntroductions } from "../introductions/shown.ts";
import type { Context } from "../operation.ts";

const TOLD: readonly IntroductionState[] = ["asked", "agreed", "made"];

/** How an introduction of me to whom I have not asked yet stands (R53): the letter to them goes with it or after it. */
export async function introducedBy(
  context: Context,
  { personId, state, iAmAsked }: Pick<Interview, "personId" | "state" | "iAmAsked">,
): Promise<string | null> {
  if (state !== "planned" || iAmAsked) return null;
  const toMe = (await introductionsOf(context.tx, personId)).filter(
    (each) => each.personId === personId && each.introducerId !== null && each.otherId === null,
  );
  const shown = await shownIntroductions(context, toMe);
  return shown.findLast((each) => TOLD.includes(each.state))?.inWords ?? null;
}
