import type { Row } from "#formats/csv/read.ts";
import type { Parsed } from "../record.ts";
import { linkedInImportedContacts } from "./imported-contacts.ts";
import { linkedInInvitations } from "./invitations.ts";
import { linkedInMessages } from "./messages.ts";
import { linkedInNotes } from "./notes.ts";
import { linkedInRecommendations } from "./recommendations.ts";
import { columnsOf } from "./somebody.ts";

/** A table of LinkedIn's archive that is no list of people as others are; undefined for any other. */
export function linkedInTable(
  rows: readonly Row[],
  file: string,
  { timeZone, owner }: { readonly timeZone: string; readonly owner?: string },
): Parsed | undefined {
  return (
    linkedInMessages(rows, file, owner) ??
    linkedInInvitations(rows, file, timeZone) ??
    linkedInNotes(rows, file) ??
    linkedInImportedContacts(rows, file) ??
    linkedInRecommendations(rows, file, timeZone) ??
    endorsements(rows, file)
  );
}

/** Of a skill, by a press of a button: it says of nobody that the two ever wrote or spoke (R63). */
function endorsements(rows: readonly Row[], file: string): Parsed | undefined {
  const columns = columnsOf(rows[0], { skill: "skill name", status: "endorsement status" }, [
    "skill",
    "status",
  ]);
  if (columns === undefined) return undefined;
  const reason = "An endorsement is a press of a button and no contact, so nobody came in.";
  return { people: [], problems: [{ file, line: null, reason }], bad: 0 };
}
