import { timeSpentInWords } from "#effort/reckon.ts";
import type { Answer } from "#operations/catalog.ts";
import { shortId } from "../short-id.ts";
import { screen } from "./screen.ts";
import { dayText } from "./when.ts";

/** What came back, then what it took. */
export const effort = screen<Answer<"effort.show">>({
  draw(paper, { sentence, pace, cameBack, spent }) {
    paper.text(sentence);
    paper.aside(pace);
    if (cameBack.length > 0) {
      paper.gap();
      paper.heading("What came back");
      for (const each of cameBack) paper.text(`- ${each.sentence} (${dayText(each.at)})`, 2);
    }
    if (spent.length === 0) return;
    paper.gap();
    paper.heading("What it took");
    paper.table(spent, [
      { title: "", of: (each) => dayText(each.at) },
      { title: "", of: (each) => each.what, wraps: true },
      { title: "", of: (each) => timeSpentInWords(each.minutes) },
      { title: "", of: (each) => (isNamed(each) ? shortId(each.subjectId) : ""), dim: true },
    ]);
    const first = spent.find(({ kind }) => kind !== "other");
    if (first !== undefined)
      paper.hint(`weakties effort note MINUTES --${OPTION[first.kind]} ${shortId(first.subjectId)}`);
  },
});

/** By what a correction names a talk or a letter; the rest is noted anew. */
const OPTION = { talk: "interview-id", letter: "touch-id", other: "at" } as const;

/** Whether a command takes it by its id; the minutes of a sprint are put right there. */
function isNamed({ kind, effortId }: Answer<"effort.show">["spent"][number]): boolean {
  return kind !== "other" || effortId !== null;
}

export const noted = screen<Answer<"effort.note">>({
  draw(paper, { minutes, id }) {
    paper.text(`Noted: ${timeSpentInWords(minutes)}.`);
    paper.hint(`Taken back by: weakties effort remove ${shortId(id)}`);
  },
});

export const pace = screen<Answer<"effort.setPace">>({
  draw: (paper, { paceMinutes }) =>
    paper.text(
      paceMinutes === null
        ? "No pace, then; none is needed."
        : `A pace of ${timeSpentInWords(paceMinutes)} a week.`,
    ),
});
