import { expect, it } from "vitest";
import { peopleInTable } from "./from-table.ts";
import { asksForNoLetters, tellsDeath } from "./own-details.ts";

it.each([
  ["Died", "yes", true, false],
  ["Died", "2021-02-03", true, false],
  ["Died", "no", false, false],
  ["DIED", "0", false, false],
  ["Do not contact", "TRUE", false, true],
  ["Do not contact", "false", false, false],
])(
  "a table with “%s: %s” tells of a death or a wish only where it says so",
  (heading, cell, died, noLetters) => {
    const { people } = peopleInTable(`Name,${heading}\nAna Ruiz,${cell}\n`, "x.csv");
    const details = people.flatMap(({ extra }) => extra);
    expect(details).toHaveLength(1);
    expect([details.some(tellsDeath), details.some(asksForNoLetters)]).toEqual([died, noLetters]);
  },
);
