import type { Row } from "#formats/csv/read.ts";
import { foldText } from "#people/fold.ts";
import { buildPerson, type FoundPoint } from "../build-person.ts";
import { readBirthday } from "../day.ts";
import type { ImportedPerson, Parsed } from "../record.ts";
import { columnsOf, peopleInWords } from "./somebody.ts";

const COLUMNS = {
  given: "firstname",
  middle: "middlename",
  family: "lastname",
  nickname: "nickname",
  role: "title",
  companies: "companies",
  emails: "emails",
  phones: "phonenumbers",
  sites: "sites",
  profiles: "profiles",
  birthday: "birthday",
} as const;

/** Of its headings, those that other programs have no words for; first name, e-mail and number they have too. */
const ITS_OWN = new Set(["maidenname", "instantmessagehandles", "bookmarkedat"]);

/**
 * LinkedIn's `ImportedContacts.csv`, or `Contacts.csv`: the address book that the user once let it read, with addresses
 * that it collects besides. Those with a name come in, who mostly are connections too; of an address alone nobody can
 * tell whose it is. Undefined for any other table.
 */
export function linkedInImportedContacts(rows: readonly Row[], file: string): Parsed | undefined {
  const columns = columnsOf(rows[0], COLUMNS, ["given", "family", "emails", "phones"]);
  if (columns === undefined || !rows[0]?.cells.some((cell) => ITS_OWN.has(foldText(cell)))) return undefined;
  const people: ImportedPerson[] = [];
  let nameless = 0;
  for (const { line, cells } of rows.slice(1)) {
    const cell = (name: keyof typeof COLUMNS) => (cells[columns[name]] ?? "").trim();
    const parts = [cell("given"), cell("middle"), cell("family")].filter((part) => part !== "");
    const name = parts.join(" ") || cell("nickname");
    if (name === "") {
      nameless += 1;
      continue;
    }
    const person = buildPerson(
      {
        name,
        points: [
          ...pointsIn("email", cell("emails")),
          ...pointsIn("phone", cell("phones")),
          ...pointsIn("url", cell("sites")),
          ...pointsIn("url", cell("profiles")),
        ],
        affiliations: [{ organization: cell("companies"), role: cell("role") }],
        birthday: readBirthday(cell("birthday")),
        extra: cell("nickname") === "" || cell("nickname") === name ? [] : [["nickname", cell("nickname")]],
      },
      { file, line },
    );
    if (person !== undefined) people.push(person);
  }
  const reason = `${peopleInWords(nameless)} without a name in the address book that LinkedIn read stayed out.`;
  return { people, problems: nameless === 0 ? [] : [{ file, line: null, reason }], bad: 0 };
}

function pointsIn(kind: FoundPoint["kind"], cell: string): readonly FoundPoint[] {
  return cell.split(/[,;]/).map((value) => ({ kind, value: value.trim() }));
}
