import { addStageOverride, writeProgrammes } from "#database/settings.ts";
import type { Lead } from "#leads/lead.ts";
import { withoutPosition, withPosition } from "#stages/position-taken.ts";
import type { StageOverride } from "#stages/stage.ts";
import { wordOn } from "#stages/stage-on.ts";
import { type DateText, dateOf } from "#time/date.ts";
import type { Context } from "../operation.ts";
import { placeOf } from "../stages/place.ts";
import { type Replanned, replanning } from "../stages/replanning.ts";

/** A job is a position of its own; an internship or a course is a stay within what the user is in. */
function isPosition({ kind, state }: Lead): boolean {
  return kind === "job" && state === "got-it";
}

/**
 * What a job that was got, or given back, does to where the user stands: once its first day is said it is a contract that
 * begins then, and everything ahead is planned anew (R1, R5). Null where nothing follows. A word of the user's own on the stage was
 * said about the search; it gives way to the dates, and comes back where the job was not got after all.
 */
export async function planWithPosition(
  context: Context,
  before: Lead | undefined,
  after: Lead,
  startsOn: DateText | undefined,
): Promise<Replanned | null> {
  const { tx, newId, today } = context;
  const was = before !== undefined && isPosition(before);
  if (!isPosition(after)) return was ? takeBack(context, before) : null;
  if (was && after.what !== before.what) await rename(context, before.what, after.what);
  if (startsOn === undefined) return null;
  const { programmes, overrides } = await placeOf(context);
  return replanning(context, null, async () => {
    await writeProgrammes(tx, withPosition(programmes, after.what, startsOn), newId);
    for (const optionId of scopesOf(after))
      if (wordOn(overrides, today, optionId) !== null)
        await addStageOverride(tx, newId(), { stage: null, from: today, optionId });
  });
}

/** Where it is a contract by now: the day on which it begins. */
export async function beginsOn(context: Context, lead: Lead): Promise<DateText | null> {
  if (!isPosition(lead)) return null;
  const { programmes } = await placeOf(context);
  return programmes.find(({ title }) => title === lead.what)?.startsOn ?? null;
}

async function rename(context: Context, from: string, to: string): Promise<void> {
  const { programmes } = await placeOf(context);
  const renamed = programmes.map((each) => (each.title === from ? { ...each, title: to } : each));
  await writeProgrammes(context.tx, renamed, context.newId);
}

async function takeBack(context: Context, lead: Lead): Promise<Replanned | null> {
  const { tx, newId, today } = context;
  const { programmes, overrides } = await placeOf(context);
  const without = withoutPosition(programmes, lead.what);
  if (without === programmes) return null;
  return replanning(context, null, async () => {
    await writeProgrammes(tx, without, newId);
    for (const optionId of scopesOf(lead)) {
      const stage = wordLifted(context, lead, overrides, optionId);
      if (stage !== null) await addStageOverride(tx, newId(), { stage, from: today, optionId });
    }
  });
}

/** For everything, and for the career that the job belongs to. */
function scopesOf({ optionId }: Lead): readonly Lead["optionId"][] {
  return optionId === null ? [null] : [null, optionId];
}

/** The user's word that gave way when the job was got. */
function wordLifted(
  { timeZone }: Context,
  { stateAt }: Lead,
  overrides: readonly StageOverride[],
  optionId: Lead["optionId"],
): StageOverride["stage"] {
  const said = overrides.filter((each) => each.optionId === optionId);
  const last = said.at(-1);
  if (stateAt === null || last?.stage !== null || last.from < dateOf(stateAt, timeZone)) return null;
  return said.at(-2)?.stage ?? null;
}
