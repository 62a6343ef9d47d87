/** Google's fields that the user names: the columns of the values, each with the name that stands before it. */
export function ownFields(
  cells: readonly string[],
  headings: readonly string[],
): ReadonlyMap<number, string> {
  const fields = new Map<number, string>();
  for (const at of labelsAmong(headings)) {
    if ((cells[at] ?? "") === "") continue;
    fields.set(at, "label");
    fields.set(at + 1, (cells[at] ?? "").replace(/^\* /, ""));
  }
  return fields;
}

const OWN_LABEL = /^((?:Custom Field|Event|Relation) \d{1,2}) - (?:Label|Type)$/;
const known = new WeakMap<readonly string[], readonly number[]>();

/** Where such names stand, looked for once for all rows. */
function labelsAmong(headings: readonly string[]): readonly number[] {
  const before = known.get(headings);
  if (before !== undefined) return before;
  const found = headings.flatMap((heading, at) => {
    const [, which = ""] = OWN_LABEL.exec(heading.trim()) ?? [];
    return which !== "" && headings[at + 1]?.trim() === `${which} - Value` ? [at] : [];
  });
  known.set(headings, found);
  return found;
}
