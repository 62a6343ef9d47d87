import { introductionIn, readProgrammes, readSettings } from "#database/settings.ts";
import { type Background, backgroundOn, hasYearsBehind, type SaidOfMe } from "#stages/background.ts";
import { isMyPlace } from "#stages/my-place.ts";
import type { Context } from "../operation.ts";

/** Which questions and examples make sense to me today, as far as I have said what I am in. */
export async function whereIComeFrom(context: Context): Promise<Background> {
  return backgroundOn(await saidOfMe(context), context.today);
}

/** Whether I have said that years of work are behind me. */
export async function amExperienced(context: Context): Promise<boolean> {
  return hasYearsBehind(await saidOfMe(context), context.today);
}

/** Whether I am at a place myself, as far as I have said. */
export async function whereIAmMyself(context: Context): Promise<(organization: string) => boolean> {
  const said = await saidOfMe(context);
  return (organization) => isMyPlace(organization, said, context.today);
}

/** What I have said of myself. */
export async function saidOfMe({ tx }: Context): Promise<SaidOfMe> {
  const introduction = introductionIn(await readSettings(tx));
  return { programmes: await readProgrammes(tx), introduction };
}
