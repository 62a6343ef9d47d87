import { strToU8, zipSync } from "fflate";
import { expect, it } from "vitest";
import { tablePeopleInSteps } from "./from-table.ts";
import { gather, nothingYet } from "./gather.ts";
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

it("tells how far it is in an archive of many files, whatever they are, and never goes back", async () => {
  const files = Object.fromEntries(
    Array.from({ length: 300 }, (_, at) => [
      `cards/${at}.${at % 3 === 0 ? "eml" : "vcf"}`,
      strToU8(
        at % 3 === 0
          ? `From: Ana <ana${at}@example.org>\nTo: me@example.org\nDate: Mon, 2 Mar 2026 10:00:00 +0000\nMessage-ID: <${at}@x>\n\nHello\n`
          : `BEGIN:VCARD\nVERSION:3.0\nFN:Ana${letters(at)} Ruiz\nEND:VCARD\n`,
      ),
    ]),
  );
  const zip = zipSync(files);
  const into = nothingYet();
  const told: number[] = [];
  const file = {
    name: "all.zip",
    size: zip.length,
    bytes: async function* () {
      yield zip;
    },
  };
  await gather(file, into, { now: Date.UTC(2026, 10, 25), timeZone: "UTC" }, (bytes) => {
    told.push(bytes / zip.length);
  });
  expect([into.people.length, into.letters.length]).toEqual([200, 100]);
  expect(told).toEqual(told.toSorted((a, b) => a - b));
  const halfway = told.filter((share) => share > 0.25 && share < 0.75);
  expect(halfway.length).toBeGreaterThan(100);
  expect(told.at(-1)).toBe(1);
});
