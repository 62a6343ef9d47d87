import { expect, it } from "vitest";
import type { DateText } from "#time/date.ts";
import type { Standing } from "./standing.ts";
import { standingInShort, standingInWords } from "./standing-in-words.ts";
import { standsAndNext } from "./stands-and-next.ts";

const TODAY = "2026-11-26" as DateText;
const REMINDED = { remindedOn: null, wroteOn: null };

function said(standing: object): string {
  const stands = { ...REMINDED, ...standing } as Standing;
  const saying = { today: TODAY, name: "Ana Ruiz", organization: null };
  return standsAndNext({
    stands,
    standsInWords: standingInShort(stands, TODAY),
    nextStep: { sentence: standingInWords(stands, saying) },
  });
}

it("says once what the list and the next step both say", () => {
  const asked = { kind: "waiting", askedOn: TODAY, until: "2026-12-07", noted: false };
  expect(said(asked)).toBe(
    "You asked Ana Ruiz today. Nothing to do until 7 December; silence is normal, people are busy.",
  );
  expect(said({ kind: "they-wrote", askedOn: TODAY, wroteOn: TODAY, offeredOn: null })).toBe(
    "Ana Ruiz wrote on 26 November, after you asked. Was it the answer?",
  );
  expect(said({ kind: "fell-through", by: "them" })).toBe(
    "It did not come about. Ana Ruiz can be asked again when the time is better.",
  );
  expect(said({ kind: "planned", letter: null })).toBe(
    "You planned to talk with Ana Ruiz. A short letter is all it takes.",
  );
});

it("says both where one alone does not tell where it stands", () => {
  expect(said({ kind: "waiting", askedOn: TODAY, until: "2026-12-07", noted: true })).toMatch(
    /^No answer, which says little\. Leave it until 7 December/,
  );
  expect(said({ kind: "fell-through", by: "me" })).toBe("It did not take place. Nothing to do.");
});

it("says that they wrote once a time was agreed, since their letter may be about the time [R33]", () => {
  const arranged = { kind: "arranged", on: "2026-12-10", at: "10:00", wroteOn: "2026-12-03" };
  expect(said(arranged)).toMatch(
    /at 10:00\. Ana Ruiz wrote on 3 December, after you agreed on it: does the time still stand\?$/,
  );
  const today = { kind: "talk-today", on: TODAY, at: "10:00", isOn: false, wroteOn: null };
  expect(said(today)).toMatch(/The sheet is ready\.$/);
});
