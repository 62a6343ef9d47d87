import type { Answer } from "#operations/catalog.ts";
import { screen } from "./screen.ts";

/** The day's short list. Lines are numbered, so that acting on one takes no id. */
export const today = screen<Answer<"today.show">>({
  hesitatesAt: () => ({}),
  draw(paper, { suggestions, calm, standing }) {
    paper.aside(standing.because);
    paper.gap();
    if (calm !== null) paper.text(calm);
    for (const [at, { sentence, action }] of suggestions.entries()) {
      paper.text(`${at + 1}. ${sentence}`);
      paper.aside(`${action.label}: weakties do ${at + 1}`, 3);
      paper.gap();
    }
    if (suggestions.length > 0) paper.aside("Another day: weakties not-now NUMBER");
  },
});
