import type { Answer } from "#operations/catalog.ts";
import { shortId } from "../short-id.ts";
import { screen } from "./screen.ts";

type Introduction = Answer<"introduction.show">;

/** Who introduced whom: a sentence each, and what is next. */
export const introductions = screen<Answer<"introduction.list">>({
  draw(paper, { introductions: all }) {
    if (all.length === 0)
      paper.text(
        "No introduction yet. “weakties introduction add NAME --introducer-id NAME” writes one down.",
      );
    for (const each of all) {
      paper.text(`- ${each.inWords}`);
      paper.aside(`next: ${nextInWords(each)}`, 2);
      paper.aside(shortId(each.id), 2);
    }
  },
});

/** One introduction, after each of its steps too. */
export const introduction = screen<Introduction>({
  draw(paper, shown) {
    paper.text(shown.inWords);
    paper.facts([
      ["why", shown.reason],
      ["what came of it", shown.cameOfIt],
      ["next", nextInWords(shown)],
      ["id", shortId(shown.id)],
    ]);
    const hint = hintFor(shown);
    if (hint !== "") paper.hint(hint);
  },
});

export const removed = screen<Answer<"introduction.remove">>({
  draw: (paper) => paper.text("The introduction is taken away. Letters about it stay."),
});

function nextInWords({ next, introducer, person, other }: Introduction): string {
  if (next.kind === "rest") return "nothing";
  const name = [introducer, person, other].find((each) => each?.id === next.personId)?.name ?? "";
  switch (next.kind) {
    case "ask":
      return `ask ${name}`;
    case "answer":
      return `wait for ${name}’s yes or no`;
    case "make":
      return introducer === null ? "write to both of them" : "let it happen";
    case "thank":
      return `thank ${name}`;
    case "tell":
      return `tell ${name} what came of it`;
  }
}

const LETTERS = { thank: "thanks", tell: "outcome" } as const;

function hintFor({ next, id, introducerId }: Introduction): string {
  const mine = introducerId === null;
  switch (next.kind) {
    case "ask":
      return `The letter: weakties draft ${shortId(next.personId)} --kind ${mine ? "opt-in" : "introduction"} --introduction-id ${shortId(id)}`;
    case "answer":
      return `When they answer: weakties introduction answered ${shortId(id)} yes --person-id ${shortId(next.personId)}`;
    case "make":
      return mine
        ? `The letter: weakties draft ${shortId(next.personId)} --kind joining --introduction-id ${shortId(id)}`
        : `When it has happened: weakties introduction made ${shortId(id)}`;
    case "thank":
    case "tell":
      return `The letter: weakties draft ${shortId(next.personId)} --kind ${LETTERS[next.kind]} --introduction-id ${shortId(id)}`;
    case "rest":
      return "";
  }
}
