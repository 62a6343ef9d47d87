import { expect, it } from "vitest";
import { whatStays } from "./what-stays.ts";

const NOTHING = { talk: { notes: "", learned: "" }, answers: 0, advice: 0, promises: 0 };

it("names what was written down of a talk, and says nothing where nothing was", () => {
  expect(whatStays(NOTHING)).toBe("");
  const learned = { notes: "", learned: "Mondays are for meetings.\n\nNobody works on Friday afternoons." };
  expect(whatStays({ ...NOTHING, talk: learned, advice: 1 })).toBe(
    "What you noted stays: two things learned and one piece of advice.",
  );
  const talk = { notes: "Began late.", learned: "They are three." };
  expect(whatStays({ talk, answers: 1, advice: 2, promises: 1 })).toBe(
    "What you noted stays: one thing learned, two pieces of advice, one promise, one answer and your notes.",
  );
});
