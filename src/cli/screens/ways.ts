import type { Answer } from "#operations/catalog.ts";
import { shortId } from "../short-id.ts";
import { screen } from "./screen.ts";

/** Who can introduce you: a sentence, then each way with what it rests on. */
export const ways = screen<Answer<"network.introduce">>({
  draw(paper, found) {
    paper.text(found.says);
    if (found.kind === "which") for (const { kind, name } of found.goals) paper.text(`- ${name} (${kind})`);
    if (found.kind !== "ways") return;
    for (const way of found.ways) {
      paper.gap();
      paper.text(way.sentence);
      paper.aside(way.tie.inWords, 2);
      for (const { sentence, inferred } of way.steps)
        paper.aside(`${sentence}${inferred ? " (a guess)" : ""}`, 2);
      for (const line of way.why) paper.aside(line, 2);
      const [first, second] = way.people;
      if (way.open !== null) paper.hint(way.open.inWords);
      else if (first !== undefined && second !== undefined)
        paper.hint(`The request: weakties introduction request ${shortId(first.id)} ${shortId(second.id)}`);
    }
    const [someone] = [...found.own, ...found.direct];
    if (someone !== undefined) paper.hint(`The letter: weakties draft ${shortId(someone.id)}`);
  },
});

export const said = screen<Answer<"acquaintance.say">>({
  draw: (paper, { person, other, knows }) =>
    paper.text(`Noted: ${person} and ${other} ${knows ? "know" : "do not know"} each other.`),
});

export const acquaintances = screen<Answer<"acquaintance.list">>({
  draw(paper, { acquaintances: all }) {
    if (all.length === 0)
      paper.text("Nothing said yet. “weakties knows NAME OTHER” says that the two know each other.");
    for (const { name, knows } of all) paper.text(`- ${knows ? "knows" : "does not know"} ${name}`);
  },
});

export const takenBack = screen<Answer<"acquaintance.remove">>({
  draw: (paper) => paper.text("Taken back."),
});
