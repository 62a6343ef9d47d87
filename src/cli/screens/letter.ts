import type { Answer } from "#operations/catalog.ts";
import { CHANGE_WORDING, otherWording } from "#outreach/wording.ts";
import type { Failure } from "../failure.ts";
import { terminalField } from "../field.ts";
import type { Paper } from "../paper.ts";
import { shortId } from "../short-id.ts";
import { screen } from "./screen.ts";
import { dayText } from "./when.ts";
import { whereWritten, written } from "./written.ts";

type Letter = Answer<"draft.write">;

/** A letter as it would be read, then what the check says of it, and how to go on. */
export const letter = screen<Letter>({
  hesitatesAt: ({ id }) => ({ draftId: id }),
  fields: [
    terminalField("eml", { is: "text" }, "also write it as an .eml file, to open in a mail program"),
    terminalField("anyway", { is: "flag" }, "write the file although a gap is open"),
  ],
  after: async (value, setting) =>
    value.held !== null && "eml" in setting.extra && setting.extra["anyway"] !== true
      ? { kind: "failed", failure: notWritten(value, value.held) }
      : written(setting, setting.extra["eml"], value.eml),
  draw(paper, value, { written: at }) {
    if (value.asItWas === true) {
      paper.text("You have begun this letter; here it is in your words. --anew writes another.");
      paper.gap();
    }
    if (value.aside !== null) {
      paper.text(`Put aside: ${value.aside} It is here whole, and waits again if that changes.`);
      paper.gap();
    }
    if (value.careerToSay != null) {
      paper.text(value.careerToSay.says);
      paper.hint(`weakties interview edit ${shortId(value.interviewId ?? "")} --career "NAME"`);
      paper.hint(`weakties draft ${shortId(value.personId)}`);
      paper.gap();
    }
    if (value.form === "email") {
      paper.page(`To: ${value.person.name}${value.to === "" ? "" : ` <${value.to}>`}`);
      paper.page(`Subject: ${value.subject}`);
      paper.gap();
    }
    if (value.number !== "") {
      paper.page(`To: ${value.person.name}, ${value.number}`);
      paper.gap();
    }
    paper.page(value.body);
    paper.gap();
    drawCount(paper, value);
    drawGaps(paper, value);
    drawCheck(paper, value);
    drawFamiliarity(paper, value);
    drawWordings(paper, value);
    drawWays(paper, value);
    if (at !== undefined) paper.aside(`${whereWritten(at)}.`);
    // A letter that was only looked at is nowhere to be changed, and cannot have gone out.
    if (value.kept === false) return;
    if (value.sentAt !== null) {
      paper.text(`It went out on ${dayText(value.sentAt)}.`);
      return paper.hint(`It did not, after all: weakties draft take-back ${shortId(value.id)}`);
    }
    paper.hint(`Change it: weakties draft edit ${shortId(value.id)} --body -`);
    paper.hint(`Sent it:   weakties draft sent ${shortId(value.id)}`);
  },
});

/** How it gets there, where an e-mail address does not say it already. */
function drawWays(paper: Paper, { ways, to }: Letter): void {
  if (to !== "" && ways.length === 1) return;
  for (const { kind, value, because } of ways)
    paper.aside(`${kind.replace(/-/g, " ")}${value === "" ? "" : ` (${value})`}: ${because}`);
}

function drawCount(paper: Paper, { count }: Letter): void {
  if (count.limit !== null) paper.aside(`${count.used} of ${count.limit} characters.`);
}

/** What a gap asks for that the settings keep. */
const ONCE_FOR_ALL = [
  [/^your name$/, "name"],
  [/^what you are(?:,|$)/, "introduction"],
] as const;

function drawGaps(paper: Paper, { held, gaps }: Letter): void {
  if (held === null) return;
  paper.text(held);
  for (const help of new Set(gaps.map((each) => each.help))) if (help !== "") paper.aside(help, 2);
  for (const [missing, field] of ONCE_FOR_ALL)
    if (gaps.some(({ hint }) => missing.test(hint)))
      paper.hint(`Once for all letters: weakties settings edit --${field} "…"`);
}

/** What was kept all the same is said, so that the next try writes this letter and no other. */
function notWritten({ kept, id }: Letter, held: string): Failure {
  if (kept === false) return notReady(held, "--anyway writes the file all the same.");
  const anyway = `It is kept; “weakties draft show ${shortId(id)} --eml FILE --anyway” writes the file all the same.`;
  return { ...notReady(held, anyway), draftId: id };
}

function notReady(held: string, anyway: string): Failure {
  return { kind: "refused", says: `${held} ${anyway}` };
}

export const sent = screen<Answer<"draft.sent">>({
  draw: (paper, { id }) => {
    paper.text("Noted: it went out.");
    paper.hint(`It did not, after all: weakties draft take-back ${shortId(id)}`);
  },
});

export const gone = screen<Answer<"draft.remove">>({
  draw: (paper, { plan }) =>
    paper.text(
      plan === null
        ? "Thrown away."
        : "Thrown away, and with it the plan that it had begun; nobody was asked yet.",
    ),
});

export const takenBack = screen<Answer<"draft.takeBack">>({
  draw: (paper, { id }) => {
    paper.text("Taken back: it did not go out, and can be written on.");
    paper.hint(`Look at it: weakties draft show ${shortId(id)}`);
  },
});

function drawCheck(paper: Paper, { id, kept, findings, cautions, customs }: Letter): void {
  for (const { kind, says, why } of cautions) {
    paper.text(says);
    for (const because of why) paper.aside(because, 2);
    // What is kept nowhere has no id to overrule anything by.
    if (kept !== false)
      paper.hint(`  It may go all the same: weakties draft overrule ${shortId(id)} ${kind}`);
  }
  if (customs.where !== "" && customs.note !== "") paper.aside(`Usual there: ${customs.note}`);
  // A gap that is open has been told with what may stand in it.
  const remarks = findings.filter(({ check }) => check !== "slot");
  for (const { says, words, better } of remarks) {
    paper.text(`- ${says}`);
    if (words !== null) paper.aside(`“${words.text}”`, 2);
    if (better !== null) paper.aside(better === "" ? "Better without it." : `Better: “${better.trim()}”`, 2);
  }
  if (remarks.length > 0) paper.gap();
}

function drawFamiliarity(paper: Paper, { familiarityToSay, person }: Letter): void {
  if (familiarityToSay === null) return;
  paper.text(`${familiarityToSay} The letter begins accordingly.`);
  paper.hint(`  weakties edit ${shortId(person.id)} --familiarity known (or acquaintance, or stranger)`);
}

function drawWordings(paper: Paper, { wordings, wording }: Letter): void {
  if (wordings.length === 1) {
    const other = otherWording(wording);
    paper.aside(`--wording ${other}: ${CHANGE_WORDING[other].toLowerCase()}.`);
    return;
  }
  for (const offered of wordings) {
    const chosen = offered.wording === wording ? " (this one)" : "";
    paper.aside(`--wording ${offered.wording}${chosen}: ${offered.because}`);
  }
}

type Listed = Answer<"draft.list">["drafts"][number];
const asideOf = ({ aside }: Listed) => aside ?? "";

export const drafts = screen<Answer<"draft.list">>({
  draw(paper, { drafts: waiting, putAside }) {
    const isAside = waiting.some(({ aside }) => aside !== null);
    if (waiting.length === 0)
      paper.text(
        "No letter is here. The others: weakties drafts, weakties drafts --sent, weakties drafts --over.",
      );
    paper.table(waiting, [
      { title: "to", of: (each) => each.personName },
      { title: "", of: (each) => each.kind },
      { title: "", of: (each) => each.form },
      { title: "subject", of: (each) => each.subject, flexible: true },
      {
        title: waiting.some(({ sentAt }) => sentAt !== null) ? "sent" : "since",
        of: ({ createdAt, sentAt }) => dayText(sentAt ?? createdAt),
      },
      ...(isAside ? [{ title: "put aside", of: asideOf, flexible: true }] : []),
      { title: "id", of: (each) => shortId(each.id), dim: true },
    ]);
    if (putAside === 0 || isAside) return;
    paper.text(
      putAside === 1
        ? "One letter is put aside, since its moment has passed."
        : `${putAside} letters are put aside, since their moment has passed.`,
    );
    paper.hint("Why, and what stands in it: weakties drafts --over");
  },
});
