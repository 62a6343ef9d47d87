import { alone, newCard, patchCard } from "#formats/vcard/patch.ts";
import type { Property } from "#formats/vcard/property.ts";
import type { Contact, Point } from "#syncing/contact.ts";
import { buildPerson } from "./build-person.ts";
import { peopleInCards } from "./from-vcard.ts";
import type { ImportedPerson } from "./record.ts";

/** A card of an address book: as an import would bring it in, and as both sides of a synchronisation compare it. */
export type CardRead = { readonly record: ImportedPerson; readonly contact: Contact; readonly uid: string };

/** Undefined for a card of nobody in particular: a list, a firm, or one that cannot be read. */
export function readCard(text: string, file: string): CardRead | undefined {
  const [record] = peopleInCards({ text, charset: "utf-8" }, file).people;
  if (record === undefined) return undefined;
  return {
    record,
    contact: contactOf(record),
    uid: record.extra.find(([name]) => name === "uid")?.[1] ?? "",
  };
}

function contactOf({ name, headline, affiliations, birthday, notes, points }: ImportedPerson): Contact {
  const [place] = affiliations;
  return {
    name,
    organization: place?.organization ?? "",
    role: place === undefined ? headline : place.role,
    birthday,
    note: notes,
    points,
  };
}

/** The card with what is to be different on it; all that Weakties does not know stays. */
export function changedCard(text: string, from: Contact, to: Contact): string {
  return patchCard(text, from, to, pointsOn);
}

export function freshCard(uid: string, contact: Contact): string {
  return newCard(uid, contact, pointsOn);
}

function pointsOn(property: Property): readonly Point[] {
  const { emails, phones, urls, addresses } = alone(property);
  const of = (kind: "email" | "phone" | "url" | "address", list: typeof emails) =>
    list.map((each) => ({ ...each, kind }));
  const points = [
    ...of("email", emails),
    ...of("phone", phones),
    ...of("url", urls),
    ...of("address", addresses),
  ];
  if (points.length === 0) return [];
  return buildPerson({ name: "-", points }, { file: "", line: null })?.points ?? [];
}
