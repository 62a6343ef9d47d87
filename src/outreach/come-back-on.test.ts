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
  ["I am away until December.", "2026-12-01"],
  ["I'm on parental leave until March. Could you write again then?", "2027-03-01"],
  ["Ich bin bis März in Elternzeit, schreiben Sie mir dann gern noch einmal.", "2027-03-01"],
  ["Je suis en congé jusqu'en mars.", "2027-03-01"],
  ["Write to me after March.", "2027-04-01"],
  ["Not before February, sorry.", "2027-02-01"],
  ["Not before January 12th, I am afraid.", "2027-01-12"],
  ["Im Moment nicht, nicht vor dem 12. Januar.", "2027-01-12"],
  ["I can't before March.", "2027-03-01"],
  ["Ahora mismo no tengo tiempo. Escríbeme después de Reyes, por favor.", "2027-01-07"],
  ["Melden Sie sich nach den Feiertagen noch einmal.", "2027-01-07"],
  ["Recontactez-moi après les fêtes.", "2027-01-07"],
  ["After the holidays would be better, sorry.", "2027-01-07"],
  ["Write to me after Easter.", "2027-03-30"],
  ["Fragen Sie mich nach Pfingsten noch einmal.", "2027-05-18"],
  ["Je suis débordée jusqu'à Noël.", "2027-01-07"],
  ["Bei uns ist es sehr eng. Melden Sie sich doch bitte Mitte Januar noch einmal.", "2027-01-15"],
  ["Ask me again in the second week of January.", "2027-01-11"],
  ["Melden Sie sich in der zweiten Januarwoche wieder.", "2027-01-11"],
  [
    "Je suis débordée jusqu'à la fin de l'année, mais on pourrait se parler la deuxième semaine de janvier ?",
    "2027-01-11",
  ],
  ["No tengo tiempo ahora. Escríbeme la segunda semana de enero.", "2027-01-11"],
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

it.each([
  ["after the holidays", "2026-11-26", "2027-01-07"],
  ["after the holidays", "2027-02-10", "2027-03-30"],
  ["after the holidays", "2027-06-10", "2027-09-01"],
  ["nach Ostern", "2028-02-01", "2028-04-18"],
])("knows when feasts are over: %s, seen from %s", (text, from, day) => {
  expect(comeBackOn({ words: null }, text, from as DateText)).toBe(day);
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
