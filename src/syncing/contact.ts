import type { ContactKind } from "#people/person.ts";

/** What an address book and this one can both say of somebody. */
export type Contact = {
  readonly name: string;
  /** Where they are now; "" where it is not said. */
  readonly organization: string;
  readonly role: string;
  /** `YYYY-MM-DD` or `--MM-DD`. */
  readonly birthday: string | null;
  readonly note: string;
  readonly points: readonly Point[];
};

/** A way to reach them. Two are the same where kind and key are. */
export type Point = {
  readonly kind: ContactKind;
  readonly key: string;
  readonly value: string;
  readonly label: string;
  /** Of its kind, the one that they would be reached at. */
  readonly preferred?: true;
};

export const NOBODY: Contact = {
  name: "",
  organization: "",
  role: "",
  birthday: null,
  note: "",
  points: [],
};

export type Position = Pick<Contact, "organization" | "role">;

/** What became different from one state of a contact to a later one. What did not is not named. */
export type Changes = {
  readonly name?: string;
  readonly position?: Position;
  readonly birthday?: string | null;
  /** Both texts, because a change of lines fits into another text, and a whole text does not. */
  readonly note?: { readonly before: string; readonly after: string };
  readonly points: readonly PointChange[];
};

export type PointChange =
  | { readonly kind: "added" | "rewritten"; readonly point: Point }
  | { readonly kind: "removed"; readonly point: Point };

export function changesBetween(before: Contact, after: Contact): Changes {
  const moved = before.organization !== after.organization || before.role !== after.role;
  return {
    ...(before.name === after.name ? {} : { name: after.name }),
    ...(moved ? { position: { organization: after.organization, role: after.role } } : {}),
    ...(before.birthday === after.birthday ? {} : { birthday: after.birthday }),
    ...(before.note === after.note ? {} : { note: { before: before.note, after: after.note } }),
    points: pointChanges(before.points, after.points),
  };
}

function pointChanges(before: readonly Point[], after: readonly Point[]): readonly PointChange[] {
  const [was, is] = [byKey(before), byKey(after)];
  const removed = before.filter((point) => !is.has(nameOf(point)));
  return [
    ...removed.map((point) => ({ kind: "removed" as const, point })),
    ...after.flatMap((point): readonly PointChange[] => {
      const old = was.get(nameOf(point));
      if (old === undefined) return [{ kind: "added", point }];
      const same =
        old.value === point.value && old.label === point.label && old.preferred === point.preferred;
      return same ? [] : [{ kind: "rewritten", point }];
    }),
  ];
}

export function isUnchanged({ points, ...fields }: Changes): boolean {
  return points.length === 0 && Object.keys(fields).length === 0;
}

/** The contact with the changes, which may have been made to another state of it: what is so already stays so. */
export function applyChanges(contact: Contact, { points, note, position, ...fields }: Changes): Contact {
  const changed = byKey(contact.points);
  for (const { kind, point } of points) {
    if (kind === "removed") changed.delete(nameOf(point));
    else changed.set(nameOf(point), point);
  }
  const preferred = new Map(points.flatMap((each) => (prefers(each) ? [[each.point.kind, each.point]] : [])));
  return {
    ...contact,
    ...fields,
    ...position,
    note: note === undefined ? contact.note : withNoteChange(contact.note, note),
    points: [...changed.values()].map((point) =>
      (preferred.get(point.kind) ?? point) === point ? point : unpreferred(point),
    ),
  };
}

/** Whether a change says which of its kind is preferred: there is one of each, so the one before it is none. */
export function prefers({ kind, point }: PointChange): boolean {
  return kind !== "removed" && point.preferred === true;
}

export function unpreferred({ preferred: _, ...point }: Point): Point {
  return point;
}

/**
 * A text with the lines that another one gained and without those it lost; where both were the same before, the other
 * text itself.
 */
function withNoteChange(text: string, { before, after }: NonNullable<Changes["note"]>): string {
  if (text === before) return after;
  const [was, is] = [linesOf(before), linesOf(after)];
  const kept = text.split("\n").filter((line) => blank(line) || is.has(line) || !was.has(line));
  const here = new Set(kept);
  const gained = after.split("\n").filter((line) => !blank(line) && !was.has(line) && !here.has(line));
  return [kept.join("\n").trim(), gained.join("\n")].filter((part) => part !== "").join("\n\n");
}

function linesOf(text: string): ReadonlySet<string> {
  return new Set(text.split("\n").filter((line) => !blank(line)));
}

function blank(line: string): boolean {
  return line.trim() === "";
}

export function byKey(points: readonly Point[]): Map<string, Point> {
  return new Map(points.map((point) => [nameOf(point), point]));
}

export function nameOf({ kind, key }: Pick<Point, "kind" | "key">): string {
  return `${kind} ${key}`;
}
