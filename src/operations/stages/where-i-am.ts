import { readProgrammes, readStageOverrides } from "#database/settings.ts";
import type { OptionId } from "#people/id.ts";
import { type StageReading, stageOn } from "#stages/stage-on.ts";
import type { DateText } from "#time/date.ts";
import type { Context } from "../operation.ts";

/** The stage on a day, today where none is named; it may differ by career. */
export async function whereIAm(
  { tx, today }: Context,
  optionId: OptionId | null = null,
  on: DateText = today,
): Promise<StageReading> {
  return stageOn(await readProgrammes(tx), await readStageOverrides(tx), on, optionId);
}
