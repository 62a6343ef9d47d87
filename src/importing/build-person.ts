import { contactKey } from "#people/contact-point.ts";
import type { ContactKind } from "#people/person.ts";
import { clipped, oneLine } from "#people/shown.ts";
import type { DateText } from "#time/date.ts";
import type { ImportedAffiliation, ImportedPerson, ImportedPoint, Source } from "./record.ts";

const MAX_NAME = 200;
const MAX_LINE = 500;
const MAX_NOTES = 20_000;
const MAX_POINTS = 50;

/** What a reader found of one person, in the words of its format. */
export type Found = {
  readonly name: string;
  readonly points?: readonly {
    readonly kind: ContactKind;
    readonly value: string;
    readonly label?: string;
  }[];
  readonly organization?: string;
  readonly role?: string;
  readonly startsOn?: DateText | null;
  readonly howMet?: string;
  readonly notes?: string;
  readonly birthday?: string | null;
  readonly connectedOn?: DateText | null;
  readonly extra?: readonly (readonly [string, string])[];
};

/**
 * Makes the one record out of it, bounded and on single lines. Without a name, the best way to reach them stands in
 * for it; undefined where there is not even that. What does not read as an address or number is kept in `extra`.
 */
export function buildPerson(found: Found, source: Source): ImportedPerson | undefined {
  const points: ImportedPoint[] = [];
  const extra = [...(found.extra ?? [])];
  for (const { kind, value, label = "" } of (found.points ?? []).slice(0, MAX_POINTS)) {
    const text = clipped(oneLine(value), MAX_LINE);
    if (text === "") continue;
    const actual = kind === "url" && /linkedin\.com\/(?:in|pub)\//i.test(text) ? "linkedin" : kind;
    const key = contactKey(actual, text);
    if (key === undefined) extra.push([kind, text]);
    else if (!points.some((each) => each.kind === actual && each.key === key)) {
      points.push({ kind: actual, value: text, key, label: clipped(oneLine(label), 60) });
    }
  }
  const organization = clipped(oneLine(found.organization ?? ""), MAX_NAME);
  const role = clipped(oneLine(found.role ?? ""), MAX_LINE);
  const name = clipped(oneLine(found.name), MAX_NAME) || nameFrom(points) || organization;
  if (name === "") return undefined;
  return {
    name,
    headline: [role, organization].filter((part) => part !== "").join(", "),
    points,
    affiliations: affiliation(organization, role, found.startsOn ?? null),
    howMet: clipped(oneLine(found.howMet ?? ""), MAX_LINE),
    notes: (found.notes ?? "").trim().slice(0, MAX_NOTES),
    birthday: found.birthday ?? null,
    connectedOn: found.connectedOn ?? null,
    extra,
    source,
  };
}

function affiliation(
  organization: string,
  role: string,
  startsOn: DateText | null,
): readonly ImportedAffiliation[] {
  return organization === "" ? [] : [{ organization, role, startsOn, endsOn: null }];
}

function nameFrom(points: readonly ImportedPoint[]): string {
  const point = points.find((each) => each.kind === "email") ?? points[0];
  return point?.value ?? "";
}
