import type { Answer } from "#operations/catalog.ts";
import { toldText } from "./person.ts";
import { screen } from "./screen.ts";

const SHOWN = 20;

/** Pairs who may be one person, with the commands that answer. */
export const duplicates = screen<Answer<"person.duplicates">>({
  draw(paper, { pairs, total }) {
    if (pairs.length === 0) return paper.text("Nobody in your book seems to be there twice.");
    for (const { one, other, reason } of pairs.slice(0, SHOWN)) {
      paper.text(one.name === other.name ? `${one.name}, twice` : `${one.name} and ${other.name}`);
      paper.aside(reason, 2);
      paper.beside(sideOf(one), sideOf(other));
      paper.hint(`the same: weakties merge ${other.id} ${one.id}`);
      paper.hint(`two people: weakties apart ${other.id} ${one.id}`);
      paper.gap();
    }
    if (total > SHOWN) paper.aside(`And ${total - SHOWN} more, once these are answered.`);
    paper.hint("Side by side: weakties open, then “Same person?”");
  },
});

function sideOf({ name, facts }: Answer<"person.duplicates">["pairs"][number]["one"]) {
  return { title: name, lines: facts.map((each) => `${each.fact} (${toldText(each)})`) };
}

export const merged = screen<Answer<"person.merge">>({
  draw(paper, { id, name, alsoCalled, leftOut }) {
    paper.text(alsoCalled === name ? `${name} is one person now.` : `${alsoCalled} is ${name} now.`);
    if (leftOut) paper.aside("One of them was left out, so both are.");
    paper.hint(`weakties unmerge ${id} takes it apart again`);
  },
});

export const parted = screen<Answer<"person.unmerge">>({
  draw: (paper, { name }) => paper.text(`${name} is in your book again, as before.`),
});

export const toldApart = screen<Answer<"person.tellApart">>({
  draw: (paper, { apart }) =>
    paper.text(apart ? "They are two people; nobody asks again." : "They may be asked about again."),
});
