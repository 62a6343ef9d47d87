import { FOCI } from "#interviews/interview.ts";
import { isOwn } from "#interviews/questions/question.ts";
import type { Answer } from "#operations/catalog.ts";
import { screen } from "./screen.ts";

type Listed = Answer<"question.list">;

const ORIGIN_WORDS = { own: "yours", reworded: "reworded", library: "" } as const;

/** Questions with what they are about; the id is what the other commands take. */
export const questions = screen<Listed>({
  draw(paper, { questions: found, total }) {
    if (found.length === 0) return paper.text("No question has all of that.");
    // Not a table: in a window of 80 columns a question is longer than its column would be.
    for (const each of found) {
      paper.text(each.text);
      paper.aside([each.id, `${each.minutes} min`, ...aboutOf(each)].join(" · "), 2);
    }
    paper.gap();
    paper.aside(
      `${found.length} of ${total}. Narrow them with --search, --focus, --reveals or --role-family.`,
    );
  },
});

function aboutOf({ foci, reveals, hidden, origin }: Listed["questions"][number]): readonly string[] {
  const on = foci.length === FOCI.length ? "" : `for ${foci.join(", ")}`;
  return [reveals.join(", "), on, hidden ? "put away" : ORIGIN_WORDS[origin]].filter(Boolean);
}

export const questionAdded = screen<Answer<"question.add">>({
  draw(paper, { text, id, reveals }) {
    paper.text(`Added: “${text}”`);
    if (reveals.length > 0) paper.aside(`It seems to be about: ${reveals.join(", ")}.`);
    paper.hint(`Changed by: weakties question edit ${id} --text WORDS`);
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
