import { OWN_WORDS } from "#formats/csv/own-id.ts";
import { isAsWritten } from "#formats/vcard/as-written.ts";
import { detailKey, type ExistingPerson } from "#people/existing.ts";
import { foldText, searchWords } from "#people/fold.ts";
import { isAnotherName, isNameless, NICKNAME } from "#people/other-names.ts";
import { isBare } from "#people/position.ts";
import { isTold } from "#people/told-otherwise.ts";
import { isOneOrganization } from "./identity/organizations.ts";
import { isOwnRecord, isSameInOurs } from "./own-details.ts";
import type { ImportedAffiliation, ImportedPerson } from "./record.ts";

/** Whether the book knows all that a record tells; what an import would only fill is known once it is filled. */
export function addsNothing(record: ImportedPerson, person: ExistingPerson): boolean {
  const isOwn = isOwnRecord(record, person.id);
  const areInParts = isOwn && areAddressesKnown(record, person);
  return (
    !tellsName(record.name, person) &&
    record.points.every(
      ({ kind, key }) =>
        person.points.includes(`${kind}:${key}`) ||
        (isOwn && kind === "address" && (isToldInParts(key, person) || areInParts)),
    ) &&
    !tellsPreferred(record, person) &&
    record.affiliations.every((each) => isKnown(each, person.places)) &&
    isTold(record, person) &&
    (record.connectedOn === null || person.connectedOn !== null) &&
    (record.paceMonths === null || person.paceMonths !== null) &&
    record.extra.every((detail) => isKnownDetail(detail, person, isOwn))
  );
}

function isKnownDetail(
  detail: ImportedPerson["extra"][number],
  person: ExistingPerson,
  isOwn: boolean,
): boolean {
  const [name, value] = detail;
  const { details = [] } = person;
  return (
    name === "uid" ||
    isAsWritten(value) ||
    (isOwn && OWN_WORDS.has(name)) ||
    (name === NICKNAME && !isAnotherName(value, namesOf(person))) ||
    details.includes(detailKey(name, value)) ||
    (isOwn && details.some((each) => isSameInOurs(each, detailKey(name, value))))
  );
}

/** An address that went out in its parts, and as it stands on an envelope, is known by those parts. */
function areAddressesKnown({ extra }: ImportedPerson, { details = [] }: ExistingPerson): boolean {
  const told = extra.filter(([name]) => name === "ADR");
  return (
    told.length > 0 && told.every((each) => details.some((known) => isSameInOurs(known, detailKey(...each))))
  );
}

/** An address that went out in its parts comes back with all of them: the book may know it without the country. */
function isToldInParts(address: string, { points }: ExistingPerson): boolean {
  const words = new Set(searchWords(address));
  return points.some((point) => {
    const known = point.startsWith(ADDRESS) ? searchWords(point.slice(ADDRESS.length)) : [];
    return known.length > 1 && known.every((word) => words.has(word));
  });
}

const ADDRESS = "address:";

/** Which of several is preferred, where nothing has said so yet. */
function tellsPreferred({ points }: ImportedPerson, person: ExistingPerson): boolean {
  return points.some(
    ({ kind, preferred }) =>
      preferred &&
      !(person.prefers ?? []).includes(kind) &&
      person.points.filter((each) => each.startsWith(`${kind}:`)).length > 1,
  );
}

/** A name where none is known, or another one. */
function tellsName(name: string, person: ExistingPerson): boolean {
  return isNameless(person.name) ? !isNameless(name) : isAnotherName(name, namesOf(person));
}

function namesOf({ name, alsoCalled = [] }: ExistingPerson): readonly string[] {
  return [name, ...alsoCalled];
}

/** Where somebody has a role there, that they are there is known; under another spelling it is the same place. */
function isKnown(place: ImportedAffiliation, places: ExistingPerson["places"]): boolean {
  const there = foldText(place.organization);
  return places.some(
    ({ organization, role }) =>
      (role === place.role || isBare(place)) && isOneOrganization(organization, there),
  );
}
