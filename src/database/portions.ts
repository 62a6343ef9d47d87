/** Asked about in one statement: a few milliseconds, and far from as many values as one takes. */
const AT_ONCE = 500;

/**
 * All rows of a query, so many at a time: `read` answers those that come behind a key, in its order, and none where there
 * are no more. After so many rows instead of behind a key, those would be gone through anew each time.
 */
export async function* behindEach<Key, Row>(
  first: Key,
  read: (key: Key) => Promise<readonly Row[]>,
  keyOf: (row: Row) => Key,
): AsyncGenerator<readonly Row[]> {
  let rows = await read(first);
  for (let last = rows.at(-1); last !== undefined; last = rows.at(-1)) {
    yield rows;
    rows = await read(keyOf(last));
  }
}

/** All of them, so many at a time and in their order. */
export function* portions<Each>(all: readonly Each[], size = AT_ONCE): Generator<readonly Each[]> {
  for (let from = 0; from < all.length; from += size) yield all.slice(from, from + size);
}
