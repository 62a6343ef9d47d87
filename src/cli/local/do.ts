import type { Answer } from "#operations/catalog.ts";
import { placeField } from "../field.ts";
import { openNetwork } from "../network.ts";
import { shortId } from "../short-id.ts";
import type { LocalAnswer, LocalCommand } from "./local.ts";

type Line = Answer<"today.show">["suggestions"][number];

/** Begins with a line of Today: what its action opens in the app, as the command that does the same here. */
export const begin: LocalCommand = {
  fields: [placeField("number", { is: "number" }, "the line's number on Today")],
  async run({ program, network, input }) {
    const { linesOfToday } = await import("../today-lines.ts");
    const home = await openNetwork(program, network);
    try {
      const lines = await linesOfToday(home);
      const line = lines[Number(input["number"]) - 1];
      if (line?.action.target.kind === "promise") return promiseOf(line.sentence, line.action.target.id);
      if (line !== undefined) return { kind: "instead", words: wordsFor(line) };
      const says = `Today has ${lines.length === 1 ? "one line" : `${lines.length} lines`}; there is no number ${input["number"]}.`;
      return { kind: "failed", failure: { kind: "missing", says } };
    } finally {
      await home.close();
    }
  },
};

/** A promise is kept out in the world: it is shown with the words that note it, and nothing is noted yet. */
function promiseOf(sentence: string, id: string): LocalAnswer {
  const whenKept = `weakties promise keep ${shortId(id)}`;
  return {
    kind: "done",
    value: { id, sentence, whenKept },
    draw(paper) {
      paper.text(sentence);
      paper.hint(`When it is done: ${whenKept}`);
    },
  };
}

/** What a letter may be about, named by an option of its own. */
const ABOUT: ReadonlySet<Line["action"]["target"]["kind"]> = new Set([
  "interview",
  "advice",
  "introduction",
  "lead",
]);

/** The words of the command that a line's action stands for. */
function wordsFor({ kind, action, personId }: Line): readonly string[] {
  const { target, letter } = action;
  if (letter !== null && personId !== null) {
    const about = ABOUT.has(target.kind) && "id" in target ? [`--${target.kind}-id`, target.id] : [];
    return ["draft", personId, "--kind", letter, ...about];
  }
  switch (target.kind) {
    case "person":
      return ["show", target.id];
    case "interview":
      return [...(kind === "prepare" || kind === "talk-today" ? ["prep"] : ["interview", "show"]), target.id];
    case "draft":
      return ["draft", "show", target.id];
    case "advice":
    case "promise":
      return ["show", personId ?? ""];
    case "introduction":
      return ["introduction", "show", target.id];
    case "lead":
      return ["opportunity", "show", target.id];
    case "matches":
      return ["matches"];
    case "ways":
      return ["network"];
    case "add":
      return ["whom"];
  }
}
