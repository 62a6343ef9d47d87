import type { Steps } from "#time/steps.ts";

/** Where to stop looking: the spread of the values and of the corners, and a bound on the evaluations. */
const VALUE_TOLERANCE = 1e-10;
const SIZE_TOLERANCE = 1e-7;
const MAX_EVALUATIONS = 4_000;

type Corner = { readonly at: readonly number[]; readonly value: number };

/**
 * The lowest point of a smooth function of a few variables without derivatives (Nelder & Mead 1965, with the usual
 * coefficients 1, 2, ½, ½), restarted once from its first answer because a simplex can collapse too early.
 * A value that is not a number counts as infinitely high.
 */
export function* minimize(f: (at: readonly number[]) => number, start: readonly number[]): Steps<Corner> {
  let left = MAX_EVALUATIONS;
  const evaluate = (at: readonly number[]): Corner => {
    left -= 1;
    const value = f(at);
    return { at, value: Number.isNaN(value) ? Number.POSITIVE_INFINITY : value };
  };
  let best = evaluate(start);
  for (const size of [0.5, 0.1]) {
    let simplex = sorted([
      best,
      ...start.map((_, i) => evaluate(best.at.map((v, j) => (i === j ? v + size : v)))),
    ]);
    while (left > 0 && !isSettled(simplex)) {
      simplex = sorted(step(simplex, evaluate));
      yield;
    }
    best = first(simplex);
  }
  return best;
}

function step(simplex: readonly Corner[], evaluate: (at: readonly number[]) => Corner): readonly Corner[] {
  const best = first(simplex);
  const others = simplex.slice(0, -1);
  const worst = last(simplex);
  const centre = best.at.map(
    (_, i) => others.reduce((sum, corner) => sum + (corner.at[i] ?? 0), 0) / others.length,
  );
  const towards = (reach: number) =>
    evaluate(centre.map((value, i) => value + reach * (value - (worst.at[i] ?? 0))));

  const reflected = towards(1);
  if (reflected.value < best.value) {
    const expanded = towards(2);
    return [...others, expanded.value < reflected.value ? expanded : reflected];
  }
  if (reflected.value < last(others).value) return [...others, reflected];
  const contracted = towards(reflected.value < worst.value ? 0.5 : -0.5);
  if (contracted.value < Math.min(reflected.value, worst.value)) return [...others, contracted];
  return [best, ...simplex.slice(1).map(({ at }) => evaluate(at.map((v, i) => (v + (best.at[i] ?? 0)) / 2)))];
}

function isSettled(simplex: readonly Corner[]): boolean {
  const best = first(simplex);
  const spread = last(simplex).value - best.value;
  const size = Math.max(...simplex.flatMap(({ at }) => at.map((v, i) => Math.abs(v - (best.at[i] ?? 0)))));
  return spread <= VALUE_TOLERANCE * (1 + Math.abs(best.value)) && size <= SIZE_TOLERANCE;
}

function sorted(corners: readonly Corner[]): readonly Corner[] {
  return [...corners].sort((a, b) => a.value - b.value);
}

function first(corners: readonly Corner[]): Corner {
  const corner = corners[0];
  if (corner === undefined) throw new Error("a simplex has at least two corners");
  return corner;
}

function last(corners: readonly Corner[]): Corner {
  return first(corners.slice(-1));
}
