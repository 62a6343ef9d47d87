import type { Answer } from "#operations/catalog.ts";
import { shortId } from "../short-id.ts";
import { screen } from "./screen.ts";

/** Who still has an older picture of me, one by one. */
export const outdated = screen<Answer<"projection.outdated">>({
  draw(paper, { people }) {
    if (people.length === 0) paper.text("Whoever knows you knows you as you are now.");
    for (const { personId, sentence, rest } of people) {
      paper.text(`- ${sentence}`);
      if (rest === "") paper.hint(`  weakties draft ${shortId(personId)} --kind direction`);
      else paper.aside(rest, 2);
    }
  },
});
