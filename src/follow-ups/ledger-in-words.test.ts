import { describe, expect, it } from "vitest";
import { ledgerOf } from "./ledger.ts";
import { ledgerInWords } from "./ledger-in-words.ts";
import { advice, daysAgo, interview, noon, promise, TODAY } from "./testing.ts";

describe("give and take in words", () => {
  it("[R7] puts people's own words in quotation marks, so that no line is torn by what they say", () => {
    const asked = {
      ...interview("ana", { askedAt: noon(daysAgo(9)) }),
      ask: "Does she know of a desk?",
      helpAsked: "",
      thankedAt: null,
    };
    const sides = ledgerInWords(
      ledgerOf({
        interviews: [asked],
        advice: [
          advice("ana", { text: "She told me to learn R.", givenAt: noon(daysAgo(9)) }),
          advice("ana", { text: "Learn R", givenAt: noon(daysAgo(8)), offRecord: true }),
        ],
        promises: [promise("ana", null, { text: "I will write\nsoon" })],
      }),
      { today: TODAY, timeZone: "UTC" },
    );
    expect(sides.map(({ title, lines }) => [title, ...lines])).toEqual([
      ["What you asked for", "“Does she know of a desk?” (in November)"],
      [
        "What came from them",
        "“Learn R” (in November, in confidence)",
        "advice: “She told me to learn R” (in November)",
      ],
      ["What you offered", "“I will write soon”"],
      ["What you gave"],
    ]);
  });
});
