/** What a column of a table of people may hold. */
export type Column =
  | "name"
  | "given"
  | "middle"
  | "family"
  | "suffix"
  | "nickname"
  | "email"
  | "phone"
  | "url"
  | "address"
  | AddressPart
  | "organization"
  | "role"
  | "notes"
  | "howMet"
  | "birthday"
  | BirthdayPart
  | "connectedOn"
  | "startsOn"
  | "endsOn"
  | "lastContact"
  | "pace"
  | "label";
export type AddressPart = "street" | "city" | "region" | "postcode" | "country";
export type BirthdayPart = "birthDay" | "birthMonth" | "birthYear";

/** Those whose cells are days. */
export const DAY_COLUMNS: ReadonlySet<Column | null> = new Set([
  "birthday",
  "connectedOn",
  "startsOn",
  "endsOn",
  "lastContact",
]);

/** What each column of a table holds, in their order; null for what has no place here. */
export type Mapping = readonly (Column | null)[];

/**
 * What a user can say that a column holds, in the words an import takes, those chosen most often first. Not "label":
 * it belongs to another column and is found beside it.
 */
export const COLUMN_WORDS: ReadonlyMap<Column, string> = new Map<Column, string>([
  ["name", "Name"],
  ["given", "First name"],
  ["family", "Last name"],
  ["email", "E-mail"],
  ["phone", "Phone"],
  ["url", "LinkedIn or website"],
  ["organization", "Organization"],
  ["role", "Role"],
  ["howMet", "How we met"],
  ["notes", "Notes"],
  ["address", "Address"],
  ["street", "Street"],
  ["city", "City"],
  ["region", "Region"],
  ["postcode", "Postcode"],
  ["country", "Country"],
  ["birthday", "Birthday"],
  ["birthDay", "Birth day"],
  ["birthMonth", "Birth month"],
  ["birthYear", "Birth year"],
  ["nickname", "Nickname"],
  ["middle", "Middle name"],
  ["suffix", "Suffix"],
  ["connectedOn", "Connected on"],
  ["startsOn", "Start date"],
  ["endsOn", "End date"],
  ["lastContact", "Last contact"],
  ["pace", "Keep in touch"],
]);

/** What stands for a column that is left out. */
export const NOTHING = "nothing";

/** Whether a table with such columns is of people: it tells a name or an address. */
export function isOfPeople(mapping: Mapping): boolean {
  return mapping.some((column) => column !== null && TELLING.has(column));
}

const TELLING: ReadonlySet<Column> = new Set(["name", "given", "family", "email"]);
