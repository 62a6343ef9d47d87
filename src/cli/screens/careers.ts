import type { Answer } from "#operations/catalog.ts";
import { HOW_SURE } from "#options/verdict.ts";
import { capitalised } from "#people/shown.ts";
import type { Paper } from "../paper.ts";
import { shortId } from "../short-id.ts";
import { screen } from "./screen.ts";

/** Careers, where you stand on each, and what fits in the time left. */
export const careers = screen<Answer<"option.list">>({
  draw(paper, { options, runway, inTime }) {
    if (options.length === 0) paper.text("No career yet. “weakties career add NAME” adds one.");
    paper.table(options, [
      { title: "career", of: (each) => each.name, flexible: true },
      { title: "where you stand", of: (each) => each.verdict.replace(/-/g, " ") },
      { title: "", of: (each) => each.board.sentence, wraps: true },
    ]);
    paper.gap();
    paper.text(runway.sentence);
    for (const each of inTime) paper.text(`- ${each.option.name}: ${each.sentence}`);
  },
});

/** One career: for, against, and what nobody has told about. */
export const career = screen<Answer<"option.show">>({
  draw(paper, shown) {
    paper.heading(shown.name);
    paper.text(`Where you stand: ${shown.verdict.replace(/-/g, " ")}.`);
    if (shown.warning !== null) paper.aside(shown.warning);
    if (shown.notes !== "") paper.text(shown.notes);
    for (const each of shown.board.disagreements)
      beside(paper, [`Voices differ on ${each.about}: for`, each.for], ["against", each.against]);
    const disputed = new Set(
      shown.board.disagreements.flatMap((each) => [...each.for, ...each.against]).map(({ id }) => id),
    );
    const rest = (lines: Lines) => lines.filter(({ id }) => !disputed.has(id));
    beside(paper, ["For", rest(shown.board.for)], ["Against", rest(shown.board.against)]);
    if (shown.trail.length > 0) {
      paper.gap();
      paper.heading("How you got here");
      for (const { sentence, verdict } of shown.trail)
        paper.text(`- ${sentence} ${capitalised(HOW_SURE[verdict.confidence - 1] ?? "")}.`, 2);
    }
    if (shown.questions.length > 0) {
      paper.gap();
      paper.heading("You would like to know");
      for (const { text } of shown.questions) paper.text(`- ${text}`, 2);
    }
    // That it is one's own view is said above.
    if (shown.board.sentence === "" || (shown.warning !== null && shown.voices.length === 0)) return;
    paper.gap();
    paper.aside(shown.board.sentence);
  },
});

/** A verdict is answered as on its page; it can be given anew at any time. */
export const stand = screen<Answer<"option.giveVerdict">>({
  draw(paper, { name, words, verdicts }) {
    paper.text(`${name}: ${words}`);
    if (verdicts.length > 1) paper.aside("What you thought before stays in “weakties career show”.");
  },
});

/** What it was called is all that there was of it. */
export const removed = screen<Answer<"option.remove">>({
  draw: (paper, { name }) => paper.text(`“${name}” is not among your careers any more.`),
});

type Lines = Answer<"option.show">["board"]["for"];

type Titled = readonly [string, Lines];

/** What speaks for it and what against, beside each other (R18); one of them alone has the whole line. */
function beside(paper: Paper, left: Titled, right: Titled): void {
  const sides = [left, right].filter(([, lines]) => lines.length > 0);
  const [first, second] = sides.map(([title, lines]) => ({ title, lines: lines.flatMap(evidence) }));
  if (first === undefined) return;
  paper.gap();
  if (second !== undefined) paper.beside(first, second);
  else {
    paper.heading(first.title);
    for (const line of first.lines) paper.text(line, 2);
  }
}

function evidence({ id, text, personName, offRecord }: Lines[number]): readonly string[] {
  const voice = [personName ?? "your own view", offRecord ? "off the record" : ""];
  return [`- ${text} (${voice.filter((part) => part !== "").join(", ")})`, `  ${shortId(id)}`];
}
