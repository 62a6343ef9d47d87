/** Fields that hold what the user noted for themselves alone. */
const PRIVATE = new Set([
  "notes",
  "note",
  "learned",
  "standing",
  "wouldChange",
  "helpAsked",
  "answer",
  "answered",
]);

/**
 * An answer as an assistant may see it: private notes only where they were granted. Neither these nor what was said off
 * the record was read (`withoutNotes`, `discreet`); here go their fields, and a record marked so all the same.
 */
export function withhold(value: unknown, notesGranted: boolean): unknown {
  if (Array.isArray(value))
    return value.filter((each) => !isOffRecord(each)).map((each) => withhold(each, notesGranted));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([field, inner]) => !isOffRecord(inner) && (notesGranted || !PRIVATE.has(field)))
      .map(([field, inner]) => [field, withhold(inner, notesGranted)]),
  );
}

function isOffRecord(value: unknown): boolean {
  return typeof value === "object" && value !== null && "offRecord" in value && value.offRecord === true;
}
