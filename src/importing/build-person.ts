import { contactKey, isRounded } from "#people/contact-point.ts";
import type { ContactKind } from "#people/person.ts";
import { mainOf, positionInWords } from "#people/position.ts";
import { clipped, oneLine } from "#people/shown.ts";
import { storable } from "#people/storable.ts";
import type { DateText } from "#time/date.ts";
import { readBefore } from "./fingerprint.ts";
import { detailName } from "./own-details.ts";
import type { ImportedAffiliation, ImportedPerson, ImportedPoint, Source } from "./record.ts";

const MAX_NAME = 200;
/** What is longer stands where a name should, and is none: a file that lost its line breaks. */
const NO_NAME = 1_000;
const MAX_LINE = 500;
const MAX_LABEL = 60;
const MAX_EXTRA_NAME = 200;
const MAX_NOTES = 20_000;
const MAX_POINTS = 50;
const MAX_AFFILIATIONS = 20;
const MAX_EXTRA = 100;
/** What is kept for the way back: a photograph of a person of half a megabyte, not a film. */
const MAX_EXTRA_VALUE = 700_000;

/** What a reader found of one person, in the words of its format. */
export type Found = {
  readonly name: string;
  readonly points?: readonly FoundPoint[];
  readonly affiliations?: readonly FoundAffiliation[];
  readonly howMet?: string;
  readonly notes?: string;
  readonly birthday?: string | null;
  readonly connectedOn?: DateText | null;
  readonly paceMonths?: number | null;
  readonly extra?: readonly (readonly [string, string])[];
  /** What an earlier Weakties read otherwise, and how. */
  readonly formerly?: Partial<Pick<Found, "name" | "points" | "affiliations" | "extra">>;
};

export type FoundPoint = {
  readonly kind: ContactKind;
  readonly value: string;
  readonly label?: string;
  readonly preferred?: true;
};
export type FoundAffiliation = {
  readonly organization: string;
  readonly role: string;
  readonly startsOn?: DateText | null;
  readonly endsOn?: DateText | null;
};

/**
 * Makes the one record out of it, bounded and on single lines. Without a name, an address or number to reach them stands
 * in for it; undefined where there is not even that: a page, or a profile that is gone, tells of nobody. What does not
 * read as an address or number is kept in `extra`.
 */
export function buildPerson({ formerly, ...found }: Found, source: Source): ImportedPerson | undefined {
  const record = recordOf(found, source);
  const before = formerly && recordOf({ ...found, ...formerly }, source);
  if (record !== undefined && before !== undefined) readBefore(record, before);
  return record;
}

function recordOf(found: Found, source: Source): ImportedPerson | undefined {
  const extra = [...(found.extra ?? [])];
  const points = buildPoints(found.points ?? [], extra);
  const affiliations = buildAffiliations(found.affiliations ?? [], extra);
  const named = found.name.length > NO_NAME ? "" : found.name;
  const name = bounded(oneLine(named), MAX_NAME) || nameFrom(points);
  if (name === "") return undefined;
  const main = mainOf(affiliations);
  return {
    name,
    headline: main === undefined ? "" : positionInWords(main),
    points: asLongAsItIs(points),
    affiliations: asLongAsItIs(affiliations.filter((each) => each.organization !== "")),
    howMet: bounded(oneLine(found.howMet ?? ""), MAX_LINE),
    notes: storable((found.notes ?? "").replace(/\r\n?/g, "\n").trim().slice(0, MAX_NOTES)),
    birthday: found.birthday ?? null,
    connectedOn: found.connectedOn ?? null,
    paceMonths: found.paceMonths ?? null,
    extra: extra
      .filter(([, value]) => value.length <= MAX_EXTRA_VALUE)
      .slice(0, MAX_EXTRA)
      .map(([key, value]) => [bounded(detailName(key), MAX_EXTRA_NAME), storable(value)] as const),
    source,
  };
}

/** A list that grew has room for more, which of a hundred thousand records is as much as they say. */
function asLongAsItIs<Each>(list: readonly Each[]): readonly Each[] {
  return list.slice();
}

/** What `buildPerson` leaves of a record, where it is not the whole of it: a sentence for each. */
export function cutFrom({ name, notes = "", extra = [], points = [] }: Found): readonly string[] {
  return [
    ...(oneLine(name.slice(0, 2 * NO_NAME)).length > MAX_NAME ? [nameCut(name)] : []),
    ...points.slice(0, MAX_POINTS).flatMap(({ kind, value }) => {
      const { kind: actual, text } = asReached(kind, bounded(oneLine(value), MAX_LINE));
      if (text === "" || contactKey(actual, text) !== undefined) return [];
      if (actual === "phone" && isRounded(text)) return [roundedSays(text)];
      return [`“${clipped(text, MAX_LABEL)}” does not read as ${ARTICLE[actual]}; the rest is kept.`];
    }),
    ...(notes.trim().length > MAX_NOTES
      ? [
          `The note is longer than ${MAX_NOTES.toLocaleString("en")} characters; what comes after is left out.`,
        ]
      : []),
    ...extra
      .filter(([, value]) => value.length > MAX_EXTRA_VALUE)
      .map(([name]) => `${clipped(name, MAX_LABEL)} is too large to be kept; the rest is kept.`),
    ...(points.length > MAX_POINTS
      ? [`There are more than ${MAX_POINTS} addresses and numbers; those after them are left out.`]
      : []),
    ...(extra.length > MAX_EXTRA
      ? [`There are more than ${MAX_EXTRA} other details; those after them are left out.`]
      : []),
  ];
}

function nameCut(name: string): string {
  if (name.length > NO_NAME)
    return `What stands as the name is longer than ${NO_NAME.toLocaleString("en")} characters and is none; it is left out.`;
  return `The name is longer than ${MAX_NAME} characters; what comes after is left out.`;
}

function roundedSays(text: string): string {
  return `“${text}” is a number that a spreadsheet cut short; its last digits are lost. Copy it from where it is whole.`;
}

const ARTICLE: Readonly<Record<ContactKind, string>> = {
  email: "an e-mail address",
  phone: "a phone number",
  url: "a web address",
  linkedin: "a LinkedIn profile",
  address: "an address",
};

function bounded(text: string, length: number): string {
  return storable(clipped(text, length));
}

function buildPoints(
  found: readonly FoundPoint[],
  extra: [string, string][] | (readonly [string, string])[],
) {
  const points: ImportedPoint[] = [];
  for (const { kind, value, label = "", preferred } of found.slice(0, MAX_POINTS)) {
    const { kind: actual, text } = asReached(kind, bounded(oneLine(value), MAX_LINE));
    if (text === "") continue;
    const key = contactKey(actual, text);
    if (key === undefined) extra.push([kind, text]);
    else if (!points.some((each) => each.kind === actual && each.key === key)) {
      const own = { kind: actual, value: text, key, label: bounded(oneLine(label), MAX_LABEL) };
      points.push(preferred === undefined ? own : { ...own, preferred });
    }
  }
  return points;
}

/** A link may be a profile, or open a mail or phone program. */
function asReached(
  kind: ContactKind,
  written: string,
): { readonly kind: ContactKind; readonly text: string } {
  if (kind !== "url") return { kind, text: written };
  // Old exports write a colon as "\\:".
  const text = written.replace(/^(\w{1,10})\\:/, "$1:");
  const [, scheme = "", rest = ""] = /^(mailto|tel):([^?]*)/i.exec(text) ?? [];
  if (scheme !== "") return { kind: scheme.toLowerCase() === "tel" ? "phone" : "email", text: rest };
  return { kind: /linkedin\.com\/(?:mwlite\/)?(?:in|pub)(?:[/?#]|$)/i.test(text) ? "linkedin" : "url", text };
}

/** A role without an organization has no affiliation; it still says who someone is. */
function buildAffiliations(
  found: readonly FoundAffiliation[],
  extra: (readonly [string, string])[],
): readonly ImportedAffiliation[] {
  const affiliations: ImportedAffiliation[] = [];
  for (const each of found.slice(0, MAX_AFFILIATIONS)) {
    const organization = bounded(oneLine(each.organization), MAX_NAME);
    const role = bounded(oneLine(each.role), MAX_LINE);
    if (organization === "" && role === "") continue;
    if (organization === "" && affiliations.length > 0) extra.push(["role", role]);
    else
      affiliations.push({ organization, role, startsOn: each.startsOn ?? null, endsOn: each.endsOn ?? null });
  }
  return affiliations;
}

/** Why a record with nobody in it stays out. */
export function namesNobody(record: "row" | "card", { points = [] }: Found): string {
  const page = points.some(
    ({ kind, value }) => (kind === "url" || kind === "linkedin") && oneLine(value) !== "",
  );
  const has = page ? "it has the address of a page, and no name" : "no name, no address";
  return `The ${record} names nobody: ${has}.`;
}

function nameFrom(points: readonly ImportedPoint[]): string {
  const [email, phone] = (["email", "phone"] as const).map((kind) =>
    points.find((each) => each.kind === kind),
  );
  return (email ?? phone)?.value ?? "";
}
