import { NOWHERE_YET } from "#network/reach.ts";
import { acquaintances, knowsInWords, standing } from "#network/standing.ts";
import type { Answer } from "#operations/catalog.ts";
import { shownName } from "#people/shown.ts";
import { terminalField } from "../field.ts";
import { screen } from "./screen.ts";

/** How the reach grew, and who is the only way somewhere. */
export const reach = screen<Answer<"network.reach">>({
  fields: [terminalField("why", { is: "flag" }, "also show the numbers behind each only way")],
  draw(paper, { growth, years, bridges, further, why }, { extra }) {
    if (years.length === 0) paper.text(NOWHERE_YET);
    if (growth !== "") paper.text(growth);
    if (years.length > 1) {
      paper.gap();
      paper.table(years, [
        { title: "year", of: ({ year }) => `${year}` },
        { title: "organizations", of: ({ organizations }) => `${organizations}` },
        { title: "fields", of: ({ fields }) => `${fields}` },
      ]);
    }
    paper.gap();
    for (const { sentence, why: because } of bridges) {
      paper.text(`- ${sentence}`);
      if (extra["why"] === true) for (const line of because) paper.aside(line, 2);
    }
    if (further > 0) paper.aside(`And ${further} more: weakties network reach --all`);
    for (const line of why) paper.aside(line);
  },
});

/** Everybody with how it stands and whom they know, those first with whom there is most contact. */
export const people = screen<Answer<"network.people">>({
  draw(paper, { people, between, further }) {
    if (people.length === 0) paper.text("Nobody is in your book yet.");
    const known = acquaintances({ people, between });
    // Paragraphs rather than a table: a column would be cut at the edge of the window, and what is counted last with it.
    for (const person of people) {
      const { id, name, organization, leftOut } = person;
      const where = organization === "" ? "" : `, ${shownName(organization)}`;
      paper.text(`${shownName(name)}${where}: ${standing(person)}.`);
      const knows = knowsInWords(known.get(id) ?? [], leftOut);
      if (knows !== "") paper.aside(knows, 2);
    }
    if (further > 0) paper.aside(`${further} more are in your book: weakties people`);
  },
});

/** Reach in a sentence, then the same as a table. */
export const network = screen<Answer<"network.show">>({
  draw(paper, { sentence, fields }) {
    paper.text(sentence);
    paper.gap();
    paper.table(fields, [
      { title: "field", of: (each) => each.field || "(not known)" },
      {
        title: "organizations",
        of: (each) => listed(each.organizations, each.furtherOrganizations),
        wraps: true,
      },
      {
        title: "through",
        of: ({ people, furtherPeople }) =>
          listed(
            people.map(({ name }) => name),
            furtherPeople,
          ),
        wraps: true,
      },
    ]);
  },
});

function listed(names: readonly string[], further: number): string {
  return `${names.join(", ")}${further === 0 ? "" : `, ${further} more`}`;
}
