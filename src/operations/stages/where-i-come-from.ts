import { introductionIn, readProgrammes, readSettings } from "#database/settings.ts";
import { type Background, backgroundOn } from "#stages/background.ts";
import type { Context } from "../operation.ts";

/** Which questions and examples make sense to me today, as far as I have said what I am in. */
export async function whereIComeFrom({ tx, today }: Context): Promise<Background> {
  const introduction = introductionIn(await readSettings(tx));
  return backgroundOn({ programmes: await readProgrammes(tx), introduction }, today);
}
