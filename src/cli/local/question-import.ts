import { performAsked } from "../ask-operation.ts";
import { placeField } from "../field.ts";
import { openNetwork } from "../network.ts";
import { givenText } from "./given-text.ts";
import type { LocalCommand } from "./local.ts";

const MOST_BYTES = 400_000;

/** Takes a list of questions in, and names the lines that are no questions. */
export const questionImport: LocalCommand = {
  fields: [placeField("file", { is: "text" }, "a text or Markdown file, or -")],
  async run({ program, network, input }) {
    const home = await openNetwork(program, network);
    try {
      const given = await givenText(program, home, String(input["file"]), MOST_BYTES);
      if (given.kind === "failed") return given;
      const taken = await performAsked(home, "question.import", { text: given.text });
      if (taken.kind !== "done") return { kind: "failed", failure: taken };
      const { added, known, problems } = taken.value;
      return {
        kind: "done",
        value: taken.value,
        draw(paper) {
          paper.text(
            `Took in ${added.length === 1 ? "one question" : `${added.length} questions`}${known === 0 ? "" : `; ${known} ${known === 1 ? "was" : "were"} there already`}.`,
          );
          for (const each of problems) paper.aside(`Line ${each.line}: ${each.reason}`);
          if (added.length > 0) paper.hint("List them: weakties questions --origin own");
        },
      };
    } finally {
      await home.close();
    }
  },
};
