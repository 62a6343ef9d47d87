import type { Answer } from "#operations/catalog.ts";
import { inThousands } from "#people/shown.ts";
import type { Paper } from "../paper.ts";
import { shortId } from "../short-id.ts";
import { screen } from "./screen.ts";

/** Where people are as their addresses tell: what was read, and what can be. */
export const readPlaces = screen<Answer<"organization.readPlaces">>({
  draw(paper, { readable, kept }) {
    if (kept.count > 0) {
      paper.text(`Where ${people(kept.count)} was read from addresses, and not said by you:`);
      places(paper, kept.first);
      if (kept.count > kept.first.length) paper.aside(`And ${kept.count - kept.first.length} more.`);
      paper.hint("weakties organization edit NAME --name WORDS");
      paper.hint("weakties places leave NAME, or --domains DOMAIN [--for-good]");
    }
    if (readable.length === 0) return paper.aside("Of nobody else the address tells a place.");
    paper.text("Further places that addresses tell:");
    places(paper, readable);
    paper.hint("weakties places take");
  },
});

export const takenPlaces = screen<Answer<"organization.takePlaces">>({
  draw(paper, { taken }) {
    if (taken.length === 0) return paper.text("There was no place to take over.");
    paper.text(
      taken.length === 1 ? "One person has a place now." : `${taken.length} people have a place now.`,
    );
    places(paper, taken);
    const [one] = taken;
    if (one !== undefined) paper.hint(`weakties places leave ${shortId(one.id)} [--for-good]`);
  },
});

export const leftPlaces = screen<Answer<"organization.leavePlaces">>({
  draw: (paper, { left }) =>
    paper.text(left === 1 ? "One place is forgotten." : `${inThousands(left)} places are forgotten.`),
});

function places(paper: Paper, read: Answer<"organization.readPlaces">["readable"]): void {
  paper.table(read, [
    { title: "person", of: (each) => each.name, flexible: true },
    { title: "at", of: (each) => each.organization, flexible: true },
    { title: "read from", of: (each) => `@${each.domain}` },
  ]);
}

function people(count: number): string {
  return count === 1 ? "one person is" : `${inThousands(count)} people are`;
}
