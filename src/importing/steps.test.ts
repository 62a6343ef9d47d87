import { expect, it } from "vitest";
import { tablePeopleInSteps } from "./from-table.ts";
import { planInSteps } from "./plan.ts";
import type { ImportedPerson } from "./record.ts";

/** The most that is worked at between two steps, at which whoever asked for it may stop. */
const MOST_A_STEP = 250;

/** A word of its own for each number; figures would be passed over. */
const letters = (at: number) => String(at).replace(/\d/g, (figure) => "kqtvwxyzgh"[Number(figure)] ?? "");
const ROWS = 4_000;
const table = (of: (at: number) => string) =>
  `Name,Email,Company,Position\n${Array.from({ length: ROWS }, (_, at) => of(at)).join("\n")}\n`;

it("parts no more of a table than a stretch of it between two steps, and reads no more than some rows", () => {
  const steps = tablePeopleInSteps(
    { text: table((at) => `Person ${at},p${at}@example.org,Place ${at},Role`), charset: "utf-8" },
    "all.csv",
  );
  const shares: number[] = [];
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done === true) {
      expect(step.value.people).toHaveLength(ROWS);
      break;
    }
    if (step.value !== undefined) shares.push(step.value);
  }
  expect(shares).toEqual(shares.toSorted((a, b) => a - b));
  expect(shares.length).toBeGreaterThanOrEqual(ROWS / MOST_A_STEP - 1);
});

it("looks who is who among no more than some records between two steps", () => {
  const [worked, most] = [new Set<ImportedPerson>(), { between: 0 }];
  const people = Array.from({ length: ROWS }, (_, at): ImportedPerson => {
    const record: ImportedPerson = {
      get name() {
        worked.add(record);
        return `Ana${letters(at)} Ruiz${letters(at * 7)}`;
      },
      headline: "",
      points: [{ kind: "email", key: `a${at}@example.org`, value: `a${at}@example.org`, label: "" }],
      affiliations: [],
      howMet: "",
      notes: "",
      birthday: null,
      connectedOn: null,
      paceMonths: null,
      extra: [],
      source: { file: "all.csv", line: at },
    };
    return record;
  });
  const book = {
    people: [],
    leftOut: new Set(),
    erased: new Set(),
    letters: [],
    imported: new Map(),
  } as const;
  const told = { people, touches: [], problems: [], bad: 0 };
  const steps = planInSteps(told, book as never, { same: new Set(), back: new Set() });
  for (let step = steps.next(); step.done !== true; step = steps.next()) {
    most.between = Math.max(most.between, worked.size);
    worked.clear();
  }
  expect(most.between).toBeGreaterThan(0);
  expect(most.between).toBeLessThanOrEqual(MOST_A_STEP);
});
