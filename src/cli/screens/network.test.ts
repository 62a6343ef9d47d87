import { expect, it } from "vitest";
import type { Answer } from "#operations/catalog.ts";
import type { PersonId } from "#people/id.ts";
import { newPaper } from "../paper.ts";
import { network, people } from "./network.ts";

type Drawn = Answer<"network.people">;

const somebody = (name: string, leftOut: number): Drawn["people"][number] => ({
  id: name as PersonId,
  name,
  organization: "European Molecular Biology Laboratory",
  field: "academia",
  lately: true,
  letters: "both",
  leftOut,
  line: { weight: 0.8, dashed: false, knots: 0 },
});

it("[R57] tells in full whom somebody knows, and counts the others, however narrow the window", () => {
  const names = ["Ana Ruiz", "Imre Kovács", "Lea Brandt", "Jonas Ek"];
  const between = names.slice(1).map((other) => ({
    one: "Ana Ruiz" as PersonId,
    other: other as PersonId,
    inferred: true,
    because: "both at European Molecular Biology Laboratory since 2024",
  }));
  const paper = newPaper({ width: 48, colour: false });
  people.draw(
    paper,
    { people: names.map((name) => somebody(name, name === "Ana Ruiz" ? 2 : 0)), between, further: 0 },
    { extra: {} } as never,
  );
  const said = paper.done();
  expect(Math.max(...said.split("\n").map((line) => line.length))).toBeLessThanOrEqual(48);
  const words = said.replace(/\s+/g, " ");
  expect(words).toContain("Ana Ruiz, European Molecular Biology Laboratory: Often in touch. Probably knows");
  expect(words).toMatch(/Jonas Ek \([^)]*\) and two more\. Imre Kovács,/);
});

it("[R8] tells every organization and who leads there, however narrow the window", () => {
  const paper = newPaper({ width: 60, colour: false });
  const fields = [
    {
      field: "regulatory affairs",
      organizations: ["Delta Biologics", "Kestrel Cell Engineering", "Northlight Imaging"],
      people: ["Ana Ruiz", "Tomasz Wilk", "Priya Raman"].map((name) => ({
        personId: name as PersonId,
        name,
      })),
      ...{ furtherOrganizations: 1, furtherPeople: 2, places: [] },
    },
  ] as unknown as Answer<"network.show">["fields"];
  network.draw(paper, { sentence: "Three.", fields } as never, { extra: {} } as never);
  const said = paper.done();
  expect(Math.max(...said.split("\n").map((line) => line.length))).toBeLessThanOrEqual(60);
  for (const word of ["Delta", "Kestrel", "Engineering,", "Northlight", "Imaging", "Ruiz,", "Wilk,", "Raman"])
    expect(said).toContain(word);
  expect(said).toContain("1 more");
  expect(said).toContain("2 more");
});
