import type { Row, TableName } from "#database/everything.ts";
import type { Card } from "#formats/vcard/write.ts";
import type { ContactKind } from "#people/person.ts";
import { dateOf } from "#time/date.ts";

export type Tables = Readonly<Record<TableName, readonly Row[]>>;

/** People with what hangs on them, as the formats of others have them. Stale addresses stay out of address books. */
export function* cardsOf(tables: Tables): Iterable<Card> {
  const { pointsOf, positionOf, placesOf } = lookups(tables);
  for (const person of tables.people) {
    const extra = extraIn(told(person, "extra"));
    const called = (name: string) => [
      ...new Set(extra.flatMap(([each, value]) => (each === name ? [value] : []))),
    ];
    const points = pointsOf(person).filter((point) => point["stale"] === 0);
    const reach = (...kinds: readonly ContactKind[]) =>
      points
        .filter((point) => kinds.includes(point["kind"] as ContactKind))
        .map((point) => ({ value: told(point, "value"), label: told(point, "label") }));
    const linkedIn = reach("linkedin").map((each) => ({ ...each, value: webAddress(each.value) }));
    const { organization, role } = positionOf(person);
    yield {
      id: told(person, "id"),
      name: told(person, "name"),
      nicknames: called("nickname"),
      emails: reach("email"),
      phones: reach("phone"),
      urls: [...linkedIn, ...reach("url").map((each) => ({ ...each, value: webAddress(each.value) }))],
      addresses: reach("address"),
      organization,
      // Which organization a department is of is not kept: with one alone it is clear.
      units: placesOf(person).length === 1 ? called("department") : [],
      role: role || (organization === "" ? told(person, "headline") : ""),
      note: [told(person, "how_met"), told(person, "notes")].filter((part) => part !== "").join("\n\n"),
      birthday: told(person, "birthday") || null,
      updatedAt: Number(person["updated_at"]),
      kept: keptLines(extra),
    };
  }
}

const COLUMNS = [
  "Name",
  "Role",
  "Organization",
  "Email",
  "Phone",
  "LinkedIn",
  "Website",
  "Address",
  "How you met",
  "How well",
  "Notes",
  "Birthday",
  "Connected On",
  "Left out",
  "Added",
];

/** One row for each person under a row of names; several addresses in one cell are parted by a space and a semicolon. */
export function* tableOf(tables: Tables, timeZone: string): Iterable<readonly string[]> {
  yield COLUMNS;
  const { pointsOf, positionOf } = lookups(tables);
  for (const person of tables.people) {
    const points = pointsOf(person);
    const reach = (kind: ContactKind, between = "; ") =>
      points
        .filter((point) => point["kind"] === kind)
        .map((point) => told(point, "value"))
        .join(between);
    const { organization, role } = positionOf(person);
    yield [
      told(person, "name"),
      role || (organization === "" ? told(person, "headline") : ""),
      organization,
      reach("email"),
      reach("phone"),
      reach("linkedin"),
      reach("url"),
      // Commas and semicolons are in an address: Google's way of parting several is read everywhere.
      reach("address", " ::: "),
      told(person, "how_met"),
      person["familiarity"] === "unknown" ? "" : told(person, "familiarity"),
      told(person, "notes"),
      told(person, "birthday"),
      told(person, "connected_on"),
      person["left_out"] === 1 ? "yes" : "",
      dateOf(Number(person["created_at"]), timeZone),
    ];
  }
}

function lookups(tables: Tables) {
  const points = Map.groupBy(tables.contact_points, (row) => row["person_id"]);
  const positions = Map.groupBy(tables.affiliations, (row) => row["person_id"]);
  const organizations = new Map(tables.organizations.map((row) => [row["id"], told(row, "name")]));
  return {
    pointsOf: (person: Row): readonly Row[] => points.get(person["id"] ?? null) ?? [],
    placesOf: (person: Row): readonly Row[] => positions.get(person["id"] ?? null) ?? [],
    /** The latest that has not ended. */
    positionOf(person: Row) {
      const now = (positions.get(person["id"] ?? null) ?? [])
        .filter((row) => row["ends_on"] === null)
        .reduce<Row | undefined>(
          (best, row) => (best && Number(best["added_at"]) > Number(row["added_at"]) ? best : row),
          undefined,
        );
      if (now === undefined) return { organization: "", role: "" };
      return {
        organization: organizations.get(now["organization_id"] ?? null) ?? "",
        role: told(now, "role"),
      };
    },
  };
}

/** What records brought along that has no place here: `[name, value]` in a list of JSON. */
function extraIn(text: string): readonly (readonly [string, string])[] {
  const list: unknown = JSON.parse(text || "[]");
  if (!Array.isArray(list)) return [];
  return list.flatMap((each: unknown) => {
    const [name, value] = Array.isArray(each) ? each.slice(-2) : [];
    return typeof name === "string" && typeof value === "string" ? [[name, value] as const] : [];
  });
}

/** The properties of a vCard among it, which are whole lines. */
function keptLines(extra: readonly (readonly [string, string])[]): readonly string[] {
  return extra.flatMap(([name, line]) => {
    const whole = line.toUpperCase().replace(/^[A-Z0-9-]+\./, "");
    return /^[;:]/.test(whole.slice(name.length)) && whole.startsWith(name.toUpperCase()) ? [line] : [];
  });
}

function told(row: Row, column: string): string {
  return String(row[column] ?? "");
}

function webAddress(value: string): string {
  return /^https?:\/\//i.test(value) ? value : `https://${value}`;
}
