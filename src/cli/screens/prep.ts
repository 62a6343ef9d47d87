import type { Answer } from "#operations/catalog.ts";
import { dateInWords } from "#time/in-words.ts";
import type { Paper } from "../paper.ts";
import { screen } from "./screen.ts";

type Brief = Answer<"interview.brief">;

/** The sheet for one talk, as a page of plain text. */
export const prep = screen<Brief>({
  draw(paper, brief) {
    paper.heading(brief.title);
    const when = brief.on === null ? "" : dateInWords(brief.on);
    paper.text([when, brief.place].filter((part) => part !== "").join(", "));
    part(paper, "Who they are", brief.who);
    part(paper, "What you know", brief.known);
    part(paper, "Then and now", brief.thenAndNow === null ? [] : thenLines(brief.thenAndNow));
    part(paper, "You promised", brief.promised);
    part(paper, "In your own words", [brief.introduceYourself]);
    drawAgenda(paper, brief);
    drawQuestions(paper, brief);
    if (brief.ask !== null) part(paper, "What you would like", [brief.ask.words, brief.ask.flag ?? ""]);
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
      { title: "", of: (box) => `${box.startsAt}′`.padStart(4) },
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

function thenLines({ sentence, ...then }: NonNullable<Brief["thenAndNow"]>): readonly string[] {
  const list = (label: string, lines: readonly string[]) =>
    lines.length === 0 ? [] : [`${label}: ${lines.join("; ")}`];
  return [
    sentence,
    ...list("You asked", then.asked),
    ...then.answered.map(({ question, text }) => `${question} ${text}`),
    ...list(
      "They advised",
      then.advised.map((each) => each.text),
    ),
    ...list(
      "You did",
      then.did.map((each) => each.text),
    ),
    ...list(
      "They do not know yet",
      then.toTell.map((each) => each.text),
    ),
    ...list("New for you", then.changedForMe),
    ...list("New for them", then.changedForThem),
    ...list(
      "You may ask now",
      then.mayAskNow.map((each) => each.ask.name),
    ),
  ];
}
