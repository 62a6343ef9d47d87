import type { Answer } from "#operations/catalog.ts";
import { terminalField } from "../field.ts";
import { screen } from "./screen.ts";

/** The day's short list. Lines are numbered, so that acting on one takes no id. */
export const today = screen<Answer<"today.show">>({
  hesitatesAt: () => ({}),
  fields: [terminalField("why", { is: "flag" }, "also say what each line rests on, with the numbers")],
  draw(paper, { suggestions, calm, standing }, { extra }) {
    paper.aside(standing.because);
    paper.gap();
    if (calm !== null) paper.text(calm);
    for (const [at, { sentence, action, why, worth }] of suggestions.entries()) {
      paper.text(`${at + 1}. ${sentence}`);
      if (extra["why"] === true)
        for (const line of [...why, ...(worth?.sentences ?? [])]) paper.aside(line, 3);
      paper.aside(`${action.label}: weakties do ${at + 1}`, 3);
      paper.gap();
    }
    if (suggestions.length > 0) paper.aside("Another day: weakties not-now NUMBER");
  },
});
