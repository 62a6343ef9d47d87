import fc from "fast-check";
import { expect, it } from "vitest";
import type { Advice, Commitment } from "#advice/advice.ts";
import type { InterviewId, PersonId } from "#people/id.ts";
import { addDays, type DateText } from "#time/date.ts";
import { INTERVIEW_STATES, type Interview } from "./interview.ts";
import { type AroundIt, nextStep } from "./next-step.ts";
import { planInterview } from "./plan.ts";

/** A Monday. */
const MONDAY = "2027-03-01" as DateText;
const at = (days: number) => Date.parse(addDays(MONDAY, days)) + 9 * 3_600_000;
const PLANNED = planInterview({
  id: "one" as InterviewId,
  personId: "ana" as PersonId,
  at: at(-1),
  stage: "exploring",
  minutes: 20,
});
const ASKED: Interview = { ...PLANNED, state: "asked", askedAt: at(0) };

function around(days: number, more: Partial<AroundIt> = {}): AroundIt {
  return {
    today: addDays(MONDAY, days),
    timeZone: "Europe/Lisbon",
    name: "Ana",
    organization: "EMBL",
    patience: 7,
    remindedAt: null,
    otherAskedAt: null,
    isLost: false,
    wroteAt: null,
    ...more,
  };
}

it("[R33] asks whether what they wrote since was the answer, and reminds nobody who has written", () => {
  expect(nextStep(ASKED, around(30, { wroteAt: at(4) }))).toMatchObject({
    kind: "hear",
    sentence: "Ana wrote on 5 March 2027, after you asked. Was it the answer?",
  });
  expect(nextStep({ ...ASKED, state: "no-answer" }, around(30, { wroteAt: at(4) })).kind).not.toBe("hear");
});

it("[R58] looks for another way where the address that was written to reaches nobody any more", () => {
  expect(nextStep(ASKED, around(30, { isLost: true }))).toEqual({
    kind: "reach",
    on: null,
    sentence: "The address you have for Ana reaches nobody any more. Is there another way?",
  });
});

it("[R33] waits seven working days, then offers one reminder or somebody else, one of the two", () => {
  expect(nextStep(ASKED, around(8))).toMatchObject({ kind: "wait", on: "2027-03-10" });
  expect(nextStep(ASKED, around(9))).toEqual({
    kind: "remind-or-ask-another",
    on: "2027-03-10",
    sentence: "One short reminder to Ana, or a letter to somebody else at EMBL: one of the two this week.",
  });
});

it("[R33] keeps a reminder and a letter to a colleague a week apart, in either order", () => {
  expect(nextStep(ASKED, around(12, { otherAskedAt: at(10) })).kind).toBe("wait");
  expect(nextStep(ASKED, around(17, { otherAskedAt: at(10) })).kind).toBe("remind");
  expect(nextStep(ASKED, around(15, { remindedAt: at(10) })).kind).toBe("wait");
  expect(nextStep(ASKED, around(21, { remindedAt: at(10) })).kind).toBe("ask-another");
  expect(nextStep({ ...ASKED, state: "no-answer" }, around(12, { remindedAt: at(10) })).kind).toBe("wait");
});

it("[R33] lets go after the reminder and somebody else", () => {
  const step = nextStep(ASKED, around(40, { remindedAt: at(10), otherAskedAt: at(25) }));
  expect(step.kind).toBe("let-go");
  expect(step.sentence).toContain("It says nothing about you");
});

it("[R33] does not bring a request up again after two months", () => {
  expect(nextStep(ASKED, around(60)).kind).toBe("remind-or-ask-another");
  expect(nextStep(ASKED, around(61)).kind).toBe("ask-another");
  expect(nextStep(ASKED, around(61, { otherAskedAt: at(20) })).kind).toBe("let-go");
});

it("[R33] never reminds twice, and never offers both within one week", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 90 }),
      fc.option(fc.integer({ min: 0, max: 90 })),
      fc.option(fc.integer({ min: 0, max: 90 })),
      fc.constantFrom<Interview["state"]>("asked", "no-answer"),
      (now, reminded, other, state) => {
        const remindedAt = reminded === null ? null : at(Math.min(reminded, now));
        const otherAskedAt = other === null ? null : at(Math.min(other, now));
        const { kind } = nextStep({ ...ASKED, state }, around(now, { remindedAt, otherAskedAt }));
        const within = (since: number | null) => since !== null && at(now) - since < 7 * 86_400_000;
        const reminds = kind === "remind" || kind === "remind-or-ask-another";
        const asksAnother = kind === "ask-another" || kind === "remind-or-ask-another";
        if (remindedAt !== null) expect(reminds).toBe(false);
        if (within(otherAskedAt)) expect(reminds).toBe(false);
        if (within(remindedAt)) expect(asksAnother).toBe(false);
      },
    ),
  );
});

it("[R35] makes thanks due the day after the talk, and welcome later", () => {
  const held: Interview = { ...PLANNED, state: "held", heldAt: at(0) };
  expect(nextStep(held, around(0))).toMatchObject({ kind: "thank", on: "2027-03-02" });
  expect(nextStep(held, around(5))).toMatchObject({
    kind: "thank",
    sentence: "Thank Ana. Thanks that come later are read with the same pleasure.",
  });
});

it("takes the day of a talk in the user's own time zone", () => {
  const late: Interview = { ...PLANNED, state: "scheduled", startsAt: Date.UTC(2027, 2, 2, 3) };
  expect(nextStep(late, around(0, { timeZone: "America/New_York" })).kind).toBe("talk");
  expect(nextStep(late, around(0)).kind).toBe("prepare");
  expect(nextStep(late, around(3)).kind).toBe("record");
});

it("[R32] speaks of every state without shame, also when it is the user who is asked", () => {
  for (const state of INTERVIEW_STATES)
    for (const iAmAsked of [false, true]) {
      const { sentence } = nextStep({ ...PLANNED, state, iAmAsked }, around(30));
      expect(sentence).not.toMatch(/overdue|late\b|fail|must|should have|forgot/i);
      expect(sentence).toMatch(/^[A-Z].*\.$/);
    }
});

it("asks nothing of somebody who gave their time to another", () => {
  const asked: Interview = { ...ASKED, iAmAsked: true };
  expect(nextStep(asked, around(30)).kind).toBe("answer-them");
  expect(nextStep({ ...asked, state: "held" }, around(30)).kind).toBe("rest");
});

it("speaks of a promise for today or tomorrow before news that can wait, and of news before any other", () => {
  const thanked: Interview = { ...ASKED, state: "thanked", heldAt: at(1), thankedAt: at(2) };
  const untold = { text: "take the June course", cameOfIt: "I got in", outcome: "good" } as Advice;
  const promised = (dueOn: DateText | null) => ({ text: "send our protocol", dueOn }) as Commitment;
  const kind = (dueOn: DateText | null) =>
    nextStep(thanked, around(3, { untold, promised: promised(dueOn) })).kind;
  expect([kind(addDays(MONDAY, 3)), kind(addDays(MONDAY, 4))]).toEqual(["keep", "keep"]);
  expect([kind(addDays(MONDAY, 5)), kind(addDays(MONDAY, 2)), kind(null)]).toEqual(["tell", "tell", "tell"]);
});
