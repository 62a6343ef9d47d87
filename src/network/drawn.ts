import type { PersonId } from "#people/id.ts";
import { mapInSteps, type Steps } from "#time/steps.ts";
import { chanceBetween, isInferred } from "./evidence.ts";
import { type Surroundings, stepsBetween } from "./ways.ts";
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

export type Drawing = {
  readonly ties: readonly DrawnTie[];
  /** Of whom guesses were left out, and how many. */
  readonly leftOut: ReadonlyMap<PersonId, number>;
};

/** Of everybody the surest few, so that a large team does not become a blot; of a large network the surest. */
const [TIES_OF_ONE, LARGE] = [3, 1_000];

/** Who of these people know each other, as far as it can be drawn: of the guesses, those among the surest of one of the two. */
export function* tiesToDraw(
  surroundings: Pick<Surroundings, "between" | "apart">,
  drawn: ReadonlySet<PersonId>,
): Steps<Drawing> {
  const steps = yield* stepsBetween(surroundings, drawn);
  const found = yield* mapInSteps([...steps], ([pair, step]) => ({
    pair,
    step,
    chance: chanceBetween(step.evidence),
  }));
  const most = drawn.size > LARGE ? 1 : TIES_OF_ONE;
  const [counts, leftOut] = [new Map<PersonId, number>(), new Map<PersonId, number>()];
  const surestFirst = found.toSorted((a, b) => b.chance - a.chance || (a.pair < b.pair ? -1 : 1));
  const ties = yield* mapInSteps(surestFirst, ({ step: { one, other, evidence } }) => {
    const inferred = evidence.every(isInferred);
    const enough = (id: PersonId) => (counts.get(id) ?? 0) >= most;
    const left = inferred && enough(one) && enough(other);
    countOne(left ? leftOut : counts, one);
    countOne(left ? leftOut : counts, other);
    return left ? [] : [{ one, other, inferred, because: inferred ? guessInWords(evidence) : "" }];
  });
  return { ties: ties.flat(), leftOut };
}

function countOne(counts: Map<PersonId, number>, id: PersonId): void {
  counts.set(id, (counts.get(id) ?? 0) + 1);
}
