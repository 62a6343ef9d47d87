import type { Row, TableName } from "#database/everything.ts";
import { OWN_ID } from "#formats/csv/own-id.ts";
import { keptNow } from "#formats/jscontact/kept.ts";
import { departmentOf, detailLine } from "#formats/vcard/kept.ts";
import type { Card, Position } from "#formats/vcard/write.ts";
import {
  CONNECTED_ON,
  DIED,
  DO_NOT_CONTACT,
  HOW_MET,
  KEEP_IN_TOUCH,
  tellsDeath,
} from "#importing/own-details.ts";
import { FORM_OF_ADDRESS } from "#people/form-of-address.ts";
import { NICKNAME } from "#people/other-names.ts";
import { type ContactKind, NO_PREFERENCES, type Preferences } from "#people/person.ts";
import { dateOf } from "#time/date.ts";

export type Tables = Readonly<Record<TableName, readonly Row[]>>;

/** People with what hangs on them, as the formats of others have them. Stale addresses stay out of address books. */
export function* cardsOf(tables: Tables): Iterable<Card> {
  const { pointsOf, placesOf, namesOf } = lookups(tables);
  const uids = uidsOf(tables.people);
  for (const person of tables.people) {
    const uid = uids.of(person);
    const extra = extraIn(told(person, "extra"));
    const called = (name: string) => [
      ...new Set(extra.flatMap(([each, value]) => (each === name ? [value] : []))),
    ];
    const points = pointsOf(person).filter((point) => point["stale"] === 0);
    const reach = (...kinds: readonly ContactKind[]) =>
      points
        .filter((point) => kinds.includes(point["kind"] as ContactKind))
        .toSorted((a, b) => Number(b["preferred"]) - Number(a["preferred"]))
        .map((point) => ({
          value: told(point, "value"),
          label: told(point, "label"),
          ...(point["preferred"] === 1 && { preferred: true as const }),
        }));
    const linkedIn = reach("linkedin").map((each) => ({ ...each, value: webAddress(each.value) }));
    const positions = positionsIn(person, placesOf(person), called);
    const written = new Set([
      NICKNAME,
      "uid",
      DIED,
      DO_NOT_CONTACT,
      ...positions.flatMap(({ unitsUnder }) => unitsUnder),
    ]);
    // "Circa 1950", where no day is known.
    const [said = null] = told(person, "birthday") === "" ? called("birthday") : [];
    if (said !== null) written.add("birthday");
    yield {
      id: told(person, "id"),
      ...(uid !== undefined && { uid }),
      name: told(person, "name"),
      nicknames: namesIn(extra, namesOf(person)),
      emails: reach("email"),
      phones: reach("phone"),
      urls: [...linkedIn, ...reach("url").map((each) => ({ ...each, value: webAddress(each.value) }))],
      addresses: reach("address"),
      positions,
      note: [told(person, "how_met"), told(person, "notes")].filter((part) => part !== "").join("\n\n"),
      birthday: told(person, "birthday") || said,
      updatedAt: Number(person["updated_at"]),
      kept: [
        ...ownDetails(person, extra).map(detailLine),
        ...extra.flatMap((each) =>
          isLine(each) ? keptNow(each[1]).map(uids.led) : written.has(each[0]) ? [] : [detailLine(each)],
        ),
      ],
    };
  }
}

/**
 * What other programs number people by, under which others' cards lead to them: the first of each that nobody else has.
 * Whoever was two before has one number now, and what leads to the other leads there.
 */
function uidsOf(people: readonly Row[]) {
  const numbered = people.flatMap((person) => {
    const uids = ownUidsIn(person);
    return uids.length === 0 ? [] : [{ person, uids }];
  });
  const own = new Map(numbered.map(({ person, uids }) => [person["id"], uids]));
  const owners = new Map<string, number>();
  for (const uids of own.values()) for (const uid of uids) owners.set(uid, (owners.get(uid) ?? 0) + 1);
  const of = (person: Row) => {
    const uids = own.get(person["id"] ?? null);
    if (uids === undefined) return undefined;
    const ids = [told(person, "id"), `urn:uuid:${told(person, "id")}`];
    return uids.find((uid) => owners.get(uid) === 1 && !ids.includes(uid));
  };
  const now = new Map(
    numbered.flatMap(({ person, uids }) => {
      const uid = of(person);
      const ours = `urn:uuid:${told(person, "id")}`;
      return [ours, ...uids].flatMap((each) =>
        uid !== undefined && each !== uid && (each === ours || owners.get(each) === 1)
          ? [[each, uid] as const]
          : [],
      );
    }),
  );
  /** A line that leads to somebody, to whom they are now. */
  const led = (line: string): string => {
    const [, before = "", to = ""] = /^((?:[\w-]+\.)?RELATED(?:;[^:"]*)?:)(.*)$/i.exec(line) ?? [];
    const uid = before === "" ? undefined : now.get(to);
    return uid === undefined ? line : `${before}${uid}`;
  };
  return { of, led };
}

function ownUidsIn(person: Row): readonly string[] {
  const text = told(person, "extra");
  if (!text.includes('"uid"')) return [];
  return [...new Set(extraIn(text).flatMap(([name, value]) => (name === "uid" ? [value] : [])))];
}

/** `more`: of each place somebody is at beside the first. */
function columns(more: number): readonly string[] {
  return [
    "Name",
    "Role",
    "Organization",
    ...Array.from({ length: more }, (_, at) => [`Role ${at + 2}`, `Organization ${at + 2}`]).flat(),
    "Email",
    "Phone",
    "LinkedIn",
    "Website",
    "Address",
    "How you met",
    "How well",
    "Form of address",
    "Also called",
    "Notes",
    "Birthday",
    "Connected On",
    "Keep in touch",
    "Died",
    "Do not contact",
    "Left out",
    "Added",
    OWN_ID,
  ];
}

/** As Google parts several in one cell, which is read everywhere: commas and semicolons are in an address, or a name. */
const SEVERAL = " ::: ";

/** One row for each person under a row of names; several addresses in one cell are parted by a space and a semicolon. */
export function* tableOf(tables: Tables, timeZone: string): Iterable<readonly string[]> {
  const { pointsOf, placesOf, namesOf } = lookups(tables);
  const nowOf = (person: Row) => placesOf(person).filter(isNow).slice(0, MOST_PLACES);
  const most = tables.people.reduce((so, person) => Math.max(so, nowOf(person).length), 1);
  yield columns(most - 1);
  for (const person of tables.people) {
    const points = pointsOf(person);
    const reach = (kind: ContactKind, between = "; ") =>
      points
        .filter((point) => point["kind"] === kind)
        .map((point) => told(point, "value"))
        .join(between);
    const [place, ...more] = nowOf(person);
    const { paceMonths, died, doNotContact } = preferencesOf(person);
    const extra = extraIn(told(person, "extra"));
    yield [
      told(person, "name"),
      place === undefined ? told(person, "headline") : place.role,
      place?.organization ?? "",
      ...Array.from({ length: most - 1 }, (_, at) => [
        more[at]?.role ?? "",
        more[at]?.organization ?? "",
      ]).flat(),
      reach("email"),
      reach("phone"),
      reach("linkedin"),
      reach("url"),
      reach("address", SEVERAL),
      told(person, "how_met"),
      person["familiarity"] === "unknown" ? "" : told(person, "familiarity"),
      told(person, "address_as"),
      namesIn(extra, namesOf(person)).join(SEVERAL),
      told(person, "notes"),
      told(person, "birthday"),
      told(person, "connected_on"),
      paceInWords(paceMonths),
      died ? dayOfDeath(extra) : "",
      doNotContact ? "yes" : "",
      person["left_out"] === 1 ? "yes" : "",
      dateOf(Number(person["created_at"]), timeZone),
      told(person, "id"),
    ];
  }
}

/** As many as are read of one row. */
const MOST_PLACES = 20;

function preferencesOf(person: Row): Preferences {
  return { ...NO_PREFERENCES, ...JSON.parse(told(person, "preferences") || "{}") };
}

function paceInWords(months: number | null): string {
  if (months === null) return "";
  return months === 1 ? "every month" : `every ${months} months`;
}

/** As Monica tells it; "yes" where the day is not known. */
function dayOfDeath(extra: Details): string {
  return extra.find(([name]) => name === DIED)?.[1] ?? "yes";
}

/** What else somebody is called, each once: as cards have told it, and by other names. */
function namesIn(extra: Details, others: readonly string[]): readonly string[] {
  const nicknames = extra.flatMap(([name, value]) => (name === NICKNAME ? [value] : []));
  return [...new Set([...nicknames, ...others])];
}

/** What is known here of somebody that no vCard has a property for. */
function ownDetails(person: Row, extra: Details): Details {
  const { paceMonths, died, doNotContact } = preferencesOf(person);
  const isToldDead = extra.some((each) => each[0] !== DIED && tellsDeath(each));
  const details: Details = [
    [FORM_OF_ADDRESS, told(person, "address_as")],
    [HOW_MET, told(person, "how_met")],
    [CONNECTED_ON, told(person, "connected_on")],
    [KEEP_IN_TOUCH, paceInWords(paceMonths)],
    [DIED, died && !isToldDead ? dayOfDeath(extra) : ""],
    [DO_NOT_CONTACT, doNotContact && !died ? "yes" : ""],
  ];
  return details.filter(([, said]) => said !== "");
}

type Place = { readonly organization: string; readonly role: string; readonly ended: boolean };

function lookups(tables: Tables) {
  const points = Map.groupBy(tables.contact_points, (row) => row["person_id"]);
  const positions = Map.groupBy(tables.affiliations, (row) => row["person_id"]);
  const organizations = new Map(tables.organizations.map((row) => [row["id"], told(row, "name")]));
  const names = Map.groupBy([...tables.other_names, ...tables.merges], (row) => row["person_id"]);
  return {
    /** What else they are called, and were before the user made two one. */
    namesOf: (person: Row): readonly string[] =>
      (names.get(person["id"] ?? null) ?? [])
        .map((row) => told(row, "name"))
        .filter((name) => name !== told(person, "name")),
    /** As they came. */
    pointsOf: (person: Row): readonly Row[] =>
      (points.get(person["id"] ?? null) ?? []).toSorted(
        (a, b) => Number(a["added_at"]) - Number(b["added_at"]),
      ),
    /** The latest first; of those that came at once, the one that was told first. */
    placesOf: (person: Row): readonly Place[] =>
      (positions.get(person["id"] ?? null) ?? [])
        .filter((row) => told(row, "read_from") === "")
        .toSorted((a, b) => Number(b["added_at"]) - Number(a["added_at"]))
        .map((row) => ({
          organization: organizations.get(row["organization_id"] ?? null) ?? "",
          role: told(row, "role"),
          ended: row["ends_on"] !== null,
        })),
  };
}

function isNow({ ended }: Place): boolean {
  return !ended;
}

/** Where they are now, with its departments; for somebody who is nowhere, what they are. */
function positionsIn(
  person: Row,
  places: readonly Place[],
  called: (name: string) => readonly string[],
): readonly (Position & { readonly unitsUnder: readonly string[] })[] {
  const headline = told(person, "headline");
  const now = places.filter(isNow);
  if (now.length === 0)
    return headline === "" ? [] : [{ organization: "", units: [], role: headline, unitsUnder: [] }];
  return now.map(({ organization, role }) => {
    // Whose a department without a place is, is clear with one place alone.
    const unitsUnder = [departmentOf(organization), ...(places.length === 1 ? [departmentOf()] : [])];
    return { organization, role, units: unitsUnder.flatMap(called), unitsUnder };
  });
}

type Details = readonly (readonly [string, string])[];

/** What records brought along that has no place here: `[name, value]` in a list of JSON. */
function extraIn(text: string): Details {
  const list: unknown = JSON.parse(text || "[]");
  if (!Array.isArray(list)) return [];
  return list.flatMap((each: unknown) => {
    const [name, value] = Array.isArray(each) ? each.slice(-2) : [];
    return typeof name === "string" && typeof value === "string" ? [[name, value] as const] : [];
  });
}

/** Whether it is a property of a vCard, which is a whole line. */
function isLine([name, line]: readonly [string, string]): boolean {
  const whole = line.toUpperCase().replace(/^[A-Z0-9-]+\./, "");
  return /^[;:]/.test(whole.slice(name.length)) && whole.startsWith(name.toUpperCase());
}

function told(row: Row, column: string): string {
  return String(row[column] ?? "");
}

function webAddress(value: string): string {
  return /^https?:\/\//i.test(value) ? value : `https://${value}`;
}
