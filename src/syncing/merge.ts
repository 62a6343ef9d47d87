import {
  applyChanges,
  byKey,
  type Changes,
  type Contact,
  changesBetween,
  nameOf,
  type PointChange,
  type Position,
  prefers,
  unpreferred,
} from "./contact.ts";

/** What both sides were when they last agreed, each as that side wrote it: no side's spelling is taken for a change. */
export type Agreed = { readonly here: Contact; readonly there: Contact };

export const CONFLICT_FIELDS = ["name", "position", "birthday"] as const;

/** A field that was changed on both sides, to different things: this side's stands, the other is kept to choose. */
export type Conflict = {
  readonly field: (typeof CONFLICT_FIELDS)[number];
  readonly here: string;
  readonly there: string;
};

export type TakenIn = {
  /** This side with what changed on the other. */
  readonly here: Contact;
  /** What both agree on from now; what this side has beyond it is still to be sent. */
  readonly agreed: Agreed;
  readonly conflicts: readonly Conflict[];
};

/**
 * Takes in what changed on the other side since both last agreed. Three ways: what only one side changed is so; a field
 * changed on both keeps both versions; notes changed on both keep the lines of both; whatever was changed on one side
 * and removed on the other stays. Afterwards `changesBetween(agreed.here, here)` is what to send.
 */
export function takeIn(here: Contact, there: Contact, agreed: Agreed): TakenIn {
  const theirs = withoutErasures(changesBetween(agreed.there, there), here);
  const ours = changesBetween(agreed.here, here);
  return {
    here: applyChanges(here, yielding(theirs, ours)),
    agreed: { here: applyChanges(agreed.here, theirs), there },
    conflicts: conflictsOf(theirs, ours),
  };
}

/** A card that no longer says a name or a place of work says nothing new about either; a title alone is one there. */
function withoutErasures({ name, position, ...changes }: Changes, { organization }: Contact): Changes {
  const placed = position && { ...position, organization: position.organization || organization };
  return {
    ...changes,
    ...(name ? { name } : {}),
    ...(placed && position && !isNowhere(position) ? { position: placed } : {}),
  };
}

/** Their changes without those that this side's own stand against. */
function yielding(theirs: Changes, ours: Changes): Changes {
  const { name, position, birthday, note, points } = theirs;
  const mine = new Map(ours.points.map((change) => [nameOf(change.point), change]));
  const preferred = new Set(ours.points.flatMap((change) => (prefers(change) ? [change.point.kind] : [])));
  return {
    ...(name !== undefined && ours.name === undefined ? { name } : {}),
    ...(position !== undefined && (ours.position === undefined || isNowhere(ours.position))
      ? { position }
      : {}),
    ...(birthday !== undefined && (ours.birthday ?? null) === null ? { birthday } : {}),
    ...(note === undefined ? {} : { note }),
    points: points
      .filter((change) => gives(change, mine.get(nameOf(change.point))))
      .map((change) =>
        preferred.has(change.point.kind) ? { ...change, point: unpreferred(change.point) } : change,
      ),
  };
}

/** Whether a change of theirs holds beside mine of the same: a removal does not hold against a change. */
function gives(theirs: PointChange, mine: PointChange | undefined): boolean {
  return mine === undefined || (mine.kind === "removed" && theirs.kind !== "removed");
}

function conflictsOf(theirs: Changes, ours: Changes): readonly Conflict[] {
  const both = (field: Conflict["field"], here: string | undefined, there: string | undefined) =>
    here === undefined || there === undefined || here === "" || there === "" || here === there
      ? []
      : [{ field, here, there }];
  return [
    ...both("name", ours.name, theirs.name),
    ...both(
      "position",
      ours.position && positionLines(ours.position),
      theirs.position && positionLines(theirs.position),
    ),
    ...both("birthday", ours.birthday ?? undefined, theirs.birthday ?? undefined),
  ];
}

/** Role and organization on a line each; "" for nowhere. */
export function positionLines(position: Position): string {
  return isNowhere(position) ? "" : `${position.role}\n${position.organization}`;
}

function isNowhere({ organization, role }: Position): boolean {
  return organization === "" && role === "";
}

/**
 * Two records of the same person, put together for the first time: nothing is taken from either. What one side has and
 * the other lacks is added there; where both say something, each keeps its own. Another name or birthday is asked about;
 * places of work are not, because hardly any two address books spell one alike.
 */
export function takeInFirst(here: Contact, there: Contact): TakenIn {
  const agreed = { here: known(here, there), there: known(there, here) };
  const taken = takeIn(here, there, agreed);
  const apart = conflictsOf(
    { name: there.name, birthday: there.birthday, points: [] },
    { name: here.name, birthday: here.birthday, points: [] },
  ).filter(({ field, ...each }) => field !== "name" || plain(each.here) !== plain(each.there));
  // As after any other conflict, theirs is what both knew last: mine goes there once it is chosen.
  const theirs = Object.fromEntries(apart.map((each) => [each.field, each.there]));
  return {
    ...taken,
    agreed: { ...taken.agreed, here: { ...taken.agreed.here, ...theirs } },
    conflicts: apart,
  };
}

/** Capitals, and the family name standing first, make no other name. */
function plain(name: string): string {
  const words = name
    .normalize("NFC")
    .toLowerCase()
    .split(/[\s,]+/u);
  return words.toSorted().join(" ").trim();
}

function known(own: Contact, other: Contact): Contact {
  const points = byKey(other.points);
  const placed = !isNowhere(other);
  const preferred = new Set(other.points.flatMap((point) => (point.preferred ? [point.kind] : [])));
  return {
    name: other.name === "" ? "" : own.name,
    organization: placed ? own.organization : "",
    role: placed ? own.role : "",
    birthday: other.birthday === null ? null : own.birthday,
    note: other.note === "" ? "" : own.note,
    points: own.points
      .filter((point) => points.has(nameOf(point)))
      .map((point) => (preferred.has(point.kind) ? point : unpreferred(point))),
  };
}
