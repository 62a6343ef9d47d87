import type { Answer } from "#operations/catalog.ts";
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
      { title: "", of: (each) => each.board.sentence, flexible: true },
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
    for (const each of shown.board.disagreements) {
      evidence(paper, `Voices differ on ${each.about}: for`, each.for);
      evidence(paper, `Voices differ on ${each.about}: against`, each.against);
    }
    const disputed = new Set(
      shown.board.disagreements.flatMap((each) => [...each.for, ...each.against]).map(({ id }) => id),
    );
    const rest = (lines: Lines) => lines.filter(({ id }) => !disputed.has(id));
    evidence(paper, "For", rest(shown.board.for));
    evidence(paper, "Against", rest(shown.board.against));
    if (shown.trail.length > 0) {
      paper.gap();
      paper.heading("How you got here");
      for (const each of shown.trail) paper.text(`- ${each.sentence}`, 2);
    }
    paper.gap();
    paper.aside(shown.board.sentence);
  },
});

type Lines = Answer<"option.show">["board"]["for"];

function evidence(paper: Paper, title: string, lines: Lines): void {
  if (lines.length === 0) return;
  paper.gap();
  paper.heading(title);
  for (const { id, text, personName, offRecord } of lines) {
    const voice = [personName ?? "your own view", offRecord ? "off the record" : ""];
    paper.text(`- ${text} (${voice.filter((part) => part !== "").join(", ")})`, 2);
    paper.aside(shortId(id), 4);
  }
}
