import type { PersonId } from "#people/id.ts";
import { chanceBetween, isInferred } from "./evidence.ts";
import { type Step, type Surroundings, stepsBetween } from "./ways.ts";
import { guessInWords } from "./ways-in-words.ts";

/** Two people of the book who know each other, or probably do. */
export type DrawnTie = {
  readonly one: PersonId;
  readonly other: PersonId;
  /** A guess, from a place or letters that they shared. */
  readonly inferred: boolean;
  /** What the guess rests on; "" where it is none. */
  readonly because: string;
};

/** Of everybody the surest few, so that a large team does not become a blot; of a large network the surest. */
const [TIES_OF_ONE, LARGE] = [3, 1_000];

/** Who of these people know each other, as far as it can be drawn: of the guesses, those among the surest of one of the two. */
export function tiesToDraw(
  surroundings: Pick<Surroundings, "between" | "apart">,
  drawn: ReadonlySet<PersonId>,
): readonly DrawnTie[] {
  const ties = [...stepsBetween(surroundings, drawn).values()].map((step) => ({
    step,
    chance: chanceBetween(step.evidence),
  }));
  const most = drawn.size > LARGE ? 1 : TIES_OF_ONE;
  const counts = new Map<PersonId, number>();
  const countOf = (id: PersonId) => counts.get(id) ?? 0;
  return ties
    .toSorted((a, b) => b.chance - a.chance || (keyOf(a.step) < keyOf(b.step) ? -1 : 1))
    .flatMap(({ step: { one, other, evidence } }) => {
      const inferred = evidence.every(isInferred);
      if (inferred && countOf(one) >= most && countOf(other) >= most) return [];
      counts.set(one, countOf(one) + 1);
      counts.set(other, countOf(other) + 1);
      return [{ one, other, inferred, because: inferred ? guessInWords(evidence) : "" }];
    });
}

function keyOf({ one, other }: Step): string {
  return `${one} ${other}`;
}
