const DEEPEST = 5;

/** An error and what it came of, outermost first: who wrapped one did not change what it means. */
export function* causesOf(error: unknown): Iterable<Error> {
  for (let each = error, depth = 0; each instanceof Error && depth < DEEPEST; each = each.cause, depth += 1)
    yield each;
}
