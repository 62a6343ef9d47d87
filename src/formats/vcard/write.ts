import { contentLine, textValue } from "#formats/content-lines/text.ts";
import { inParts, isInParts } from "./in-parts.ts";
import { keptLine } from "./kept.ts";
import type { Property } from "./property.ts";
import { rolesAmong } from "./role.ts";

/** One person as a card. Times are instants in milliseconds; all text is as people wrote it. */
export type Card = {
  /** An id of the program's own; a UUID becomes `urn:uuid:…`. */
  readonly id: string;
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

/** Characters kept of each kind of value. */
const [LINE, NOTE, LABEL] = [500, 20_000, 60];
const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
/** The labels that the RFC has a word for. */
const TYPES: ReadonlyMap<string, string> = new Map([
  ["work", "work"],
  ["home", "home"],
  ["mobile", "cell"],
  ["cell", "cell"],
  ["fax", "fax"],
  ["pager", "pager"],
]);
const CONTROL = /\p{Cc}/gu;
/** A kept line is written only where it is one property with a plain name, none that a card has once. */
const KEPT =
  /^(?:[A-Za-z0-9-]+\.)?(?!(?:BEGIN|END|VERSION|PRODID|UID|KIND|FN|REV)[;:])([A-Za-z][A-Za-z0-9-]*(?:;[^:\p{Cc}]*)?):([^\p{Cc}]*)$/iu;

/**
 * People as vCard 4.0 (RFC 6350): CRLF, lines folded at 75 octets between characters. N is left out, as 4.0 allows,
 * where no card told which of several words is the family name: a guess would stay in every address book.
 */
export function writeCards(cards: readonly Card[]): string {
  return cards.map(card).join("");
}

function card(each: Card): string {
  let labels = 0;
  const parts = inParts(each.kept, each.name);
  const { roles, others } = rolesAmong(each.kept);
  const reached = (name: string, { label, preferred }: Reachable, value: string): readonly string[] => {
    const types = typesOf(label);
    const pref = preferred ? ";PREF=1" : "";
    if (types !== undefined) return [contentLine(`${name}${types}${pref}`, value)];
    labels += 1;
    const group = `label${labels}`;
    return [
      contentLine(`${group}.${name}${pref}`, value),
      contentLine(`${group}.X-ABLabel`, textValue(label.trim(), LABEL)),
    ];
  };
  return [
    contentLine("BEGIN", "VCARD"),
    contentLine("VERSION", "4.0"),
    contentLine("PRODID", "-//Weakties//Weakties//EN"),
    contentLine("UID", UUID.test(each.id) ? `urn:uuid:${each.id}` : textValue(each.id, LINE)),
    contentLine("KIND", "individual"),
    contentLine("FN", textValue(each.name, LINE)),
    ...(parts.name === undefined ? [] : lineOf(parts.name)),
    ...listed("NICKNAME", each.nicknames, ","),
    ...each.emails.flatMap((email) => reached("EMAIL", email, textValue(email.value, LINE))),
    ...each.phones.flatMap((phone) => reached("TEL", phone, textValue(phone.value, LINE))),
    ...each.urls.flatMap((url) => reached("URL", url, uriValue(url.value))),
    ...each.addresses.flatMap((address) => {
      const whole = parts.address(address.value);
      // One line as somebody wrote it: it goes whole where a street would stand.
      if (whole === undefined) return reached("ADR", address, `;;${textValue(address.value, LINE)};;;;`);
      const { TYPE: _, PREF: __, ...params } = whole.params;
      return reached(keptLine({ ...whole, params, value: "" }).slice(0, -1), address, whole.value);
    }),
    ...each.positions.flatMap((one, at) => position(one, at, each.positions.length, roles)),
    ...(each.birthday === null ? [] : [birthday(each.birthday)]),
    ...optional("NOTE", each.note, NOTE),
    ...others.filter((line) => !isInParts(line)).flatMap(keptProperty),
    contentLine("REV", instant(each.updatedAt)),
    contentLine("END", "VCARD"),
  ].join("");
}

/** Several places are told apart by groups: what somebody is, is written beside where. */
function position(
  { organization, units, role }: Position,
  at: number,
  length: number,
  roles: ReadonlySet<string>,
): readonly string[] {
  const group = length > 1 ? `job${at + 1}.` : "";
  return [
    ...(organization === "" ? [] : listed(`${group}ORG`, [organization, ...units], ";")),
    ...optional(`${group}${roles.has(role) ? "ROLE" : "TITLE"}`, role),
  ];
}

function birthday(said: string): string {
  const isDay = /^(?:\d{4}-\d\d-\d\d|--\d\d-\d\d|\d{4})$/.test(said);
  return isDay
    ? contentLine("BDAY", said.replace(/(?<=\d)-/g, ""))
    : contentLine("BDAY;VALUE=text", textValue(said, LINE));
}

function lineOf(property: Property): readonly string[] {
  const line = keptLine(property);
  return [contentLine(line.slice(0, -property.value.length - 1), property.value)];
}

function keptProperty(line: string): readonly string[] {
  const colon = line.indexOf(":");
  return KEPT.test(line) ? [contentLine(line.slice(0, colon), line.slice(colon + 1))] : [];
}

/**
 * Only the words the RFC knows become a TYPE. A label in somebody's own words could break the line open: undefined, and
 * it stands on a line of its own as Apple's address book has it, which others read too.
 */
function typesOf(label: string): string | undefined {
  const words = label
    .toLowerCase()
    .split(" ")
    .filter((word) => word !== "");
  const types = words.flatMap((word) => TYPES.get(word) ?? []);
  if (types.length < words.length) return textValue(label.trim(), LABEL) === "" ? "" : undefined;
  return types.length === 0 ? "" : `;TYPE=${types.join(",")}`;
}

/** A URI is not escaped (4.2), so nothing that would end the line may be in it. */
function uriValue(value: string): string {
  return value.toWellFormed().replace(CONTROL, "").replace(/\s/gu, "%20").slice(0, LINE);
}

function listed(name: string, values: readonly string[], separator: "," | ";"): readonly string[] {
  const texts = values.map((value) => textValue(value.trim(), LINE));
  return texts.length === 0 ? [] : [contentLine(name, texts.join(separator))];
}

function optional(name: string, value: string, length: number = LINE): readonly string[] {
  return value.trim() === "" ? [] : [contentLine(name, textValue(value.trim(), length))];
}

/** `20261125T130000Z` */
function instant(at: number): string {
  return `${new Date(at).toISOString().slice(0, 19).replace(/[-:]/g, "")}Z`;
}
