import type { Answer } from "#operations/catalog.ts";
import type { Paper } from "../paper.ts";
import { screen } from "./screen.ts";

type Today = Answer<"today.show">;

/** The day's short list, each line with the command that acts on it. */
export const today = screen<Today>({
  draw(paper, { suggestions, calm, standing }) {
    paper.aside(standing.because);
    paper.gap();
    if (calm !== null) paper.text(calm);
    for (const [at, suggestion] of suggestions.entries()) drawLine(paper, at + 1, suggestion);
  },
});

function drawLine(
  paper: Paper,
  number: number,
  { sentence, action, key }: Today["suggestions"][number],
): void {
  paper.text(`${number}. ${sentence}`);
  const command = commandOf(action);
  if (command !== undefined) paper.aside(`${action.label}: ${command}`, 3);
  else paper.aside(action.label, 3);
  paper.aside(`Not now: weakties not-now ${key}`, 3);
  paper.gap();
}

function commandOf({ target }: Today["suggestions"][number]["action"]): string | undefined {
  switch (target.kind) {
    case "person":
      return `weakties show ${target.id}`;
    case "interview":
      return `weakties interview show ${target.id}`;
    case "add":
      return "weakties add NAME";
    default:
      return undefined;
  }
}
