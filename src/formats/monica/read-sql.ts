import { LEFT, type MonicaContact, type MonicaEvent, type MonicaOccupation, specialDay } from "./contact.ts";

type Row = Readonly<Record<string, string>>;

/** Tables that are looked at, and rows of each. */
const WANTED: ReadonlySet<string> = new Set([
  "contacts",
  "contact_fields",
  "contact_field_types",
  "special_dates",
  "addresses",
  "places",
  "notes",
  "tags",
  "contact_tag",
  "activities",
  "activity_contact",
  "calls",
  "conversations",
  "messages",
  "life_events",
  "relationships",
  "occupations",
  "companies",
  "relationship_types",
  "users",
  ...LEFT.map(tableOf),
]);
function tableOf(kind: string): string {
  return `${kind.replace(" ", "_")}s`;
}

const MAX_ROWS = 500_000;
const INSERT = /^INSERT (?:IGNORE )?INTO `?(?:\w+`?\.`?)?(\w+)`? \(([^)]{1,8000})\) VALUES/gim;

/** Reads Monica's export as SQL: what its INSERT statements say of people, each row on its own. Nothing is run. */
export function readMonicaSql(content: string): readonly MonicaContact[] {
  const tables = tablesIn(content);
  const rows = (table: string) => tables.get(table) ?? [];
  const by = (table: string, column: string) => Map.groupBy(rows(table), (row) => row[column] ?? "");
  const byId = (table: string) => new Map(rows(table).map((row) => [row["id"] ?? "", row]));
  const [companies, types, relationTypes, days, places, tags, activities] = [
    byId("companies"),
    byId("contact_field_types"),
    byId("relationship_types"),
    byId("special_dates"),
    byId("places"),
    byId("tags"),
    byId("activities"),
  ];
  const [
    occupations,
    fields,
    relations,
    lifeEvents,
    addresses,
    notes,
    tagged,
    took,
    calls,
    conversations,
    messages,
  ] = [
    by("occupations", "contact_id"),
    by("contact_fields", "contact_id"),
    by("relationships", "of_contact"),
    by("life_events", "contact_id"),
    by("addresses", "contact_id"),
    by("notes", "contact_id"),
    by("contact_tag", "contact_id"),
    by("activity_contact", "contact_id"),
    by("calls", "contact_id"),
    by("conversations", "contact_id"),
    by("messages", "conversation_id"),
  ];
  const mine = by("users", "me_contact_id");
  const left = LEFT.map((kind) => [kind, by(tableOf(kind), "contact_id")] as const);
  const day = (id = "") => {
    const row = days.get(id);
    return specialDay(row?.["date"] ?? "", row?.["is_age_based"] === "1", row?.["is_year_unknown"] === "1");
  };
  return rows("contacts").map((row) => {
    const { id = "" } = row;
    const of = (table: ReadonlyMap<string, readonly Row[]>) => table.get(id) ?? [];
    return {
      id,
      uuid: row["uuid"] ?? "",
      first: row["first_name"] ?? "",
      middle: row["middle_name"] ?? "",
      last: row["last_name"] ?? "",
      nickname: row["nickname"] ?? "",
      description: row["description"] ?? "",
      partial: row["is_partial"] === "1",
      mine: mine.has(id),
      job: row["job"] ?? "",
      company: row["company"] ?? "",
      occupations: of(occupations).map((each) => occupationIn(each, companies.get(each["company_id"] ?? ""))),
      food: row["food_preferences"] ?? "",
      birthday: day(row["birthday_special_date_id"]),
      paceDays: Number(row["stay_in_touch_frequency"]) > 0 ? Number(row["stay_in_touch_frequency"]) : null,
      met: {
        on: day(row["first_met_special_date_id"]),
        where: row["first_met_where"] ?? "",
        how: row["first_met_additional_info"] ?? "",
        through: row["first_met_through_contact_id"] ?? "",
      },
      fields: of(fields).map((field) => {
        const type = types.get(field["contact_field_type_id"] ?? "");
        return { type: type?.["type"] || (type?.["name"] ?? ""), value: field["data"] ?? "" };
      }),
      addresses: of(addresses).map((address) => {
        const place = places.get(address["place_id"] ?? "") ?? {};
        return ["street", "city", "province", "postal_code", "country"]
          .map((part) => place[part] ?? "")
          .filter((part) => part !== "")
          .join(", ");
      }),
      notes: of(notes).map((note) => note["body"] ?? ""),
      tags: of(tagged).flatMap((each) => tags.get(each["tag_id"] ?? "")?.["name"] ?? []),
      died: row["is_dead"] === "1" ? day(row["deceased_special_date_id"]) || "yes" : "",
      relations: of(relations).map((each) => ({
        type: relationTypes.get(each["relationship_type_id"] ?? "")?.["name"] ?? "",
        who: each["contact_is"] ?? "",
      })),
      lifeEvents: of(lifeEvents).map((each) => ({
        on: (each["happened_at"] ?? "").slice(0, 10),
        name: each["name"] ?? "",
        note: each["note"] ?? "",
      })),
      // Photographs are no part of the dump.
      photo: "",
      contacts: [
        ...of(took).flatMap((each) => activityIn(activities.get(each["activity_id"] ?? ""))),
        ...of(calls).map(callIn),
        ...of(conversations).flatMap((talk) =>
          (messages.get(talk["id"] ?? "") ?? []).map((message) => messageIn(message, talk)),
        ),
      ],
      talkedOn: (row["last_talked_to"] ?? "").slice(0, 10),
      left: left.flatMap(([kind, rows]) => of(rows).map(() => kind)),
    };
  });
}

function occupationIn(row: Row, company: Row | undefined): MonicaOccupation {
  const day = (name: string) => (row[name] ?? "").slice(0, 10);
  return {
    title: row["title"] ?? "",
    company: company?.["name"] ?? "",
    from: day("start_date"),
    to: row["currently_works_here"] === "1" ? "" : day("end_date"),
  };
}

function activityIn(row: Row | undefined): readonly MonicaEvent[] {
  if (row === undefined) return [];
  // Before 2.x the day was called otherwise.
  const at = row["happened_at"] || (row["date_it_happened"] ?? "");
  return [{ kind: "activity", at, summary: row["summary"] ?? "", note: row["description"] ?? "", by: null }];
}

function callIn(row: Row): MonicaEvent {
  const by = row["contact_called"] === "1" ? "them" : "me";
  return { kind: "call", at: row["called_at"] ?? "", summary: "", note: row["content"] ?? "", by };
}

function messageIn(row: Row, conversation: Row): MonicaEvent {
  return {
    kind: "message",
    at: row["written_at"] || (conversation["happened_at"] ?? ""),
    summary: "",
    note: row["content"] ?? "",
    by: row["written_by_me"] === "1" ? "me" : "them",
  };
}

function tablesIn(content: string): ReadonlyMap<string, readonly Row[]> {
  const tables = new Map<string, Row[]>();
  for (const found of content.matchAll(INSERT)) {
    const table = found[1]?.toLowerCase() ?? "";
    if (!WANTED.has(table)) continue;
    const columns = (found[2] ?? "").split(",").map((column) => column.replace(/[`\s]/g, "").toLowerCase());
    const rows = tables.get(table) ?? [];
    tables.set(table, rows);
    for (const values of rowsAfter(content, found.index + found[0].length)) {
      if (rows.length >= MAX_ROWS) break;
      rows.push(Object.fromEntries(columns.map((column, at) => [column, values[at] ?? ""])));
    }
  }
  return tables;
}

/** `(1,'O\'Brien',NULL), (…);` as lists of texts, "" for NULL; ends at the semicolon, or where it is no list. */
function* rowsAfter(content: string, from: number): Generator<readonly string[]> {
  let values: string[] | undefined;
  let at = from;
  while (at < content.length) {
    const letter = content[at] ?? "";
    if (values === undefined) {
      if (letter === "(") values = [];
      else if (!/[\s,]/.test(letter)) return;
      at += 1;
    } else if (letter === ")") {
      yield values;
      values = undefined;
      at += 1;
    } else if (letter === "'") {
      const [text, end] = quotedAt(content, at + 1);
      values.push(text);
      at = end;
    } else if (/[\s,]/.test(letter)) at += 1;
    else {
      const bare = /[^,)\s]{1,400}/y;
      bare.lastIndex = at;
      const word = bare.exec(content)?.[0] ?? letter;
      values.push(word.toUpperCase() === "NULL" ? "" : word);
      at += word.length;
    }
  }
}

const ESCAPES: Readonly<Record<string, string>> = { n: "\n", r: "\r", t: "\t", "0": "" };

/** A text from after its opening mark to behind its closing one. */
function quotedAt(content: string, from: number): readonly [string, number] {
  const parts: string[] = [];
  let [begun, at] = [from, from];
  for (; at < content.length; at += 1) {
    const letter = content[at];
    if (letter === "'" && content[at + 1] === "'") {
      parts.push(content.slice(begun, at + 1));
      at += 1;
      begun = at + 1;
    } else if (letter === "'") break;
    else if (letter === "\\") {
      const next = content[at + 1] ?? "";
      parts.push(content.slice(begun, at), ESCAPES[next] ?? next);
      at += 1;
      begun = at + 1;
    }
  }
  parts.push(content.slice(begun, at));
  return [parts.join(""), at + 1];
}
