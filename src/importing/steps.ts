/** Long work that may be interrupted: it yields now and then, and whoever drives it may stop between two steps. */
export type Steps<Result> = Generator<void, Result>;

/** So many records between two steps: some tenths of a second at most. */
const RECORDS_A_STEP = 250;

/** What `of` makes of each, in steps. */
export function* mapInSteps<Item, Result>(
  items: readonly Item[],
  of: (item: Item, at: number) => Result,
): Steps<Result[]> {
  const results: Result[] = [];
  for (const [at, item] of items.entries()) {
    if (at % RECORDS_A_STEP === RECORDS_A_STEP - 1) yield;
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
