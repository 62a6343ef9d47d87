import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import type { DateText } from "#time/date.ts";
import { readStatements } from "../../../test/corpus/captures/statements.ts";
import { trained } from "../../../test/corpus/captures/train.ts";
import { type DayReader, dayReader } from "../days/days.ts";
import { readCapture } from "../read-capture.ts";
import { type Ear, learnedEar, weightsIn, writtenDown } from "./ear.ts";
import { featuresOf } from "./features.ts";

const TODAY = "2026-11-25" as DateText;
const statements = readStatements(join(import.meta.dirname, "../../../test/corpus/captures/statements.txt"));

describe("an ear for what rules do not hear [R9]", () => {
  let ear: Ear;
  let days: DayReader;
  beforeAll(async () => {
    ear = await learnedEar();
    days = await dayReader(["en-GB", "de"]);
  });
  const read = (text: string) => readCapture(text, { today: TODAY, days, ear });

  it("knows what the statements are that it has learned from", () => {
    const wrong = statements.filter(({ text, kind }) => ear.kindOf(text).kind !== kind);
    expect(statements.length).toBeGreaterThan(700);
    expect(wrong.length / statements.length, wrong.map(({ text }) => text).join("\n")).toBeLessThan(0.07);
  });

  it.each([
    ["Thanks to Ana there's an opening at Roche, deadline 10 December", "lead", { on: "2026-12-10" }],
    [
      "Imre told me of a stipend at his foundation. Closing date is 15 February.",
      "lead",
      { on: "2027-02-15" },
    ],
    ["Ana knows Imre Nagy at Roche and will ask him", "introduction", { made: false }],
    ["Elodie is desperately looking for a native speaker", "need", {}],
    ["Our next talk, Ana and I: Friday at five", "arranged", { on: "2026-11-27", at: "17:00" }],
    ["Ana is in Basel on the 9th, dinner at 7:30", "arranged", { on: "2026-12-09", at: "19:30" }],
    ["Ana offered a slot on Monday at half past eight", "arranged", { on: "2026-11-30", at: "08:30" }],
    ["Ana says sql > python for analyst roles", "advice", {}],
  ])("hears what is said in no shape of the rules: %s", (text, kind, rest) => {
    expect(read(text).items).toContainEqual(expect.objectContaining({ kind, ...rest }));
  });

  it.each([
    ["Eilidh let me have her old interview questions", ["Eilidh"]],
    ["So basically Yusuf thinks I should finish the thesis", ["Yusuf"]],
    ["Reckons the graduate scheme is the only way in", []],
    ["Cases, cases, cases", []],
    ["Spoke with de Vries about visas", ["De Vries"]],
  ])("tells a name by what stands around it: %s", (text, names) => {
    expect(read(text).people.map(({ name }) => name)).toEqual(names);
  });

  it.each(["Told me they are closed for this year", "I won't send Ana the slides", "Ana can't do Thursday"])(
    "makes nothing to do, and no time, of what is not to be: %s",
    (text) => {
      const kinds = read(text).items.map(({ kind }) => kind);
      expect(kinds).not.toContain("promise");
      expect(kinds).not.toContain("arranged");
    },
  );

  it.each(["and Ana ", "(Ana, ", "met Ana (EMBL, ", "half past eight at five ", "thanks to Ana via "])(
    "comes to an end with whatever is written over and over: %s",
    (words) => {
      expect(read(words.repeat(400)).people.length).toBeLessThanOrEqual(20);
    },
  );

  it("learns the same from the same, and its weights are read as they were written", () => {
    const examples = [
      { features: ["", "w=send"], of: 1 },
      { features: ["", "w=send"], of: 1 },
      { features: ["", "w=met"], of: 0 },
    ];
    const weights = trained(examples, 2);
    expect(trained(examples, 2)).toEqual(weights);
    expect(weights.get("w=send")?.[1]).toBeGreaterThan(weights.get("w=send")?.[0] ?? 0);
    expect(weights.has("w=met")).toBe(false);
    expect(writtenDown(weightsIn(writtenDown(weights)))).toBe(writtenDown(weights));
  });

  it("sees no more of a name, a day or an hour than that it is one", () => {
    expect(featuresOf("Zoom with Ana Ruiz on Monday 9:30")).toEqual(
      featuresOf("Zoom with Imre on Friday 14:00"),
    );
  });
});
