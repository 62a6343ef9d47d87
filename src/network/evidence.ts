import type { PersonId } from "#people/id.ts";
import type { DateText, Instant } from "#time/date.ts";

/** Why two other people may know each other, as far as my own book and my own letters show. */
export type Evidence =
  /** One of them introduced me to the other, or only named them to me (`by`), or I introduced the two (`by` null). */
  | {
      readonly kind: "introduced";
      readonly by: PersonId | null;
      readonly at: Instant;
      readonly byName?: boolean;
    }
  /** I said so. */
  | { readonly kind: "said" }
  /** At one organization on the same days; `people` is how many of my book were ever there, or as many as its kind has. */
  | {
      readonly kind: "same-place";
      readonly organization: string;
      readonly people: number;
      /** Since when both; null where the first day of one is not known. */
      readonly since: DateText | null;
      /** Null where they are both there now. */
      readonly until: DateText | null;
    }
  /** I wrote to both at once. `weight` is Σ 1/(n − 1) over the letters, n being how many were written to. */
  | { readonly kind: "same-letters"; readonly letters: number; readonly weight: number };

/** Whether it is a guess: somebody who was introduced, or of whom I said so, is not guessed at. */
export function isInferred(evidence: Evidence): boolean {
  return evidence.kind === "same-place" || evidence.kind === "same-letters";
}

/** Beyond this no tie between others counts as certain. */
const SUREST = 0.95;

/**
 * The chance that one of two people would pass on a request to the other: each piece of evidence on its own, together
 * as independent ways to know each other (noisy or). The numbers are chosen, not learned: docs/decisions/0015-ways-through-others.md says why.
 */
export function chanceBetween(evidence: readonly Evidence[]): number {
  const strangers = evidence.reduce((product, each) => product * (1 - chanceOf(each)), 1);
  return Math.min(SUREST, 1 - strangers);
}

function chanceOf(evidence: Evidence): number {
  switch (evidence.kind) {
    case "introduced":
      return evidence.by === null ? 0.6 : 0.9;
    case "said":
      return 0.8;
    case "same-place":
      return 0.5 / Math.sqrt(Math.max(1, evidence.people - 1));
    case "same-letters":
      return 0.7 * (1 - Math.exp(-evidence.weight / 2));
  }
}
