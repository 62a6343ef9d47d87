import type { Answer } from "#operations/catalog.ts";
import { PART_NAMES } from "#outreach/own-letters.ts";
import type { Paper } from "../paper.ts";
import { screen } from "./screen.ts";

/** The letters that Weakties begins with. */
export const letters = screen<Answer<"letter.list">>({
  draw(paper, { letters: all }) {
    paper.table(all, [
      { title: "name", of: ({ name }) => name },
      { title: "", of: ({ title }) => title, flexible: true },
      { title: "", of: ({ own }) => (own ? "in your words" : ""), dim: true },
    ]);
    paper.gap();
    paper.hint("weakties letters show thanks; letters edit thanks --email - < my-letter.txt");
  },
});

/** One letter as Liquid, part by part. */
export const one = screen<Answer<"letter.show">>({ draw: drawLetter });

function drawLetter(paper: Paper, { title, own, template, names }: Answer<"letter.show">): void {
  paper.heading(`${title}${own ? ", in your words" : ""}`);
  for (const part of ["subject", "email", "message", "note"] as const) {
    paper.gap();
    paper.aside(PART_NAMES[part]);
    paper.page(template[part]);
  }
  paper.gap();
  paper.aside("what may stand between {{ }}");
  paper.table(
    names,
    [
      { title: "", of: ({ name }) => name },
      { title: "", of: ({ stands }) => stands, wraps: true },
    ],
    2,
  );
}

export const kept = screen<Answer<"letter.edit">>({
  draw(paper, { name, title, own }) {
    paper.text(own ? `Kept: “${title}” is in your words from now on.` : `“${title}” is ours again.`);
    if (own) paper.aside(`weakties letters reset ${name} goes back to ours.`);
  },
});

export const preview = screen<Answer<"letter.preview">>({
  draw(paper, { problems, letter }) {
    for (const { part, line, says } of problems)
      paper.text(`In the ${PART_NAMES[part]}${line === null ? "" : `, line ${line}`}: ${says}`);
    if (letter === null) return;
    if (letter.subject !== "") paper.heading(letter.subject);
    paper.page(letter.body);
  },
  exitCode: ({ problems }) => (problems.length > 0 ? 1 : 0),
});
