import { performAsked } from "../ask-operation.ts";
import { placeField, terminalField } from "../field.ts";
import { openNetwork } from "../network.ts";
import { resolveNoun } from "../resolve.ts";
import type { LocalCommand } from "./local.ts";

/** Writes down what they answered to one question of a talk, by its number on the prep sheet (R13). */
export const questionAnswered: LocalCommand = {
  fields: [
    placeField("conversation", { is: "text" }, "which conversation: a name, or any part of its id"),
    placeField(
      "number",
      { is: "number" },
      "the number of the question, as “weakties interview show” gives it",
    ),
    placeField("text", { is: "text" }, "what they answered, in a few words"),
    terminalField("offRecord", { is: "flag" }, "it was said in confidence"),
  ],
  async run({ program, network, input }) {
    const home = await openNetwork(program, network);
    try {
      const found = await resolveNoun(home, "interview", String(input["conversation"]));
      if (found.kind === "failed") return found;
      const shown = await performAsked(home, "interview.show", { id: found.id as never });
      if (shown.kind !== "done") return { kind: "failed", failure: shown };
      const { questions, person } = shown.value;
      const at = Number(input["number"]) - 1;
      const asked = questions[at];
      if (asked === undefined)
        return {
          kind: "failed",
          failure: {
            kind: "refused",
            says: `There is no question ${at + 1} in it; “weakties interview show” numbers them.`,
          },
        };
      const answered = {
        ...asked,
        asked: true,
        answer: String(input["text"]),
        offRecord: input["offRecord"] === true || asked.offRecord,
      };
      const kept = await performAsked(home, "interview.editQuestions", {
        id: found.id as never,
        questions: questions.with(at, answered).map(({ position: _, ...question }) => question),
      });
      if (kept.kind !== "done") return { kind: "failed", failure: kept };
      return {
        kind: "done",
        value: kept.value,
        draw: (paper) => paper.text(`Kept: ${person.name} on “${asked.text}”`),
      };
    } finally {
      await home.close();
    }
  },
};
