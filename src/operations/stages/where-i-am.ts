import { readProgrammes, readStageOverrides } from "#database/settings.ts";
import type { OptionId } from "#people/id.ts";
import { type StageReading, stageOn } from "#stages/stage-on.ts";
import type { DateText } from "#time/date.ts";
import type { Context } from "../operation.ts";

/**
 * The stage on a day, today where none is named; it may differ by career. On a day that has passed, a contract that began
 * after it does not count: nobody can say today that it was in hand by then (R2).
 */
export async function whereIAm(
  { tx, today }: Context,
  optionId: OptionId | null = null,
  on: DateText = today,
): Promise<StageReading> {
  const programmes = await readProgrammes(tx);
  const known =
    on < today ? programmes.filter(({ startsOn }) => startsOn === null || startsOn <= on) : programmes;
  return stageOn(known, await readStageOverrides(tx), on, optionId);
}
