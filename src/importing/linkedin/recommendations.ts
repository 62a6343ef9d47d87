import { hashOf } from "#formats/bytes/hash.ts";
import type { Row } from "#formats/csv/read.ts";
import { foldText } from "#people/fold.ts";
import { buildPerson } from "../build-person.ts";
import type { ImportedTouch, Parsed } from "../record.ts";
import { momentIn } from "./invitations.ts";
import { columnsOf, touchOf } from "./somebody.ts";

const COLUMNS = {
  given: "first name",
  family: "last name",
  company: "company",
  role: "job title",
  text: "text",
  at: "creation date",
  status: "status",
} as const;
/** Asked for, or begun, and not there for anybody to read. */
const NOT_WRITTEN = /^(?:pending|draft|requested|archived)$/;

/**
 * LinkedIn's recommendations, received and given: who wrote one of whom, and when, and nothing of what it says. Which of
 * the two a file holds, only its name tells. Undefined for any other table.
 */
export function linkedInRecommendations(
  rows: readonly Row[],
  file: string,
  timeZone: string,
): Parsed | undefined {
  const columns = columnsOf(rows[0], COLUMNS, ["given", "family", "text", "at", "status"]);
  if (columns === undefined) return undefined;
  const isGiven = /given[^/\\]*$/i.test(file);
  const touches: ImportedTouch[] = [];
  const people = rows.slice(1).flatMap(({ line, cells }) => {
    const cell = (name: keyof typeof COLUMNS) => (cells[columns[name]] ?? "").trim();
    const source = { file, line };
    const of = buildPerson(
      {
        name: `${cell("given")} ${cell("family")}`.trim(),
        affiliations: [{ organization: cell("company"), role: cell("role") }],
      },
      source,
    );
    const at = momentIn(cell("at"), timeZone);
    if (of === undefined || at === undefined || NOT_WRITTEN.test(foldText(cell("status")))) return [];
    const print = hashOf(JSON.stringify(["recommendation", isGiven, of.name, cell("at")]));
    const direction = isGiven ? "out" : "in";
    touches.push(touchOf({ of, at, direction, subject: "A recommendation", source, print }));
    return [of];
  });
  return { people, touches, problems: [], bad: 0 };
}
