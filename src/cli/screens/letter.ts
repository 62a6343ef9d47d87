import type { Answer } from "#operations/catalog.ts";
import { terminalField } from "../field.ts";
import type { Paper } from "../paper.ts";
import { screen } from "./screen.ts";
import { dayText } from "./when.ts";
import { written } from "./written.ts";

type Letter = Answer<"draft.write">;

/** A letter as it would be read, then what the check says of it, and how to go on. */
export const letter = screen<Letter>({
  fields: [terminalField("eml", { is: "text" }, "also write it as an .eml file, to open in a mail program")],
  after: async (value, setting) => written(setting, setting.extra["eml"], value.eml),
  draw(paper, value, { extra }) {
    if (value.form === "email") {
      paper.page(`To: ${value.person.name}${value.to === "" ? "" : ` <${value.to}>`}`);
      paper.page(`Subject: ${value.subject}`);
      paper.gap();
    }
    paper.page(value.body);
    paper.gap();
    drawCount(paper, value);
    drawCheck(paper, value);
    drawWordings(paper, value);
    drawWays(paper, value);
    if (typeof extra["eml"] === "string") paper.aside(`Written to ${extra["eml"]}.`);
    // A letter that was only looked at is nowhere to be changed.
    if (value.kept !== false) paper.hint(`Change it: weakties draft edit ${value.id} --body -`);
    paper.hint(`Sent it:   weakties draft sent ${value.id}`);
  },
});

/** How it gets there, where an e-mail address does not say it already. */
function drawWays(paper: Paper, { ways, to }: Letter): void {
  if (to !== "" && ways.length === 1) return;
  for (const { kind, value, because } of ways)
    paper.aside(`${kind.replace(/-/g, " ")}${value === "" ? "" : ` (${value})`}: ${because}`);
}

function drawCount(paper: Paper, { count, gaps }: Letter): void {
  if (count.limit !== null) paper.aside(`${count.used} of ${count.limit} characters.`);
  if (gaps.length > 0)
    paper.aside(`${gaps.length === 1 ? "One gap is" : `${gaps.length} gaps are`} left to fill in.`);
}

function drawCheck(paper: Paper, { id, findings, cautions, customs }: Letter): void {
  for (const { kind, says, why } of cautions) {
    paper.text(says);
    for (const because of why) paper.aside(because, 2);
    paper.hint(`  It may go all the same: weakties draft overrule ${id} ${kind}`);
  }
  if (customs.note !== "") paper.aside(`Usual there: ${customs.note}`);
  for (const finding of findings) paper.text(`- ${finding.says}`);
  if (findings.length > 0) paper.gap();
}

function drawWordings(paper: Paper, { wordings, wording }: Letter): void {
  if (wordings.length < 2) return;
  for (const offered of wordings) {
    const chosen = offered.wording === wording ? " (this one)" : "";
    paper.aside(`--wording ${offered.wording}${chosen}: ${offered.because}`);
  }
}

export const drafts = screen<Answer<"draft.list">>({
  draw(paper, { drafts: waiting }) {
    if (waiting.length === 0) paper.text("No letter is waiting.");
    paper.table(waiting, [
      { title: "to", of: (each) => each.personName },
      { title: "", of: (each) => each.kind },
      { title: "", of: (each) => each.form },
      { title: "subject", of: (each) => each.subject, flexible: true },
      { title: "since", of: (each) => dayText(each.createdAt) },
      { title: "id", of: (each) => each.id, dim: true },
    ]);
  },
});
