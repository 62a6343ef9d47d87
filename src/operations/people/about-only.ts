import { type Row, TABLE_NAMES, type TableName } from "#database/everything.ts";
import { FACTS, fromOf } from "#database/people/told.ts";
import type { PersonId } from "#people/id.ts";
import type { Tables } from "../exporting/people-of.ts";

/** Columns that name the row another hangs on, beside `person_id` and others that end in it. */
const HANGS_ON: Readonly<Record<string, TableName>> = {
  interview_id: "interviews",
  draft_id: "drafts",
  review_id: "reviews",
  advice_id: "advice",
  document_id: "documents",
  lead_id: "leads",
  introduction_id: "introductions",
  merge_id: "merges",
};
/** Columns that name a person. */
const PEOPLE: readonly string[] = ["person_id", "introducer_id", "other_id"];

/** The rows that are about one person, through whatever they hang on. Tables come parents before children. */
export function aboutOnly(tables: Tables, id: PersonId): Tables {
  const kept = hangingOn(tables, new Set([id]));
  const places = new Set(kept.affiliations.map((row) => row["organization_id"]));
  const tellers = new Set(Object.values(kept).flatMap((rows) => rows.flatMap(tellersIn)));
  return {
    ...kept,
    imports: tables.imports.filter((row) => tellers.has(String(row["id"]))),
    organizations: tables.organizations.filter((row) => places.has(row["id"] ?? null)),
  };
}

/** The imports that told a row, or some of it. */
function tellersIn(row: Row): readonly string[] {
  return ["import_id", ...FACTS.map(fromOf)].flatMap((column) => String(row[column] ?? "").split(" "));
}

/** The tables without some people and whatever hangs on them. */
export function withoutPeople(tables: Tables, gone: readonly PersonId[]): Tables {
  const theirs = hangingOn(tables, new Set(gone));
  const left: Partial<Record<TableName, readonly Row[]>> = {};
  for (const table of TABLE_NAMES) {
    const going = new Set(theirs[table]);
    left[table] = tables[table].filter((row) => !going.has(row));
  }
  return left as Tables;
}

function hangingOn(tables: Tables, people: ReadonlySet<string>): Tables {
  const kept: Partial<Record<TableName, readonly Row[]>> = {};
  const ids: Partial<Record<TableName, ReadonlySet<unknown>>> = {};
  for (const table of TABLE_NAMES) {
    const rows = tables[table].filter((row) => hangs(table, row, people, ids));
    kept[table] = rows;
    ids[table] = new Set(rows.map((row) => row["id"]));
  }
  return kept as Tables;
}

function hangs(
  table: TableName,
  row: Row,
  people: ReadonlySet<string>,
  ids: Partial<Record<TableName, ReadonlySet<unknown>>>,
): boolean {
  if (table === "people") return people.has(String(row["id"]));
  const whose = PEOPLE.filter((column) => typeof row[column] === "string");
  if (whose.length > 0) return whose.some((column) => people.has(String(row[column])));
  if (table === "efforts")
    return ids.interviews?.has(row["subject_id"]) === true || ids.drafts?.has(row["subject_id"]) === true;
  return Object.entries(HANGS_ON).some(([column, of]) => ids[of]?.has(row[column]) === true);
}
