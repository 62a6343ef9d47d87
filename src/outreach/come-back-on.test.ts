import fc from "fast-check";
import { expect, it } from "vitest";
import type { DateText } from "#time/date.ts";
import { comeBackOn } from "./come-back-on.ts";
import { readReply } from "./reply.ts";

const TODAY = "2026-11-26" as DateText;
const on = (pasted: string) => comeBackOn(readReply(pasted, TODAY), pasted, TODAY);

it.each([
  ["Come back in March, please.", "2027-03-01"],
  ["I am swamped right now. Could you write again in March?", "2027-03-01"],
  ["Not before mid-January, I am afraid.", "2027-01-15"],
  ["I am on leave until the end of February.", "2027-03-01"],
  ["I am away until December.", "2027-01-01"],
  ["Please try me again at the end of January.", "2027-01-25"],
  ["I am out of the office until 15 January.", "2027-01-18"],
  ["Ask me again in three weeks.", "2026-12-17"],
  ["Maybe in two months?", "2027-01-26"],
  ["Next month would be better.", "2026-12-01"],
  ["This is a bad time; in the new year I have more room.", "2027-01-07"],
  ["I don't have time right now. Maybe in the new year?", "2027-01-07"],
  ["Keine Zeit, leider. Vielleicht im neuen Jahr?", "2027-01-07"],
  ["Je n'ai pas le temps avant Noël. Peut-être à la nouvelle année ?", "2027-01-07"],
  ["No tengo tiempo. ¿Quizás en el nuevo año?", "2027-01-07"],
  ["I have to cancel, swamped until December. I'll get back to you in February.", "2027-02-01"],
  ["Melden Sie sich bitte im Februar wieder.", "2027-02-01"],
  ["Recontactez-moi en janvier.", "2027-01-01"],
])("finds when to come back: %s", (pasted, day) => {
  expect(readReply(pasted, TODAY).kind).toBe("later");
  expect(on(pasted)).toBe(day);
});

it("waits a few weeks where nothing is said of when", () => {
  expect(on("I am very busy at the moment.")).toBe("2026-12-24");
});

it("is never a day of the weekend", () => {
  expect(comeBackOn({ words: null }, "I am very busy.", "2026-11-29" as DateText)).toBe("2026-12-28");
});

it("reads an older letter from its own day, and never names a day gone by", () => {
  const written = "2026-05-04" as DateText;
  expect(comeBackOn({ words: null }, "Write again in three weeks.", written, TODAY)).toBe(TODAY);
  expect(comeBackOn({ words: null }, "Write again in December.", written, TODAY)).toBe("2026-12-01");
});

it("takes a weekday for one of the month that suits", () => {
  expect(comeBackOn({ words: null }, "Not before January. Tuesdays are best.", TODAY)).toBe("2027-01-05");
});

it("is always a day to come, whatever is pasted", () => {
  fc.assert(
    fc.property(
      fc.string(),
      fc.constantFrom("in May ", "until 26 November ", "in 99 weeks "),
      (text, said) => {
        const pasted = `later ${said}${text}`;
        expect(comeBackOn({ words: null }, pasted, TODAY) > TODAY).toBe(true);
      },
    ),
  );
});
