import { mapInSteps, type Steps } from "#time/steps.ts";

/** Weights for features taken to mean 0 and deviation 1; the first weight is the intercept. */
export type Regression = {
  readonly weights: readonly number[];
  readonly means: readonly number[];
  readonly deviations: readonly number[];
};

const MAX_STEPS = 30;
const SETTLED = 1e-8;

/**
 * Logistic regression with an L2 penalty of `penalty`/2 per squared weight, the intercept free, by Newton's method.
 * `rows` are features of equal length, `outcomes` one for each. A feature that never varies gets no say.
 */
export function* fitRegression(
  rows: readonly (readonly number[])[],
  outcomes: readonly boolean[],
  penalty: number,
): Steps<Regression> {
  const { means, deviations } = yield* spread(rows);
  const standard = yield* mapInSteps(rows, (row) => [
    1,
    ...row.map((value, k) => scaled(value, k, means, deviations)),
  ]);
  let weights: readonly number[] = new Array(means.length + 1).fill(0);
  for (let step = 0; step < MAX_STEPS; step += 1) {
    yield;
    const change = newtonStep(standard, outcomes, weights, penalty);
    weights = weights.map((weight, k) => weight - (change[k] ?? 0));
    if (Math.max(...change.map(Math.abs)) < SETTLED) break;
  }
  return { weights, means, deviations };
}

/** The log-odds that a regression gives to one row. */
export function logOdds(regression: Regression, row: readonly number[]): number {
  return (regression.weights[0] ?? 0) + contributions(regression, row).reduce((sum, each) => sum + each, 0);
}

/** What each feature adds to the log-odds, against the average tie. */
export function contributions(
  { weights, means, deviations }: Regression,
  row: readonly number[],
): readonly number[] {
  return row.map((value, k) => (weights[k + 1] ?? 0) * scaled(value, k, means, deviations));
}

function scaled(value: number, k: number, means: readonly number[], deviations: readonly number[]): number {
  const deviation = deviations[k] ?? 0;
  return deviation === 0 ? 0 : (value - (means[k] ?? 0)) / deviation;
}

function* spread(rows: readonly (readonly number[])[]) {
  const [means, deviations]: [number[], number[]] = [[], []];
  for (const k of rows[0]?.keys() ?? []) {
    yield;
    const column = rows.map((row) => row[k] ?? 0);
    const mean = column.reduce((sum, value) => sum + value, 0) / column.length;
    means.push(mean);
    deviations.push(Math.sqrt(column.reduce((sum, value) => sum + (value - mean) ** 2, 0) / column.length));
  }
  return { means, deviations };
}

function newtonStep(
  rows: readonly (readonly number[])[],
  outcomes: readonly boolean[],
  weights: readonly number[],
  penalty: number,
): readonly number[] {
  const size = weights.length;
  const gradient = new Float64Array(size);
  const hessian = Array.from({ length: size }, () => new Float64Array(size));
  rows.forEach((row, i) => {
    let at = 0;
    for (let k = 0; k < size; k += 1) at += (weights[k] ?? 0) * (row[k] ?? 0);
    const chance = 1 / (1 + Math.exp(-at));
    const error = chance - (outcomes[i] === true ? 1 : 0);
    const curve = chance * (1 - chance);
    for (let k = 0; k < size; k += 1) {
      const value = row[k] ?? 0;
      add(gradient, k, error * value);
      const line = hessian[k];
      if (line !== undefined) for (let l = 0; l < size; l += 1) add(line, l, curve * value * (row[l] ?? 0));
    }
  });
  for (let k = 0; k < size; k += 1) {
    // The intercept is free; a trace keeps the matrix regular where every outcome is the same.
    const pull = k === 0 ? 1e-9 : penalty;
    if (k > 0) add(gradient, k, penalty * (weights[k] ?? 0));
    const line = hessian[k];
    if (line !== undefined) add(line, k, pull);
  }
  return solve(
    hessian.map((line) => [...line]),
    [...gradient],
  );
}

function add(into: Float64Array, at: number, value: number): void {
  into[at] = (into[at] ?? 0) + value;
}

/** Gaussian elimination with pivots, for a handful of unknowns. */
function solve(matrix: number[][], right: readonly number[]): readonly number[] {
  const rows = matrix.map((line, i) => [...line, right[i] ?? 0]);
  const cell = (i: number, j: number) => rows[i]?.[j] ?? 0;
  for (let column = 0; column < rows.length; column += 1) {
    let pivot = column;
    for (let i = column + 1; i < rows.length; i += 1)
      if (Math.abs(cell(i, column)) > Math.abs(cell(pivot, column))) pivot = i;
    const [upper, chosen] = [rows[column], rows[pivot]];
    if (upper === undefined || chosen === undefined || chosen[column] === 0) continue;
    rows[column] = chosen;
    rows[pivot] = upper;
    for (let i = column + 1; i < rows.length; i += 1) {
      const factor = cell(i, column) / cell(column, column);
      rows[i] = (rows[i] ?? []).map((value, j) => value - factor * cell(column, j));
    }
  }
  const answer = new Array<number>(rows.length).fill(0);
  for (let i = rows.length - 1; i >= 0; i -= 1) {
    let rest = cell(i, rows.length);
    for (let j = i + 1; j < rows.length; j += 1) rest -= cell(i, j) * (answer[j] ?? 0);
    answer[i] = cell(i, i) === 0 ? 0 : rest / cell(i, i);
  }
  return answer;
}
