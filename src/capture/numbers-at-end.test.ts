import { describe, expect, it } from "vitest";
import { itemInWords, nameOfItem } from "./in-words.ts";
import { noteReader, TODAY } from "./testing.ts";

const read = await noteReader();
const told = (text: string) =>
  read(text).items.map((item) => `${nameOfItem(item)}: ${itemInWords(item, TODAY)}`);

describe("a sentence that ends in a number [R9]", () => {
  it.each<[string, readonly string[]]>([
    [
      "Met Ana, told me to read chapter 3. I promised to send her the slides on Friday.",
      ["Contact: You met today", "Advice: Read chapter 3", "You promised: Send her the slides, by Friday"],
    ],
    [
      "Met Ana, told me to read page 12. She will introduce me to Imre Kovács.",
      ["Contact: You met today", "Advice: Read page 12", "Introduction"],
    ],
    [
      "Met Ana, told me to apply before 2027-02-01. I will send her a note tomorrow.",
      ["Contact: You met today", "Advice: Apply", "You promised: Send her a note, by tomorrow"],
    ],
    [
      "Met Ana, told me to apply before 2027-09-10. Also she will send me slides.",
      ["Contact: You met today", "Advice: Apply", "She will send me slides"],
    ],
    [
      "Met Ana, her team has 12. I promised to send her a CV.",
      ["Contact: You met today", "You promised: Send her a CV"],
    ],
    ["Met Ana at 3. She told me to apply to Roche.", ["Contact: You met today", "Advice: Apply to Roche"]],
    ["Ana said apply by 15. I will send her slides", ["You promised: Send her slides"]],
    ["Had coffee with Ana at 10. Imre told me to learn R.", ["Contact: You met today", "Advice: Learn R"]],
  ])("leaves the next one alone: %s", (note, expected) => {
    const found = told(note);
    for (const each of expected) expect(found.join(" | ")).toContain(each);
    expect(found.join(" | ")).not.toMatch(/\d\. (?:I|She|Also|Imre)\b/);
  });

  it("names whom it was with, and nobody of the next sentence", () => {
    expect(read("Met Ana at 3. She told me to apply to Roche.").people).toMatchObject([{ name: "Ana" }]);
  });

  it.each([
    ["Met Ana, told me to apply before 3. Dezember", "2026-12-02"],
    ["Met Ana, told me to apply until 15. Dez.", "2026-12-15"],
    ["Met Ana, told me to apply by 9.12. at noon", "2026-12-09"],
  ])("keeps a day that is written as an ordinal: %s", (note, on) => {
    expect(read(note).items.find(({ kind }) => kind === "advice")).toMatchObject({ on });
  });

  it("[R9] parts no ordinal from what is counted", () => {
    expect(read("Met Ana, she is in her 3. Semester and told me to learn R").items).toMatchObject([
      { kind: "touch", text: "She is in her 3. Semester" },
      { kind: "advice", text: "Learn R" },
    ]);
  });

  it("reads a date that stands first with what it dates", () => {
    expect(told("24.11. Coffee with Ana")).toEqual(["Contact: You met yesterday"]);
  });
});
