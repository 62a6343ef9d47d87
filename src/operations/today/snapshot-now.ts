import { readSnapshot } from "#database/follow-ups/today.ts";
import type { Snapshot } from "#follow-ups/snapshot.ts";
import type { PersonId } from "#people/id.ts";
import { backgroundOn } from "#stages/background.ts";
import type { Context } from "../operation.ts";
import { whereIAm } from "../stages/where-i-am.ts";
import { saidOfMe } from "../stages/where-i-come-from.ts";

/** What the day is decided on: for everybody who could be suggested, or for one person. */
export async function snapshotNow(context: Context, only?: PersonId): Promise<Snapshot> {
  const { tx, now, today, timeZone } = context;
  const { stage, next } = await whereIAm(context);
  const said = await saidOfMe(context);
  const background = backgroundOn(said, today);
  const known = { now, today, timeZone, background, said, stage, stageChangesOn: next?.on ?? null };
  return readSnapshot(tx, known, only);
}
