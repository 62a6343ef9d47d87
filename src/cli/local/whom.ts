import { promptsFor } from "#follow-ups/first-steps.ts";
import { performAsked } from "../ask-operation.ts";
import { openNetwork } from "../network.ts";
import type { LocalAnswer, LocalCommand } from "./local.ts";

/** Whom to ask, starting from nobody (R11, R25): each question ends in one typed name. */
export const whom: LocalCommand = {
  fields: [],
  async run({ program, network }) {
    const home = await openNetwork(program, network);
    try {
      const mine = await performAsked(home, "settings.show", {});
      return mine.kind === "done"
        ? asked(promptsFor(mine.value.background))
        : { kind: "failed", failure: mine };
    } finally {
      await home.close();
    }
  },
};

function asked(prompts: ReturnType<typeof promptsFor>): LocalAnswer {
  return {
    kind: "done",
    value: { prompts: prompts.map(({ id, title, sentence, howMet }) => ({ id, title, sentence, howMet })) },
    draw(paper) {
      for (const { title, sentence, howMet } of prompts) {
        paper.gap();
        paper.heading(title);
        paper.text(sentence, 2);
        paper.hint(`  weakties add NAME --how-met "${howMet}"`);
      }
      paper.gap();
      paper.text("The page of a team or a list of speakers: weakties names FILE --prompt speaker");
    },
  };
}
