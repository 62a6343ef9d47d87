import { besideEachOther } from "#interviews/beside.ts";
import { whenAndWhere } from "#interviews/brief.ts";
import type { Answer } from "#operations/catalog.ts";
import type { Paper } from "../paper.ts";
import { screen } from "./screen.ts";

type Brief = Answer<"interview.brief">;

/** The sheet for one talk, as a page of plain text. */
export const prep = screen<Brief>({
  draw(paper, brief) {
    paper.heading(brief.title);
    paper.text(whenAndWhere(brief));
    part(paper, "Who they are", brief.who);
    part(paper, "What you know", brief.known);
    if (brief.thenAndNow !== null) drawThenAndNow(paper, brief.thenAndNow);
    part(paper, "You promised", brief.promised);
    part(paper, "In your own words", [brief.introduceYourself]);
    drawAgenda(paper, brief);
    drawQuestions(paper, brief);
    if (brief.ask !== null) part(paper, "What to ask them for", [brief.ask.words, brief.ask.flag ?? ""]);
    part(paper, "What you can offer", [brief.offer ?? ""]);
  },
});

function part(paper: Paper, title: string, lines: readonly string[]): void {
  const told = lines.filter((line) => line !== "");
  if (told.length === 0) return;
  paper.gap();
  paper.heading(title);
  for (const line of told) paper.text(line, 2);
}

function drawAgenda(paper: Paper, { agenda }: Brief): void {
  paper.gap();
  paper.heading(`${agenda.minutes} minutes`);
  paper.table(
    agenda.boxes,
    [
      { title: "", of: (box) => `${Math.round(box.startsAt)}′`.padStart(4) },
      { title: "", of: (box) => box.name },
      { title: "", of: (box) => box.hint, flexible: true },
    ],
    2,
  );
}

function drawQuestions(paper: Paper, { questions }: Brief): void {
  if (questions.length === 0) return;
  paper.gap();
  paper.heading("Questions");
  for (const [at, question] of questions.entries())
    paper.text(`${at + 1}. ${question.text} (${question.minutes}′)`, 2);
}

/** What was, then what is: one under the other, as a terminal is narrow. */
function drawThenAndNow(paper: Paper, talk: NonNullable<Brief["thenAndNow"]>): void {
  const { earlier, present } = besideEachOther(talk);
  paper.gap();
  paper.heading("Then and now");
  paper.text(talk.sentence, 2);
  for (const { title, lines } of [...earlier, ...present]) {
    paper.aside(`${title}:`, 2);
    for (const line of lines) paper.text(line, 4);
  }
}
