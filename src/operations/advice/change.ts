import type { Advice } from "#advice/advice.ts";
import { findAdvice, updateAdvice } from "#database/options/advice.ts";
import type { AdviceId } from "#people/id.ts";
import type { Context } from "../operation.ts";
import { done, missing, type Outcome, staleness } from "../outcome.ts";

/**
 * Advice one step further. `replaced` holds my own words that the new ones took the place of, so that nothing goes
 * unseen; null where none stood there.
 */
export type Furthered = Advice & { readonly replaced: string | null };

/** Loads, compares versions, changes and saves: the one way in which a piece of advice moves on. */
export async function changeAdvice(
  { tx }: Context,
  { id, version }: { readonly id: AdviceId; readonly version?: number | undefined },
  change: (current: Advice) => Partial<Advice>,
): Promise<Outcome<Furthered>> {
  const current = await findAdvice(tx, id);
  if (current === undefined) return missing("advice");
  const stale = staleness(current, version);
  if (stale !== undefined) return stale;
  const changed: Advice = { ...current, ...change(current), version: current.version + 1 };
  await updateAdvice(tx, changed);
  return done({ ...changed, replaced: replacedBy(changed, current) });
}

function replacedBy(changed: Advice, before: Advice): string | null {
  const words = (["did", "cameOfIt"] as const).filter(
    (each) => before[each] !== "" && changed[each] !== before[each],
  );
  return words.length === 0 ? null : words.map((each) => before[each]).join("; ");
}
