import type { Answer } from "#operations/catalog.ts";
import { stageToMe } from "#stages/in-letters.ts";
import type { Paper } from "../paper.ts";
import { shortId } from "../short-id.ts";
import { screen } from "./screen.ts";

/** Where you are, and what follows from it. */
export const stage = screen<Answer<"stage.show">>({
  draw(paper, { reading, careers, plan, runway }) {
    paper.text(reading.because);
    for (const each of careers.filter(({ differs }) => differs))
      paper.text(`For ${each.name}: ${each.reading.because}`);
    paper.text(runway.sentence);
    list(paper, "What you could ask for now", plan.asks);
    list(paper, "What you could offer", plan.gives);
    list(paper, "What still fits", plan.fits);
    list(paper, "Advice that is of use", plan.stillOfUse);
    paper.gap();
    paper.text(`Your letters say that you ${stageToMe(plan.wording)}.`);
    paper.hint("weakties stage change --ends-on 2027-09-30, or --stage applying; --no-keep only shows it");
  },
});

/** What changed with the change, in words, and the way back. */
export const changed = screen<Answer<"stage.change">>({
  draw(paper, { replan, before, changed }) {
    drawReplan(paper, replan);
    if (!changed) return;
    paper.gap();
    paper.hint(`Back: weakties stage change${wayBack(before)}`);
  },
});

function wayBack({ optionId, stage: was, endsOn }: Answer<"stage.change">["before"]): string {
  return [
    was === undefined ? "" : ` --stage ${was ?? "none"}`,
    endsOn === undefined ? "" : ` --ends-on ${endsOn ?? "none"}`,
    optionId === null ? "" : ` --option-id ${shortId(optionId)}`,
  ].join("");
}

export function drawReplan(paper: Paper, replan: Answer<"stage.change">["replan"]): void {
  paper.text(replan.sentence);
  if (replan.kind === "changed")
    for (const { part, sentence, now, noLonger } of replan.changes) {
      paper.gap();
      paper.text(sentence);
      if (QUIET.includes(part)) continue;
      for (const each of now) paper.text(`+ ${each}`, 2);
      for (const each of noLonger) paper.aside(`- ${each}`, 2);
    }
  const { asksFor, questionsFor } = replan;
  if (asksFor.length + questionsFor.length > 0) paper.gap();
  if (asksFor.length > 0) paper.text(`Another thing to ask for fits now with ${asksFor.join(", ")}.`);
  if (questionsFor.length > 0) paper.text(`Questions chosen anew for ${questionsFor.join(", ")}.`);
}

/** Their sentence says it all. */
const QUIET: readonly string[] = ["stage", "wording", "runway"];

function list(paper: Paper, title: string, lines: readonly string[]): void {
  if (lines.length === 0) return;
  paper.gap();
  paper.heading(title);
  for (const line of lines) paper.text(`- ${line}`, 2);
}
