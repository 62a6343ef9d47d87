import type { Decoded } from "#formats/bytes/decode.ts";
import type { VCard } from "#formats/vcard/card.ts";
import { readCards } from "#formats/vcard/read.ts";
import { buildPerson } from "./build-person.ts";
import { readBirthday } from "./day.ts";
import type { ImportedPerson, Parsed, Problem } from "./record.ts";

/** Reads people from vCards of any version; a card that names nobody is told with its line. */
export function peopleInCards(decoded: Decoded, file: string): Parsed {
  const { cards, flaws } = readCards(decoded);
  const problems: Problem[] = flaws.map((flaw) => ({ file, ...flaw }));
  const people: ImportedPerson[] = [];
  for (const { line, card } of cards) {
    if (card.kind === "group") continue;
    const person = personOn(card, file, line);
    if (person !== undefined) people.push(person);
    else problems.push({ file, line, reason: "The card names nobody: no name, no address." });
  }
  return { people, problems: problems.toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0)) };
}

function personOn(card: VCard, file: string, line: number): ImportedPerson | undefined {
  const [first, ...others] = card.nicknames;
  return buildPerson(
    {
      name: card.name || first || "",
      points: [
        ...card.emails.map((each) => ({ ...each, kind: "email" as const })),
        ...card.phones.map((each) => ({ ...each, kind: "phone" as const })),
        ...card.urls.map((each) => ({ ...each, kind: "url" as const })),
        ...card.addresses.map((each) => ({ ...each, kind: "address" as const })),
      ],
      affiliations: card.organizations.map(({ name, units, title }) => ({
        organization: [name, ...units].filter((part) => part !== "").join(", "),
        role: title,
      })),
      notes: card.note,
      birthday: readBirthday(card.birthday),
      extra: [
        ...[first ?? "", ...others].filter((each) => each !== "").map((each) => ["NICKNAME", each] as const),
        ...card.others.map(({ name, value }) => [name, value] as const),
      ],
    },
    { file, line },
  );
}
