import { besideEachOther } from "#interviews/beside.ts";
import { whenAndWhere } from "#interviews/brief.ts";
import { type SheetSection, sheetOf } from "#interviews/sheet.ts";
import type { Answer } from "#operations/catalog.ts";
import type { Paper } from "../paper.ts";
import { screen } from "./screen.ts";

type Brief = Answer<"interview.brief">;

/** The sheet for one talk, as a page of plain text. */
export const prep = screen<Brief>({
  draw(paper, brief) {
    paper.heading(brief.title);
    paper.text(whenAndWhere(brief));
    for (const section of sheetOf(brief)) drawSection(paper, section, brief);
  },
});

function drawSection(paper: Paper, { part, title, lines }: SheetSection, brief: Brief): void {
  if (lines.length === 0) return;
  paper.gap();
  paper.heading(title);
  if (part === "then-and-now" && brief.thenAndNow !== null) drawThenAndNow(paper, brief.thenAndNow);
  else if (part === "minutes") drawAgenda(paper, brief);
  else if (part === "questions") drawQuestions(paper, brief);
  else for (const line of lines) paper.text(line, 2);
  if (part === "ask" && brief.ask?.flag) paper.aside(brief.ask.flag, 2);
}

function drawAgenda(paper: Paper, { agenda }: Brief): void {
  paper.table(
    agenda.boxes,
    [
      { title: "", of: (box) => `${Math.round(box.startsAt)}′`.padStart(4) },
      { title: "", of: (box) => box.name },
      { title: "", of: (box) => box.hint, wraps: true },
    ],
    2,
  );
}

function drawQuestions(paper: Paper, { questions }: Brief): void {
  for (const [at, question] of questions.entries())
    paper.text(`${at + 1}. ${question.text} (${question.minutes}′)`, 2);
}

/** What was, then what is: one under the other, as a terminal is narrow. */
function drawThenAndNow(paper: Paper, talk: NonNullable<Brief["thenAndNow"]>): void {
  const { earlier, present } = besideEachOther(talk);
  paper.text(talk.sentence, 2);
  for (const { title, lines } of [...earlier, ...present]) {
    paper.aside(`${title}:`, 2);
    for (const line of lines) paper.text(line, 4);
  }
}
