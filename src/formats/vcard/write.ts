import { contentLine } from "#formats/content-lines/text.ts";
import { keptLine } from "./kept.ts";
import { propertiesOf } from "./properties-of.ts";
import { type Property, plainProperty } from "./property.ts";

/** One person as a card. Times are instants in milliseconds; all text is as people wrote it. */
export type Card = {
  /** An id of the program's own; a UUID becomes `urn:uuid:…`. */
  readonly id: string;
  /** What another program numbers them by, which others' cards may point at: it stays their UID. */
  readonly uid?: string;
  readonly name: string;
  /** What else they are called. */
  readonly nicknames: readonly string[];
  readonly emails: readonly Reachable[];
  readonly phones: readonly Reachable[];
  readonly urls: readonly Reachable[];
  readonly addresses: readonly Reachable[];
  /** Where they are now, the latest first. */
  readonly positions: readonly Position[];
  readonly note: string;
  /** `YYYY-MM-DD`, `--MM-DD`, `YYYY`, or whatever else somebody wrote ("circa 1950"). */
  readonly birthday: string | null;
  readonly updatedAt: number;
  /** Unfolded lines of a card they once came from, for the way back; see kept.ts. */
  readonly kept: readonly string[];
};

export type Position = {
  /** One of organization and role may be empty. */
  readonly organization: string;
  /** Of the organization, the larger first. */
  readonly units: readonly string[];
  readonly role: string;
};

export type Reachable = {
  readonly value: string;
  readonly label: string;
  /** Of its kind, the one that they would be reached at. */
  readonly preferred?: true;
};

/**
 * People as vCard 4.0 (RFC 6350): CRLF, lines folded at 75 octets between characters. N is left out, as 4.0 allows,
 * where no card told which of several words is the family name: a guess would stay in every address book.
 */
export function writeCards(cards: readonly Card[]): string {
  return cards.map(card).join("");
}

function card(each: Card): string {
  const fixed = (name: string, value: string) => lineOf(plainProperty(name, value));
  return [
    fixed("BEGIN", "VCARD"),
    fixed("VERSION", "4.0"),
    fixed("PRODID", "-//Weakties//Weakties//EN"),
    ...propertiesOf(each).map(lineOf),
    fixed("REV", instant(each.updatedAt)),
    fixed("END", "VCARD"),
  ].join("");
}

function lineOf(property: Property): string {
  const line = keptLine(property);
  const colon = line.length - keptLine({ ...property, group: "", name: "X", params: {} }).length + 1;
  return contentLine(line.slice(0, colon), line.slice(colon + 1));
}

/** `20261125T130000Z` */
function instant(at: number): string {
  return `${new Date(at).toISOString().slice(0, 19).replace(/[-:]/g, "")}Z`;
}
