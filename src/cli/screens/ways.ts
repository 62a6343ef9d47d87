import { waitsAt } from "#network/waits-at.ts";
import type { Answer } from "#operations/catalog.ts";
import { terminalField } from "../field.ts";
import { shortId } from "../short-id.ts";
import { screen } from "./screen.ts";

/** Who can introduce you: a sentence, then each way with what it rests on. */
export const ways = screen<Answer<"network.introduce">>({
  hesitatesAt: (found) => (found.kind === "ways" ? waitsAt(found.ways) : undefined),
  fields: [terminalField("why", { is: "flag" }, "also show the numbers behind each way")],
  draw(paper, found, { extra }) {
    paper.text(found.says);
    if (found.kind === "which") for (const { kind, name } of found.goals) paper.text(`- ${name} (${kind})`);
    if (found.kind !== "ways") return;
    for (const way of found.ways) {
      paper.gap();
      paper.text(way.sentence);
      paper.aside(way.tie.inWords, 2);
      for (const { sentence, inferred } of way.steps)
        paper.aside(`${sentence}${inferred ? " (a guess)" : ""}`, 2);
      if (extra["why"] === true) for (const line of way.why) paper.aside(line, 2);
      paper.hint(nextOn(way));
    }
    const [someone] = [...found.own, ...found.direct];
    if (someone !== undefined) paper.hint(`The letter: weakties draft ${shortId(someone.id)}`);
  },
});

type Way = Extract<Answer<"network.introduce">, { readonly kind: "ways" }>["ways"][number];

function nextOn({ people, begun }: Way): string {
  if (begun !== null && begun.letterId !== null)
    return `The letter: weakties draft show ${shortId(begun.letterId)}`;
  if (begun !== null && begun.state !== "thought-of")
    return `How it stands: weakties introduction show ${shortId(begun.id)}`;
  const [first, second, third] = people.map(({ id }) => shortId(id));
  const goal = third === undefined ? "" : ` --goal-id ${third}`;
  return `The request: weakties introduction request ${first} ${second}${goal}`;
}

export const said = screen<Answer<"acquaintance.say">>({
  draw: (paper, { person, other, knows }) =>
    paper.text(`Noted: ${person} and ${other} ${knows ? "know" : "do not know"} each other.`),
});

export const acquaintances = screen<Answer<"acquaintance.list">>({
  draw(paper, { acquaintances: all, guessed, further }) {
    if (all.length + guessed.length === 0)
      paper.text("Nothing said yet. “weakties knows NAME OTHER” says that the two know each other.");
    for (const { name, knows } of all) paper.text(`- ${knows ? "knows" : "does not know"} ${name}`);
    for (const { name, because } of guessed) paper.text(`- probably knows ${name}: ${because} (a guess)`);
    if (further > 0) paper.aside(`And probably ${further} more.`);
  },
});

export const takenBack = screen<Answer<"acquaintance.remove">>({
  draw: (paper) => paper.text("Taken back."),
});
