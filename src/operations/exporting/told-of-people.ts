import type { Row } from "#database/everything.ts";
import type { Pair } from "#importing/duplicates.ts";
import { type Matched, type PlannedPerson, perhapsTheSame } from "#importing/plan.ts";
import type { ImportedPerson } from "#importing/record.ts";
import type { ExistingPerson } from "#people/existing.ts";
import { FORM_OF_ADDRESS } from "#people/form-of-address.ts";
import type { PersonId } from "#people/id.ts";
import type { ContactKind } from "#people/person.ts";
import { quoted } from "#people/shown.ts";
import type { DateText } from "#time/date.ts";
import type { Tables } from "./people-of.ts";

/** What was found out about the people of another copy. */
export type FoundOut = {
  readonly erased: ReadonlySet<string>;
  /** Who stands here for those who were made one with somebody here. */
  readonly now: ReadonlyMap<string, PersonId>;
  /** Whose ids are not here. */
  readonly fresh: ReadonlySet<PersonId>;
  /** Who of this book became somebody there who is not here yet. */
  readonly madeOne: ReadonlyMap<PersonId, PersonId>;
  readonly certain: ReadonlyMap<PersonId, Pair>;
  readonly doubtful: ReadonlyMap<PersonId, Pair>;
  /** Of whom there is something new. */
  readonly changed: ReadonlySet<string>;
  /** What would be otherwise of them that everybody sees, in words: their name, or that they are left out. */
  readonly otherwise: ReadonlyMap<string, string>;
};

/** What becomes of each person of another copy; their ids there name them in the user's answers. */
export function peopleTold(file: string, tables: Tables, found: FoundOut): readonly PlannedPerson[] {
  const hangs = hanging(tables);
  return tables.people.map((row) => {
    const id = told(row, "id") as PersonId;
    return {
      ...matched(id, found),
      ...(found.erased.has(id) ? { erased: true as const } : {}),
      key: id,
      records: [recordOf(file, row, hangs)],
      name: told(row, "name"),
    };
  });
}

/** The people of another copy as far as recognising them needs it. */
export function existingIn(tables: Tables): readonly ExistingPerson[] {
  const { pointsOf, placesOf } = hanging(tables);
  const others = Map.groupBy([...tables.merges, ...tables.other_names], (row) => row["person_id"]);
  return tables.people.map((row) => ({
    id: told(row, "id") as PersonId,
    name: told(row, "name"),
    alsoCalled: (others.get(row["id"] ?? null) ?? []).map((each) => told(each, "name")),
    leftOut: row["left_out"] === 1,
    points: pointsOf(row).map((point) => `${told(point, "kind")}:${told(point, "key")}`),
    places: placesOf(row).map(({ place, organization }) => ({
      organization: told(organization, "name_key"),
      role: told(place, "role"),
    })),
    notes: told(row, "notes"),
    howMet: told(row, "how_met"),
    birthday: told(row, "birthday") || null,
    connectedOn: told(row, "connected_on") || null,
    paceMonths: paceOf(row),
  }));
}

type Verdict = Matched & { readonly reason: string };

function matched(id: PersonId, found: FoundOut): Verdict {
  if (found.erased.has(id))
    return { kind: "skip", personId: null, reason: "You erased them, so they stay out." };
  const here = found.now.get(id) ?? id;
  if (here !== id || !found.fresh.has(id)) {
    return found.changed.has(here)
      ? { kind: "merge", personId: here, reason: newerInWords(found.otherwise.get(here)) }
      : { kind: "skip", personId: here, reason: "All of it is in your book already." };
  }
  const was = found.madeOne.get(id);
  if (was !== undefined)
    return { kind: "merge", personId: was, reason: "You made them one with somebody elsewhere." };
  const twin = found.certain.get(id);
  if (twin !== undefined) return { kind: "merge", personId: twin.one.id, reason: twin.reason };
  const doubt = found.doubtful.get(id);
  if (doubt === undefined) return { kind: "new", reason: "Nobody like them is in your book yet." };
  return perhapsTheSame(doubt.one.id, null, doubt.one.name, doubt.reason);
}

function newerInWords(otherwise: string | undefined): string {
  return otherwise === undefined
    ? "Something of them is new or newer."
    : `Something of them is newer: ${otherwise}.`;
}

/** Of rows that would replace what is here: a name that becomes another, somebody who is left out, or taken back in. */
export function otherwiseIn(
  newer: readonly Row[],
  here: readonly { readonly id: string; readonly name: string; readonly leftOut: boolean }[],
): ReadonlyMap<string, string> {
  const known = new Map(here.map((each) => [each.id, each]));
  const found = new Map<string, string>();
  for (const row of newer) {
    const before = known.get(told(row, "id"));
    if (before === undefined) continue;
    const out = row["left_out"] === 1;
    const said = [
      ...(told(row, "name") === before.name
        ? []
        : [`${quoted(before.name)} becomes ${quoted(told(row, "name"))}`]),
      ...(out === before.leftOut ? [] : [out ? "they are left out" : "they are no longer left out"]),
    ];
    if (said.length > 0) found.set(before.id, said.join(", and "));
  }
  return found;
}

type Hanging = ReturnType<typeof hanging>;

function hanging(tables: Tables) {
  const points = Map.groupBy(tables.contact_points, (row) => row["person_id"]);
  const places = Map.groupBy(tables.affiliations, (row) => row["person_id"]);
  const organizations = new Map(tables.organizations.map((row) => [row["id"], row]));
  return {
    pointsOf: (person: Row): readonly Row[] => points.get(person["id"] ?? null) ?? [],
    placesOf: (person: Row) =>
      (places.get(person["id"] ?? null) ?? []).flatMap((place) => {
        if (told(place, "read_from") !== "") return [];
        const organization = organizations.get(place["organization_id"] ?? null);
        return organization === undefined ? [] : [{ place, organization }];
      }),
  };
}

function recordOf(file: string, row: Row, { pointsOf, placesOf }: Hanging): ImportedPerson {
  return {
    name: told(row, "name"),
    headline: told(row, "headline"),
    points: pointsOf(row).map((point) => ({
      kind: point["kind"] as ContactKind,
      value: told(point, "value"),
      key: told(point, "key"),
      label: told(point, "label"),
    })),
    affiliations: placesOf(row).map(({ place, organization }) => ({
      organization: told(organization, "name"),
      role: told(place, "role"),
      startsOn: (told(place, "starts_on") || null) as DateText | null,
      endsOn: (told(place, "ends_on") || null) as DateText | null,
    })),
    howMet: told(row, "how_met"),
    notes: told(row, "notes"),
    birthday: told(row, "birthday") || null,
    connectedOn: (told(row, "connected_on") || null) as DateText | null,
    paceMonths: paceOf(row),
    extra: told(row, "address_as") === "" ? [] : [[FORM_OF_ADDRESS, told(row, "address_as")]],
    source: { file, line: null },
  };
}

function paceOf(row: Row): number | null {
  return typeof row["pace_months"] === "number" ? row["pace_months"] : null;
}

function told(row: Row, column: string): string {
  return String(row[column] ?? "");
}
