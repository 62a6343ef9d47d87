import { hashOf } from "#formats/bytes/hash.ts";
import { isAsWritten } from "#formats/vcard/as-written.ts";
import type { ImportedPerson } from "./record.ts";

const known = new WeakMap<ImportedPerson, string>();
const before = new WeakMap<ImportedPerson, string>();

/**
 * What makes a record the very same as one imported before, wherever it stands: all that it tells, hashed. By it a file
 * imported again adds nothing, also when the user has corrected since what came of it the first time.
 */
export function fingerprintOf(record: ImportedPerson): string {
  const found = known.get(record);
  if (found !== undefined) return found;
  const print = printOf(record, record.extra);
  known.set(record, print);
  return print;
}

/**
 * The same, and how an earlier Weakties knew a record: otherwise, or without what another program numbers somebody by
 * or the parts of a name, which are told as the last.
 */
export function fingerprintsOf(record: ImportedPerson): readonly string[] {
  const extra = record.extra.flatMap(asTold);
  const formerly = before.get(record);
  const print = fingerprintOf(record);
  const unnumbered = TOLD_SINCE.has(extra.at(-1)?.[0] ?? "") ? [printOf(record, extra.slice(0, -1))] : [];
  const otherwise = formerly === undefined ? [] : [formerly];
  return [print, ...unnumbered, ...otherwise];
}

const TOLD_SINCE: ReadonlySet<string> = new Set(["uid", "N"]);

/** Notes how an earlier Weakties read the same record, where that was otherwise: no part of what it tells. */
export function readBefore(record: ImportedPerson, otherwise: ImportedPerson): void {
  before.set(record, fingerprintOf(otherwise));
}

/** How a fact was written is no part of what a record tells, but for what an earlier Weakties kept of it. */
function asTold([name, value]: ImportedPerson["extra"][number]): ImportedPerson["extra"] {
  if (name === "ADR") return [[name, value.replace(/^[\w-]+\.(?=ADR[;:])/, "")]];
  return name !== "N" && isAsWritten(value) ? [] : [[name, value]];
}

function printOf(
  { name, points, affiliations, howMet, notes, birthday, connectedOn, paceMonths }: ImportedPerson,
  extra: ImportedPerson["extra"],
): string {
  return hashOf(
    JSON.stringify([
      name,
      points.map(({ kind, key, value, label }) => [kind, key, value, label]),
      affiliations.map(({ organization, role, startsOn, endsOn }) => [organization, role, startsOn, endsOn]),
      [howMet, notes, birthday, connectedOn, ...(paceMonths === null ? [] : [paceMonths])],
      extra.flatMap(asTold),
    ]),
  );
}
