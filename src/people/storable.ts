/** Deeper than any input is; what is nested further no schema takes, and walking it could exhaust the stack. */
const DEEPEST = 40;

/**
 * Text as every database keeps it. PostgreSQL takes neither NUL nor half a surrogate pair, and SQLite would answer
 * something else than it was given: NUL goes, the half becomes U+FFFD. Wherever text comes in it passes here once:
 * the input of every operation, the records of every file.
 */
export function storable(text: string): string {
  return text.toWellFormed().replaceAll("\u0000", "");
}

/** The same for every text within a value of plain objects and lists; what holds nothing to mend is answered as it is. */
export function storableAll<Value>(value: Value): Value {
  return mended(value, 0) as Value;
}

function mended(value: unknown, depth: number): unknown {
  if (typeof value === "string") return storable(value);
  if (typeof value !== "object" || value === null || depth > DEEPEST) return value;
  if (Array.isArray(value)) {
    const items = value.map((each) => mended(each, depth + 1));
    return items.some((each, at) => each !== value[at]) ? items : value;
  }
  const entries = Object.entries(value).map(([key, each]) => [key, mended(each, depth + 1)] as const);
  return entries.some(([key, each]) => each !== (value as Record<string, unknown>)[key])
    ? Object.fromEntries(entries)
    : value;
}
