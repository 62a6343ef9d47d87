import { isTheirOwn } from "#people/contact-point.ts";
import { leftOutKeys } from "#people/left-out.ts";
import type { ContactPoint } from "#people/person.ts";
import { fingerprintsOf } from "./fingerprint.ts";
import { dialledKeys } from "./identity/phones.ts";
import type { ImportedPerson } from "./record.ts";

type Points = readonly Pick<ContactPoint, "kind" | "key">[];

/** By what a record that was imported is known, also once its person is renamed and nothing of its own is left. */
export function recordKey(fingerprint: string): string {
  return `record:${fingerprint}`;
}

/** Numbers of somebody who was erased, to be known again however another file dials them. */
export function dialledBefore(points: Points): readonly string[] {
  return dialled(points, "noted");
}

/** By what somebody in a file is looked up among those who were erased; `erasedKeys` and the above were noted of these. */
export function keysInFile(name: string, points: Points): readonly string[] {
  return [...leftOutKeys(name, points), ...dialled(points, "asked")];
}

export function keysOfRecord(record: ImportedPerson): readonly string[] {
  return [...keysInFile(record.name, record.points), ...fingerprintsOf(record).map(recordKey)];
}

/** Everything that may have been noted of somebody who comes back. */
export function keysToTakeBack(record: ImportedPerson): readonly string[] {
  return [...keysOfRecord(record), ...dialledBefore(record.points)];
}

function dialled(points: Points, side: "noted" | "asked"): readonly string[] {
  return points
    .filter((point) => point.kind === "phone" && isTheirOwn(point))
    .flatMap(({ key }) => dialledKeys(key)[side].map((each) => `dialled:${each}`));
}
