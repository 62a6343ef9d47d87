import type { Row } from "#formats/csv/read.ts";
import { buildPerson } from "../build-person.ts";
import type { Parsed } from "../record.ts";
import { columnsOf } from "./somebody.ts";

const COLUMNS = {
  given: "connection first name",
  family: "connection last name",
  url: "connection profile url",
  note: "note",
} as const;

/** LinkedIn's `Notes.csv`: what the user wrote there about a connection. Undefined for any other table. */
export function linkedInNotes(rows: readonly Row[], file: string): Parsed | undefined {
  const columns = columnsOf(rows[0], COLUMNS, ["url", "note"]);
  if (columns === undefined) return undefined;
  const people = rows.slice(1).flatMap(({ line, cells }) => {
    const cell = (name: keyof typeof COLUMNS) => (cells[columns[name]] ?? "").trim();
    const name = [cell("given"), cell("family")].filter((part) => part !== "").join(" ");
    const points = [{ kind: "url" as const, value: cell("url") }];
    return buildPerson({ name, points, notes: cell("note") }, { file, line }) ?? [];
  });
  return { people, problems: [], bad: rows.length - 1 - people.length };
}
