import { counted, inWords, listed } from "#people/shown.ts";
import type { Interview } from "./interview.ts";

type Noted = {
  readonly talk: Pick<Interview, "notes" | "learned">;
  /** Questions that they answered, advice of theirs and promises of mine, of this talk. */
  readonly answers: number;
  readonly advice: number;
  readonly promises: number;
};

/** What was written down of a talk that is said not to have taken place, and stays; "" where nothing was. */
export function whatStays({ talk, answers, advice, promises }: Noted): string {
  const learned = talk.learned.split("\n").filter((line) => line.trim() !== "").length;
  const parts = [
    learned === 0 ? "" : `${counted(learned, "thing")} learned`,
    advice === 0 ? "" : `${inWords(advice)} ${advice === 1 ? "piece" : "pieces"} of advice`,
    promises === 0 ? "" : counted(promises, "promise"),
    answers === 0 ? "" : counted(answers, "answer"),
    talk.notes.trim() === "" ? "" : "your notes",
  ].filter((part) => part !== "");
  return parts.length === 0 ? "" : `What you noted stays: ${listed(parts)}.`;
}
