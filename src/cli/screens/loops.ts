import type { LoopKind } from "#follow-ups/loops.ts";
import type { Answer } from "#operations/catalog.ts";
import { shortId } from "../short-id.ts";
import { screen } from "./screen.ts";

const TITLES: Record<LoopKind, string> = {
  thank: "Thanks to send",
  tell: "They would like to know",
  promise: "You promised",
  outcome: "You have begun; what came of it?",
  do: "Advice to take up, or to let go",
};

/** What is open between people and you, in the order in which it is kind to close it. */
export const loops = screen<Answer<"loop.list">>({
  draw(paper, { loops: open, closed }) {
    if (open.length === 0) paper.text("Nothing is open between you and anybody.");
    for (const kind of Object.keys(TITLES) as LoopKind[]) {
      const mine = open.filter((loop) => loop.kind === kind);
      if (mine.length === 0) continue;
      paper.gap();
      paper.heading(TITLES[kind]);
      for (const { sentence, useBy, greyed } of mine) {
        const line = [`- ${sentence}`, useBy].filter((part) => part !== "").join(" ");
        if (greyed) paper.aside(line, 2);
        else paper.text(line, 2);
      }
    }
    if (closed.length === 0) return;
    paper.gap();
    paper.heading("What came of earlier advice");
    for (const { sentence } of closed) paper.aside(`- ${sentence}`, 2);
  },
});

/** Who deserves news this week, and why. */
export const news = screen<Answer<"news.show">>({
  draw(paper, { lines }) {
    if (lines.length === 0)
      paper.text("Nobody waits for news from you this week. It comes when something has come of something.");
    for (const [at, { personName, reasons, action }] of lines.entries()) {
      const [first, ...others] = reasons;
      paper.text(`${at + 1}. ${first.sentence}`);
      for (const { sentence } of others) paper.aside(sentence, 3);
      const mine = first.mine === "" ? "" : ` --mine ${JSON.stringify(first.mine)}`;
      const about = action.target.kind === "advice" ? ` --advice-id ${shortId(action.target.id)}` : "";
      paper.hint(`   weakties draft ${JSON.stringify(personName)} --kind ${action.letter}${about}${mine}`);
      paper.gap();
    }
  },
});

/** One kind word where one hesitates; usually there is none, and that is fine. */
export const kindWord = screen<Answer<"encouragement.take">>({
  draw(paper, said) {
    if (said.kind === "quiet")
      return paper.text("No word today. There is one a week at most, where the records show a hesitation.");
    paper.aside(said.why);
    paper.text(said.thought);
    paper.text(said.step);
    if (said.open?.kind === "draft") paper.hint(`weakties draft show ${shortId(said.open.id)}`);
    if (said.open?.kind === "interview") paper.hint(`weakties interview show ${shortId(said.open.id)}`);
    if (said.open?.kind === "introduction") paper.hint(`weakties introduction show ${shortId(said.open.id)}`);
    for (const { question, thought } of said.others) paper.aside(`“${question}” ${thought}`);
    paper.aside("weakties settings edit --no-reframing turns these off.");
  },
});
