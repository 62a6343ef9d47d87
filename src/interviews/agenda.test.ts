import fc from "fast-check";
import { expect, it } from "vitest";
import {
  agendaAt,
  agendaFor,
  minutesForQuestions,
  minutesWithin,
  questionsInWords,
  SHORTEST_TALK,
} from "./agenda.ts";
import { FOCI } from "./interview.ts";

it("[R31] divides twenty minutes into five boxes, with two for closing on time", () => {
  expect(agendaFor(20).boxes.map(({ id, startsAt, minutes }) => [id, startsAt, minutes])).toEqual([
    ["opening", 0, 2],
    ["their-path", 2, 4],
    ["questions", 6, 9],
    ["what-next", 15, 3],
    ["close", 18, 2],
  ]);
  expect(minutesForQuestions(20)).toBe(10);
});

it("[R31] fills exactly the time agreed, whatever it is, and leaves a third for what nobody planned", () => {
  fc.assert(
    fc.property(fc.oneof(fc.integer({ min: -10, max: 400 }), fc.double()), (minutes) => {
      const agenda = agendaFor(minutes);
      expect(agenda.minutes).toBeGreaterThanOrEqual(SHORTEST_TALK);
      let at = 0;
      for (const box of agenda.boxes) {
        expect(box.startsAt).toBe(at);
        expect(box.minutes).toBeGreaterThan(0);
        at += box.minutes;
      }
      expect(at).toBe(agenda.minutes);
      expect(minutesForQuestions(minutes)).toBeLessThanOrEqual((agenda.minutes * 2) / 3);
      expect(minutesForQuestions(minutes)).toBeGreaterThan(0);
    }),
  );
});

it("[R31] says during the talk which box it is, what is left, and when the time is over", () => {
  const agenda = agendaFor(20);
  expect(agendaAt(agenda, 0)).toMatchObject({ kind: "in", box: { id: "opening" }, left: 1200, boxLeft: 120 });
  expect(agendaAt(agenda, 7 * 60)).toMatchObject({ kind: "in", box: { id: "questions" }, boxLeft: 480 });
  expect(agendaAt(agenda, 14 * 60 + 30)).toMatchObject({ sentence: "Soon: what next." });
  expect(agendaAt(agenda, 1199)).toMatchObject({ kind: "in", box: { id: "close" }, left: 1 });
  expect(agendaAt(agenda, 1260)).toEqual({
    kind: "over",
    by: 60,
    sentence: "The 20 minutes are over. Thank them, and ask whether they need to go.",
  });
  expect(agendaAt(agenda, -5)).toMatchObject({ kind: "in", done: 0 });
});

it("[R14] names the second box for what the talk is about, also where the user wrote that themselves", () => {
  const names = [...FOCI, "negotiating a start-up package"].map(
    (focus) => agendaFor(20, focus).boxes[1]?.name,
  );
  expect(names).toEqual([
    "Their path",
    "Their place in it",
    "The new position",
    "How they learned it",
    "Life where they are",
    "What is new with them",
    "Their path",
  ]);
});

it("is not misled by a focus named like a property of every object", () => {
  expect(agendaFor(20, "constructor").boxes[1]?.name).toBe("Their path");
});

it("[R31] says what part of the talk the questions take, and where they are more than it holds", () => {
  const within = minutesWithin(agendaFor(20));
  expect(within).toBe(16);
  expect(questionsInWords(10, within)).toBe(
    "10 of the 16 minutes between opening and close are for questions. The rest stays open for what comes up.",
  );
  expect(questionsInWords(18, within)).toMatch(/^18 minutes of questions for the 16 /);
  expect(questionsInWords(0, within)).toMatch(/^No questions yet/);
});
