import type { Answer } from "#operations/catalog.ts";
import { screen } from "./screen.ts";

/** People, one to a line. */
export const people = screen<Answer<"person.list">>({
  draw(paper, { people: shown, total, next }) {
    if (shown.length === 0) {
      paper.text(total === 0 ? "Nobody is found. “weakties add NAME” adds a person." : "Nobody fits that.");
      return;
    }
    paper.table(shown, [
      { title: "name", of: (person) => person.name, flexible: true },
      { title: "", of: (person) => person.headline, flexible: true },
      { title: "", of: (person) => (person.familiarity === "unknown" ? "" : person.familiarity), dim: true },
    ]);
    paper.gap();
    const count = total === 1 ? "1 person" : `${total ?? "many"} people`;
    paper.aside(total === null || shown.length < total ? `${shown.length} of ${count}` : count);
    if (next !== null) paper.hint(`More: weakties people --after ${JSON.stringify(next)}`);
  },
});
