import { describe, expect, it } from "vitest";
import { withhold } from "./withhold.ts";

const answer = {
  name: "Ana",
  notes: "likes jazz",
  advice: [
    { text: "Take the course", offRecord: false },
    { text: "her boss leaves", offRecord: true },
  ],
  last: { text: "a secret", offRecord: true },
  touches: [{ at: 1, note: "had coffee" }],
};

describe("what an assistant gets to see", () => {
  it("[R15] has nothing that was off the record, granted or not", () => {
    for (const granted of [false, true]) {
      const seen = withhold(answer, granted);
      expect(seen).toMatchObject({ name: "Ana", advice: [{ text: "Take the course" }] });
      expect(JSON.stringify(seen)).not.toMatch(/boss|secret/);
    }
  });

  it("has private notes only where they were granted", () => {
    expect(withhold(answer, false)).toMatchObject({ touches: [{ at: 1 }] });
    expect(JSON.stringify(withhold(answer, false))).not.toMatch(/jazz|coffee/);
    expect(JSON.stringify(withhold(answer, true))).toMatch(/jazz.*coffee/);
  });
});
