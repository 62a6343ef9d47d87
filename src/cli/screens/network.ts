import type { Answer } from "#operations/catalog.ts";
import { screen } from "./screen.ts";

const NAMES_SHOWN = 4;

/** Reach in a sentence, then the same as a table. */
export const network = screen<Answer<"network.show">>({
  draw(paper, { sentence, fields }) {
    paper.text(sentence);
    paper.gap();
    paper.table(fields, [
      { title: "field", of: (each) => each.field || "(not known)" },
      { title: "organizations", of: (each) => each.organizations.join(", "), flexible: true },
      {
        title: "through",
        of: ({ people }) => {
          const more = people.length > NAMES_SHOWN ? `, ${people.length - NAMES_SHOWN} more` : "";
          return `${people
            .slice(0, NAMES_SHOWN)
            .map((each) => each.name)
            .join(", ")}${more}`;
        },
        flexible: true,
      },
    ]);
  },
});
