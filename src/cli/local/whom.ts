import { PROMPTS } from "#follow-ups/first-steps.ts";
import type { LocalCommand } from "./local.ts";

/** Whom to ask, starting from nobody (R11, R25): each question ends in one typed name. */
export const whom: LocalCommand = {
  fields: [],
  run: async () => ({
    kind: "done",
    value: { prompts: PROMPTS.map(({ id, title, sentence, howMet }) => ({ id, title, sentence, howMet })) },
    draw(paper) {
      for (const { title, sentence, howMet } of PROMPTS) {
        paper.gap();
        paper.heading(title);
        paper.text(sentence, 2);
        paper.hint(`  weakties add NAME --how-met "${howMet}"`);
      }
      paper.gap();
      paper.text("A lab page, an author list or a list of speakers: weakties names FILE --prompt speaker");
    },
  }),
};
