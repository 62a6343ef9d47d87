import type { Answer } from "#operations/catalog.ts";
import { counted } from "#people/shown.ts";
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
  draw(paper, { id, name, field, fieldFrom, now, before, told }) {
    paper.text(field === "" ? name : `${name}, ${field}`);
    if (fieldFrom === "name" || fieldFrom === "roles")
      paper.aside(`Its field is read from ${READ_FROM[fieldFrom]}.`);
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

export const readFields = screen<Answer<"organization.readFields">>({
  draw(paper, { readable, kept }) {
    if (kept.count > 0) {
      paper.text(`The field of ${counted(kept.count, "organization")} was read, and not said by you:`);
      paper.table(kept.first, [
        { title: "organization", of: (each) => each.name, flexible: true },
        { title: "field", of: (each) => each.field },
      ]);
      if (kept.count > kept.first.length) paper.aside(`And ${kept.count - kept.first.length} more.`);
      paper.hint("weakties organization edit NAME --field WORDS");
    }
    if (readable.length === 0) return paper.aside("Of no further organization the field can be read.");
    paper.text("Further fields that can be read:");
    fields(paper, readable);
    paper.hint("weakties fields take");
  },
});

export const takenFields = screen<Answer<"organization.takeFields">>({
  draw(paper, { taken }) {
    if (taken.length === 0) return paper.text("There was no field to take over.");
    paper.text(
      `${counted(taken.length, "organization")} ${taken.length === 1 ? "has a field" : "have a field"} now.`,
    );
    fields(paper, taken);
    const [one] = taken;
    if (one !== undefined) paper.hint(`weakties fields leave ${shortId(one.id)} [--for-good]`);
  },
});

export const leftFields = screen<Answer<"organization.leaveFields">>({
  draw: (paper, { left }) => paper.text(`The field of ${counted(left, "organization")} is forgotten.`),
});

function fields(paper: Paper, read: Answer<"organization.readFields">["readable"]): void {
  paper.table(read, [
    { title: "organization", of: (each) => each.name, flexible: true },
    { title: "field", of: (each) => each.field },
    { title: "read from", of: (each) => READ_FROM[each.from] },
  ]);
}

const READ_FROM = { name: "its name", roles: "what people do there" } as const;

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
