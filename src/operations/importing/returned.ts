import { type Reached, reachedBy } from "#database/people/returned.ts";
import type { Plan } from "#importing/plan.ts";
import type { Returned } from "#importing/returned.ts";
import type { Instant } from "#time/date.ts";
import type { Context } from "../operation.ts";

/** An address that reaches somebody no more, by a letter that came back. */
export type GoneAddress = { readonly name: string; readonly address: string; readonly at: Instant };

/**
 * The addresses of people here that letters came back from (R58). One from which they wrote since stays, and so does
 * one that was believed to be gone before: whoever marked it as good again knows better.
 */
export async function goneHere(
  { tx }: Pick<Context, "tx">,
  returned: readonly Returned[],
): Promise<readonly (Reached & GoneAddress)[]> {
  const at = new Map(returned.map((each) => [each.address, each.at]));
  const reached = await reachedBy(tx, [...at.keys()]);
  return reached.flatMap((each) => {
    const when = at.get(each.address);
    if (when === undefined || when <= Math.max(each.wroteAt ?? 0, each.believedAt ?? 0)) return [];
    return [{ ...each, at: when }];
  });
}

/** The same before anything is written, with those who would be new. */
export async function goneInPlan(
  context: Pick<Context, "tx">,
  returned: readonly Returned[],
  { people }: Pick<Plan, "people">,
): Promise<readonly GoneAddress[]> {
  if (returned.length === 0) return [];
  const here = await goneHere(context, returned);
  const at = new Map(returned.map((each) => [each.address, each.at]));
  const coming = people.flatMap(({ kind, name, records }) => {
    if (kind === "skip" || kind === "merge") return [];
    const theirs = new Set(records.flatMap(({ points }) => points.map(({ key }) => key)));
    return [...theirs].flatMap((address) => {
      const when = at.get(address);
      return when === undefined ? [] : [{ name, address, at: when }];
    });
  });
  return [...here.map(({ name, address, at }) => ({ name, address, at })), ...coming];
}
