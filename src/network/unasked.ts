import type { PersonId } from "#people/id.ts";
import { atOnce } from "#time/steps.ts";
import { DIRECT_LETTER } from "./asking.ts";
import { chanceBetween, type Evidence, isInferred } from "./evidence.ts";
import { NEVER } from "./paths.ts";
import { type Stepping, type Surroundings, stepsBetween } from "./ways.ts";

/** Somebody who knows the one I would like to meet, and whom I cannot ask. */
export type Unasked = {
  readonly id: PersonId;
  /** That they know each other is a guess. */
  readonly inferred: boolean;
  /** We have not met or written both ways, or they are not to be asked. */
  readonly because: "not-met" | "not-to-be-asked";
};

const MOST_NAMED = 2;

/** Why no way begins with those who know somebody, the first few of them; those known for sure first. */
export function unaskedFor(surroundings: Surroundings, target: PersonId): readonly Unasked[] {
  const found = knowing(surroundings, target).flatMap(({ who, evidence }): readonly Unasked[] => {
    const inferred = evidence.every(isInferred);
    if (who.cost === NEVER) return [{ id: who.id, inferred, because: "not-to-be-asked" }];
    return who.chance === null ? [{ id: who.id, inferred, because: "not-met" }] : [];
  });
  return found.toSorted((a, b) => Number(a.inferred) - Number(b.inferred)).slice(0, MOST_NAMED);
}

/** Those who would be a way to somebody, had they not been asked so often already; the first few of them. */
export function askedTooOften(surroundings: Surroundings, target: PersonId): readonly PersonId[] {
  return knowing(surroundings, target)
    .filter(({ who: { chance, cost }, evidence }) => {
      const carries = (chance ?? 0) * chanceBetween(evidence);
      return cost !== NEVER && carries >= DIRECT_LETTER && carries * Math.exp(-cost) < DIRECT_LETTER;
    })
    .map(({ who }) => who.id)
    .slice(0, MOST_NAMED);
}

type Knowing = { readonly who: Stepping; readonly evidence: readonly Evidence[] };

function knowing(surroundings: Surroundings, target: PersonId): readonly Knowing[] {
  const people = new Map(surroundings.people.map((each) => [each.id, each]));
  return [...atOnce(stepsBetween(surroundings, people)).values()].flatMap(
    ({ one, other, evidence }): readonly Knowing[] => {
      const who = one === target || other === target ? people.get(one === target ? other : one) : undefined;
      return who === undefined ? [] : [{ who, evidence }];
    },
  );
}
