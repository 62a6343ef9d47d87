import { HELP_NAMES } from "#help/help.ts";
import type { Answer } from "#operations/catalog.ts";
import { screen } from "./screen.ts";

/** Each kind of help, who gives it, and the other doors where nobody near does. */
export const around = screen<Answer<"help.around">>({
  draw(paper, { needs }) {
    for (const { kind, name, why, sentence, alternatives } of needs) {
      paper.gap();
      paper.heading(name);
      paper.aside(why, 2);
      paper.text(sentence, 2);
      for (const { who, begin } of alternatives) paper.text(`- ${who}: ${begin}`, 2);
      if (alternatives.length > 0) paper.hint(`  weakties kinds-of-help say ${kind} --institution`);
    }
  },
});

export const saidAround = screen<Answer<"help.sayAround">>({
  draw(paper, { kind, lab, institution }) {
    const here = [lab ? "your team" : "", institution ? "your institution" : ""].filter(
      (each) => each !== "",
    );
    paper.text(
      here.length === 0
        ? `Noted: nobody near you gives ${HELP_NAMES[kind]} yet.`
        : `Noted: ${here.join(" and ")} for ${HELP_NAMES[kind]}.`,
    );
  },
});
