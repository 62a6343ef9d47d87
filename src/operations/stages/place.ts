import { readProgrammes, readStageOverrides } from "#database/settings.ts";
import { governingOn } from "#stages/governing.ts";
import type { Programme, StageOverride } from "#stages/stage.ts";
import type { DateText } from "#time/date.ts";
import type { Context } from "../operation.ts";

/** All that says where the user stands: programmes with their dates, and their own words against them. */
export type Place = {
  readonly programmes: readonly Programme[];
  readonly overrides: readonly StageOverride[];
};

export async function placeOf({ tx }: Context): Promise<Place> {
  return { programmes: await readProgrammes(tx), overrides: await readStageOverrides(tx) };
}

/** The expected end of what the user is in. */
export function endOf({ programmes }: Place, today: DateText): DateText | null {
  const governing = governingOn(programmes, today);
  return "programme" in governing ? governing.programme.endsOn : null;
}

/** The same programmes with another expected end of the one that decides; a first one where there is none. */
export function withEnd(
  { programmes }: Place,
  today: DateText,
  endsOn: DateText | null,
): readonly Programme[] {
  const governing = governingOn(programmes, today);
  const deciding = "programme" in governing ? governing.programme : programmes[0];
  if (deciding === undefined) return endsOn === null ? [] : [{ title: "", startsOn: null, endsOn }];
  return programmes
    .map((each) => (each === deciding ? { ...each, endsOn } : each))
    .filter(({ title, startsOn, endsOn: end }) => title !== "" || startsOn !== null || end !== null);
}
