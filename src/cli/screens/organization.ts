import type { Answer } from "#operations/catalog.ts";
import type { Paper } from "../paper.ts";
import { shortId } from "../short-id.ts";
import { screen } from "./screen.ts";

type Shown = Answer<"organization.show">;

export const organizations = screen<Answer<"organization.list">>({
  draw(paper, { organizations: list }) {
    if (list.length === 0)
      return paper.text("No organization is known yet; they come with the people there.");
    paper.table(list, [
      { title: "organization", of: (each) => each.name, flexible: true },
      { title: "field", of: (each) => each.field },
    ]);
  },
});

/** Who is there, who was, and what they told about it. */
export const organization = screen<Shown>({
  draw(paper, { id, name, field, now, before, told }) {
    paper.text(field === "" ? name : `${name}, ${field}`);
    people(paper, "there now", now);
    people(paper, "there before", before);
    paper.gap();
    if (told.length === 0) paper.aside("Nobody there has told you about it yet.");
    for (const each of told) {
      const mark = each.offRecord ? " (off the record, for you alone)" : "";
      paper.text(`${each.on}  ${each.name}: ${each.text}${mark}`);
      const about = ABOUT[each.as](each.about);
      if (about !== "") paper.aside(about, 2);
    }
    paper.hint(`weakties organization edit ${shortId(id)} --field WORDS`);
  },
});

export const edited = screen<Answer<"organization.edit">>({
  draw: (paper, { name, field }) => paper.text(field === "" ? `Kept: ${name}.` : `Kept: ${name}, ${field}.`),
});

export const merged = screen<Answer<"organization.merge">>({
  draw: (paper, { name, parted }) => paper.text(`${parted.name} is ${name} now.`),
});

function people(paper: Paper, title: string, stays: Shown["now"]): void {
  if (stays.length === 0) return;
  paper.table(stays, [
    { title, of: (each) => each.name },
    { title: "as", of: (each) => each.role, flexible: true },
    { title: "since", of: (each) => each.startsOn ?? "" },
    { title: "until", of: (each) => each.endsOn ?? "" },
  ]);
}

const ABOUT: Readonly<Record<Shown["told"][number]["as"], (about: string) => string>> = {
  advice: () => "advice",
  for: (career) => `for ${career}`,
  against: (career) => `against ${career}`,
  answer: (question) => question,
};
