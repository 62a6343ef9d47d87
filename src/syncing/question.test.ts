import { describe, expect, it } from "vitest";
import type { Remark } from "./link.ts";
import { metMeanwhile, questionsNow, wasAskedBy } from "./question.ts";

const PLACE: Remark = {
  ...{ id: "r1", personId: "p", subjectId: "talk", field: "place", at: 0 },
  ...{ here: "Room 1", there: "Café" },
};

describe("a question about what differs here and there", () => {
  it("stands as it was asked while both values do", () => {
    expect(questionsNow([PLACE], () => ({ here: "Room 1", there: ["Café"] }))).toEqual([
      { ...PLACE, kept: ["r1"] },
    ]);
  });

  it("is asked anew by another id where a value has become another, the same each time", () => {
    const now = { here: "Library", there: ["Café"] };
    const [question] = questionsNow([PLACE], () => now);
    expect(question).toMatchObject({ here: "Library", there: "Café", kept: ["r1"] });
    expect(question?.id).not.toBe("r1");
    expect(questionsNow([PLACE], () => now)).toEqual([question]);
    if (question !== undefined) expect(wasAskedBy("r1", question)).toBe(true);
  });

  it("is asked no more where both say the same, or nothing is there any more", () => {
    for (const there of [["Room 1"], []])
      expect(questionsNow([PLACE], () => ({ here: "Room 1", there }))).toEqual([]);
    expect(questionsNow([PLACE], () => undefined)).toEqual([]);
    expect(metMeanwhile([PLACE], () => ({ here: "Café", there: ["Café"] }))).toEqual([PLACE]);
    expect(metMeanwhile([PLACE], () => ({ here: "Café", there: [] }))).toEqual([]);
  });

  it("is one, however often it came up before", () => {
    const again = { ...PLACE, id: "r2", there: "Garden" };
    const asked = questionsNow([PLACE, again], () => ({ here: "Room 1", there: ["Garden"] }));
    expect(asked).toEqual([{ ...again, kept: ["r1", "r2"] }]);
  });
});
