import type { Advice } from "#advice/advice.ts";
import { findAdvice, updateAdvice } from "#database/advice.ts";
import type { AdviceId } from "#people/id.ts";
import type { Context } from "../operation.ts";
import { done, missing, type Outcome, staleness } from "../outcome.ts";

/** Loads, compares versions, changes and saves: the one way in which a piece of advice moves on. */
export async function changeAdvice(
  { tx }: Context,
  { id, version }: { readonly id: AdviceId; readonly version?: number | undefined },
  change: (current: Advice) => Partial<Advice>,
): Promise<Outcome<Advice>> {
  const current = await findAdvice(tx, id);
  if (current === undefined) return missing("advice");
  const stale = staleness(current, version);
  if (stale !== undefined) return stale;
  const changed: Advice = { ...current, ...change(current), version: current.version + 1 };
  await updateAdvice(tx, changed);
  return done(changed);
}
