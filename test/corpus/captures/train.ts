import { sharesIn, type Weights } from "#capture/ear/ear.ts";

const ROUNDS = 25;
const PACE = 0.5;
/** Pulls every weight towards nothing, so that no single note decides. */
const DECAY = 0.002;
/** What is seen once says nothing. */
const SEEN = 2;

/** What is seen of something, and which class it is of. */
export type Example = { readonly features: readonly string[]; readonly of: number };

/**
 * Learns how much each thing that can be seen tells of each class: multinomial logistic regression by gradient descent,
 * example by example in the order given, so that the same examples always give the same weights.
 */
export function trained(examples: readonly Example[], classes: number): Weights {
  const seen = new Map<string, number>();
  for (const { features } of examples)
    for (const feature of features) seen.set(feature, (seen.get(feature) ?? 0) + 1);
  const telling = examples.map(({ features, of }) => ({
    of,
    pace: PACE / Math.sqrt(features.length),
    features: features.filter((feature) => (seen.get(feature) ?? 0) >= SEEN),
  }));
  const weights = new Map<string, readonly number[]>();
  const nothing = Array.from({ length: classes }, () => 0);
  for (let round = 0; round < ROUNDS; round += 1) {
    const slower = 1 + round * 0.2;
    for (const { features, of, pace } of telling) {
      const shares = sharesIn(weights, features, classes);
      const steps = shares.map((share, at) => (pace * ((at === of ? 1 : 0) - share)) / slower);
      for (const feature of features) {
        const each = weights.get(feature) ?? nothing;
        weights.set(
          feature,
          each.map((weight, at) => weight + (steps[at] ?? 0) - (PACE * DECAY * weight) / slower),
        );
      }
    }
  }
  return weights;
}

/** The weights that tell most, each less the mean of its row, which changes no guess. */
export function pruned(weights: Weights, least: number): Weights {
  const rows = [...weights].map(([feature, each]): [string, readonly number[]] => {
    const mean = each.reduce((sum, weight) => sum + weight, 0) / each.length;
    return [feature, each.map((weight) => weight - mean)];
  });
  return new Map(
    rows
      .filter(([feature]) => !/[`$\\]/.test(feature))
      .filter(([, each]) => each.some((weight) => Math.abs(weight) >= least))
      .sort(([one], [other]) => (one < other ? -1 : 1)),
  );
}
