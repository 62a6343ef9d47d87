import { FOCI } from "#interviews/interview.ts";
import { isOwn } from "#interviews/questions/question.ts";
import type { Answer } from "#operations/catalog.ts";
import { shortId } from "../short-id.ts";
import { screen } from "./screen.ts";

type Listed = Answer<"question.list">;

const ORIGIN_WORDS = { own: "yours", reworded: "reworded", library: "" } as const;

/** Questions with what they are about; the id is what the other commands take. */
export const questions = screen<Listed>({
  draw(paper, { questions: found, total }) {
    if (found.length === 0) return paper.text("No question has all of that.");
    paper.table(found, [
      { title: "question", of: (each) => each.text, flexible: true },
      { title: "min", of: (each) => each.minutes },
      { title: "about", of: (each) => each.reveals.join(", "), flexible: true, dim: true },
      { title: "for", of: focusOf, flexible: true, dim: true },
      { title: "", of: (each) => (each.hidden ? "put away" : ORIGIN_WORDS[each.origin]) },
      { title: "id", of: (each) => (isOwn(each) ? shortId(each.id) : each.id), dim: true },
    ]);
    paper.gap();
    paper.aside(
      `${found.length} of ${total}. Narrow them with --search, --focus, --reveals or --role-family.`,
    );
  },
});

function focusOf({ foci }: Listed["questions"][number]): string {
  return foci.length === FOCI.length ? "" : foci.join(", ");
}

export const questionAdded = screen<Answer<"question.add">>({
  draw(paper, { text, id, reveals }) {
    paper.text(`Added: “${text}”`);
    if (reveals.length > 0) paper.aside(`It seems to be about: ${reveals.join(", ")}.`);
    paper.hint(`Changed by: weakties question edit ${shortId(id)} --text WORDS`);
  },
});

export const questionEdited = screen<Answer<"question.edit">>({
  draw: (paper, { text, hidden }) => paper.text(`${hidden ? "Put away" : "Kept"}: “${text}”`),
});

export const questionsRemoved = screen<Answer<"question.remove">>({
  draw(paper, { removed }) {
    if (removed.length === 0) paper.text("They are as they came already.");
    for (const { question } of removed)
      paper.text(isOwn(question) ? `Taken out: “${question.text}”` : "As it came again.");
  },
});
