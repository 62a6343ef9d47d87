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
  hesitatesAt: ({ id }) => ({ introductionId: id }),
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

function nextInWords(shown: Introduction): string {
  const { next, introducer, person, other } = shown;
  const nameOf = (id: string) => [introducer, person, other].find((each) => each?.id === id)?.name ?? "";
  const silent = afterSilence(shown, nameOf);
  if (silent !== undefined) return silent;
  if (next.kind === "rest") return "nothing";
  const name = nameOf(next.personId);
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

/** What silence asks for, the same as on the page (R33). */
function afterSilence({ quiet }: Introduction, nameOf: (id: string) => string): string | undefined {
  switch (quiet.kind) {
    case "nothing":
      return undefined;
    case "hear":
      return `${nameOf(quiet.personId)} has written since; say whether that was the answer`;
    case "reach":
      return `find another way to reach ${nameOf(quiet.personId)}; the address you have reaches nobody`;
    case "remind":
      return `one short reminder to ${nameOf(quiet.personId)} is fine, or let it rest`;
    case "nudge":
      return `one word to ${nameOf(quiet.personId)} that you would still be glad of it is fine, or let it rest`;
    case "write":
      return `the first line is yours: write to ${nameOf(quiet.personId)}, or let it rest`;
    case "let-go":
      return "let it rest; silence says nothing about you";
  }
}

const LETTERS = { thank: "thanks", tell: "outcome" } as const;

function hintFor({ next, quiet, id, introducerId }: Introduction): string {
  const mine = introducerId === null;
  if (quiet.kind === "remind" || quiet.kind === "nudge")
    return `The letter: weakties draft ${shortId(quiet.personId)} --kind reminder --introduction-id ${shortId(id)}`;
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
