import { expect, it } from "vitest";
import type { Answer } from "#operations/catalog.ts";
import type { PersonId } from "#people/id.ts";
import { newPaper } from "../paper.ts";
import { duplicates } from "./same-person.ts";

const ONE = "0195c0de-0000-7000-8000-000000000001" as PersonId;
const OTHER = "0195c0de-0000-7000-8000-000000000002" as PersonId;
const at = Date.UTC(2027, 2, 3, 12);

it("shows of each of two who told what, and whole ids in the commands that answer", () => {
  const shown: Answer<"person.duplicates"> = {
    pairs: [
      {
        kind: "ask",
        reason: "Perhaps the same: the same name.",
        one: { id: ONE, name: "Ana Ruiz", facts: [{ fact: "ana@example.org", from: "people.csv", at }] },
        other: { id: OTHER, name: "Ana Ruiz", facts: [{ fact: "Lumen", from: "", at }] },
      },
    ],
    total: 1,
    people: 2,
  };
  for (const width of [40, 80, Number.POSITIVE_INFINITY]) {
    const paper = newPaper({ width, colour: false });
    duplicates.draw(paper, shown, { extra: {} } as never);
    const said = paper.done();
    expect(said.split("\n")).toContain(`the same: weakties merge ${OTHER} ${ONE}`);
    expect(said.split("\n")).toContain(`two people: weakties apart ${OTHER} ${ONE}`);
    // Each in its half.
    expect(said).toMatch(/ana@example\.org \(people\.csv,[\s\S]*2027-03-03\)/);
    expect(said).toContain("Lumen (noted here, 2027-03-03)");
  }
});
