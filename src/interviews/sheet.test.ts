import { expect, it } from "vitest";
import { agendaFor } from "./agenda.ts";
import type { Brief } from "./brief.ts";
import { SHEET_PARTS, sheetOf } from "./sheet.ts";

const BRIEF: Brief = {
  title: "20 minutes with Ana Ruiz",
  on: null,
  at: "",
  place: "",
  who: ["Scientist, Lumen"],
  known: ["You met at the careers day."],
  introduceYourself: "I am a PhD student.",
  iAmAsked: false,
  agenda: agendaFor(20, "explore-career"),
  questions: [{ text: "What do your days look like?", minutes: 4, because: "" }],
  ask: { words: "what your days look like", flag: null },
  offer: "Our protocol",
  promised: ["Send the paper"],
  thenAndNow: null,
};

it("[R31] has one order and one heading a part, for the screen, the paper and the terminal", () => {
  expect(sheetOf(BRIEF).map(({ title }) => title)).toEqual([
    "Who they are",
    "What you know",
    "Say who you are",
    "What you would like to ask",
    "Questions",
    "What you can offer",
    "What you promised",
    "The 20 minutes",
  ]);
});

it("leaves out what has no lines, but for the questions, which can be added to", () => {
  const bare = { ...BRIEF, who: [], known: [], questions: [], ask: null, offer: null, promised: [] };
  expect(sheetOf(bare).map(({ part }) => part)).toEqual(["yourself", "questions", "minutes"]);
  expect(SHEET_PARTS).toHaveLength(new Set(SHEET_PARTS).size);
});
