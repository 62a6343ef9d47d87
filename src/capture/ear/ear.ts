import type { Place } from "../named/signs-of-somebody.ts";
import { featuresOf, featuresOfName } from "./features.ts";

/** What a statement may be. */
export const KINDS = [
  "nothing",
  "touch",
  "arranged",
  "advice",
  "promise",
  "need",
  "introduction",
  "lead",
] as const;
export type Kind = (typeof KINDS)[number];

/** What a statement most likely is, by its words alone, and how sure that is, from 0 to 1. */
export type Guess = { readonly kind: Kind; readonly sure: number };

/** What the words around tell where no rule does. */
export type Ear = {
  readonly kindOf: (statement: string) => Guess;
  /** Whether words with a capital name somebody. */
  readonly isSomebody: (place: Place) => boolean;
};

/** For each thing that can be seen, one weight for each class it may belong to. */
export type Weights = ReadonlyMap<string, readonly number[]>;

/** The classes of words with a capital. */
export const NOBODY_OR_SOMEBODY = 2;
/** Less than even: a name that is missed costs more than one that is none. */
const SOMEBODY_FROM = 0.5;

function earOf(ofStatements: Weights, ofNames: Weights): Ear {
  return {
    kindOf: (statement) => {
      const shares = sharesIn(ofStatements, featuresOf(statement), KINDS.length);
      const most = shares.indexOf(Math.max(...shares));
      return { kind: KINDS[most] ?? "nothing", sure: shares[most] ?? 0 };
    },
    isSomebody: (place) =>
      (sharesIn(ofNames, featuresOfName(place), NOBODY_OR_SOMEBODY)[1] ?? 0) > SOMEBODY_FROM,
  };
}

/** How likely each class is, by the exponential of its sum of weights (a softmax); together they are 1. */
export function sharesIn(weights: Weights, features: readonly string[], classes: number): readonly number[] {
  const sums = Array.from({ length: classes }, () => 0);
  for (const feature of features)
    for (const [kind, weight] of (weights.get(feature) ?? []).entries())
      sums[kind] = (sums[kind] ?? 0) + weight;
  const highest = Math.max(...sums);
  const shares = sums.map((sum) => Math.exp(sum - highest));
  const all = shares.reduce((sum, share) => sum + share, 0);
  return shares.map((share) => share / all);
}

/** Weights as they are kept: a letter for each, in steps from "m", which is none. */
const STEP = 0.15;
const NONE = "m".charCodeAt(0);
const FARTHEST = 12;

/** "b=tip_from hmmtmmmm" a line. */
export function weightsIn(written: string): Weights {
  return new Map(
    written.split("\n").map((line): [string, readonly number[]] => {
      const at = line.lastIndexOf(" ");
      return [
        line.slice(0, at),
        [...line.slice(at + 1)].map((letter) => (letter.charCodeAt(0) - NONE) * STEP),
      ];
    }),
  );
}

export function writtenDown(weights: Weights): string {
  const letter = (weight: number) =>
    String.fromCharCode(NONE + Math.max(-FARTHEST, Math.min(FARTHEST, Math.round(weight / STEP))));
  return [...weights].map(([feature, each]) => `${feature} ${each.map(letter).join("")}`).join("\n");
}

/** The ear that learned from the notes of `test/corpus/captures`; its weights are fetched where a note is read, and with no screen. */
export async function learnedEar(): Promise<Ear> {
  const { OF_STATEMENTS, OF_NAMES } = await import("./weights.ts");
  return earOf(weightsIn(OF_STATEMENTS), weightsIn(OF_NAMES));
}
