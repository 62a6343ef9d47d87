import type { PersonId } from "#people/id.ts";
import { isInferred } from "./evidence.ts";
import { NEVER } from "./paths.ts";
import { type Surroundings, stepsBetween } from "./ways.ts";

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
  const people = new Map(surroundings.people.map((each) => [each.id, each]));
  const found = [...stepsBetween(surroundings, people).values()].flatMap(
    ({ one, other, evidence }): readonly Unasked[] => {
      if (one !== target && other !== target) return [];
      const who = people.get(one === target ? other : one);
      if (who === undefined) return [];
      const inferred = evidence.every(isInferred);
      if (who.cost === NEVER) return [{ id: who.id, inferred, because: "not-to-be-asked" }];
      return who.chance === null ? [{ id: who.id, inferred, because: "not-met" }] : [];
    },
  );
  return found.toSorted((a, b) => Number(a.inferred) - Number(b.inferred)).slice(0, MOST_NAMED);
}
