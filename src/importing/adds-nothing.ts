import type { ExistingPerson } from "#people/existing.ts";
import { foldText } from "#people/fold.ts";
import type { ImportedPerson } from "./record.ts";

/** Whether the book knows all that a record tells; what an import would only fill is known once it is filled. */
export function addsNothing(record: ImportedPerson, person: ExistingPerson): boolean {
  return (
    record.points.every(({ kind, key }) => person.points.includes(`${kind}:${key}`)) &&
    record.affiliations.every((each) => person.places.includes(placeKey(each))) &&
    (record.notes === "" || person.notes.includes(record.notes)) &&
    (record.howMet === "" || person.howMet !== "") &&
    (record.birthday === null || person.birthday !== null) &&
    (record.connectedOn === null || person.connectedOn !== null) &&
    (record.paceMonths === null || person.paceMonths !== null)
  );
}

function placeKey({ organization, role }: { readonly organization: string; readonly role: string }): string {
  return `${foldText(organization)}|${role}`;
}
