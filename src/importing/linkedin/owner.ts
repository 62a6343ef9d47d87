import { readTable } from "#formats/csv/read.ts";
import { columnsOf } from "./somebody.ts";

/** Whose archive it is, by LinkedIn's Profile.csv; "" where that does not say it. */
export function ownerOf(text: string): string {
  const { rows } = readTable(text);
  const columns = columnsOf(rows[0], { given: "first name", family: "last name" }, ["given", "family"]);
  const cells = rows[1]?.cells;
  if (columns === undefined || cells === undefined) return "";
  return [cells[columns.given], cells[columns.family]]
    .map((part) => (part ?? "").trim())
    .filter((part) => part !== "")
    .join(" ");
}
