import { type Background, backgroundOn } from "#stages/background.ts";
import type { Context } from "../operation.ts";
import { settings } from "../settings/show.ts";

/** Which questions and examples make sense to me today, as far as I have said what I am in. */
export async function whereIComeFrom({ tx, today, timeZone }: Context): Promise<Background> {
  return backgroundOn(await settings(tx, timeZone), today);
}
