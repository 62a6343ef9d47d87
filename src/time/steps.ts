/**
 * Long work that may be interrupted: it yields now and then, and whoever drives it may stop between two steps. Where it
 * knows, it tells what share of it is done, 0 to 1.
 */
export type Steps<Result> = Generator<number | undefined, Result>;

/** So many records between two steps: a few hundredths of a second at most, where each is compared with many. */
const RECORDS_A_STEP = 100;

/** What `of` makes of each, in steps. */
export function* mapInSteps<Item, Result>(
  items: readonly Item[],
  of: (item: Item, at: number) => Result,
): Steps<Result[]> {
  const results: Result[] = [];
  for (const [at, item] of items.entries()) {
    if (at % RECORDS_A_STEP === RECORDS_A_STEP - 1) yield at / items.length;
    results.push(of(item, at));
  }
  return results;
}

/** All of it at once. */
export function atOnce<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** Steps that are a part of longer ones, which they take from one share of it to another. */
export function* partOf<Result>(steps: Steps<Result>, from: number, to: number): Steps<Result> {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    yield step.value === undefined ? undefined : from + step.value * (to - from);
  }
}

/** In turns with whatever else runs: `rest` is awaited between two steps, hears of the share, and may throw to stop. */
export async function inTurns<Result>(
  steps: Steps<Result>,
  rest: (share: number | undefined) => void | Promise<void>,
): Promise<Result> {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    await rest(step.value);
  }
}
