import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Advice, Commitment } from "#advice/advice.ts";
import type { DraftId, InterviewId, PersonId } from "#people/id.ts";
import { NO_PREFERENCES } from "#people/person.ts";
import { NO_HISTORY } from "#ties/history.ts";
import { addDays, type DateText } from "#time/date.ts";
import { INTERVIEW_STATES, type Interview } from "./interview.ts";
import { mostPressing, nextStep } from "./next-step.ts";
import { planInterview } from "./plan.ts";
import { type Known, type Standing, standingOf } from "./standing.ts";
import { standingInShort, standingInWords } from "./standing-in-words.ts";

/** A Monday. */
const MONDAY = "2027-03-01" as DateText;
const day = (days: number) => addDays(MONDAY, days);
const at = (days: number, hour = 9) => Date.parse(day(days)) + hour * 3_600_000;
const PLANNED = planInterview({
  id: "one" as InterviewId,
  personId: "ana" as PersonId,
  at: at(-1),
  stage: "exploring",
  minutes: 20,
});
const ASKED: Interview = { ...PLANNED, state: "asked", askedAt: at(0) };
const ANA = { leftOut: false, close: false, preferences: NO_PREFERENCES, history: NO_HISTORY };
const prefers = (more: Partial<typeof NO_PREFERENCES>) => ({
  person: { ...ANA, preferences: { ...NO_PREFERENCES, ...more } },
});

function known(days: number, more: Partial<Known> = {}): Known {
  return {
    now: at(days),
    today: day(days),
    timeZone: "Europe/Lisbon",
    patience: 7,
    remindedAt: null,
    otherAskedAt: null,
    wroteAt: null,
    isLost: false,
    person: ANA,
    unpromptedAYear: 3,
    letter: null,
    ...more,
  };
}

/** As it stands so many days after that Monday, at nine. */
const stands = (interview: Interview, days: number, more: Partial<Known> = {}) =>
  standingOf(interview, known(days, more));
const step = (interview: Interview, days: number, more: Partial<Known> = {}) =>
  nextStep(stands(interview, days, more)).kind;
const words = (standing: Standing, days: number) =>
  standingInWords(standing, { today: day(days), name: "Ana", organization: "EMBL" });

type Row = readonly [string, Partial<Interview>, number, Partial<Known>, Partial<Standing>, string];

const untold = { text: "take the June course", cameOfIt: "I got in", outcome: "good" } as Advice;
const promised = (dueOn: DateText | null) => ({ text: "send our protocol", dueOn }) as Commitment;
const letter = { id: "letter" as DraftId, updatedAt: at(1) };
const oftenWritten = { ...ANA, history: { ...NO_HISTORY, outDays: [day(-90), day(-60), day(-30)] } };
const heldOn = { state: "held", heldAt: at(0, 12) } as const;
const arranged = { state: "scheduled", startsAt: at(5, 10) } as const;

/** Every way in which a conversation can stand, on the last day of one and the first of the next. */
const ROWS: readonly Row[] = [
  ["planned", {}, 0, {}, { kind: "planned", plannedOn: day(-1), letter: null }, "write"],
  [
    "planned, its letter begun",
    {},
    3,
    { letter },
    { kind: "planned", letter: { id: letter.id, called: "letter", since: day(1) } },
    "write",
  ],
  ["planned, written to often", {}, 0, { person: oftenWritten }, { kind: "often-enough" }, "hold"],
  [
    "planned, in the last of their quiet days",
    {},
    30,
    prefers({ note: "not in March" }),
    { kind: "quiet-month", until: day(31) },
    "hold",
  ],
  ["planned, the quiet month over", {}, 31, prefers({ note: "not in March" }), { kind: "planned" }, "write"],
  [
    "planned, no letters wanted",
    {},
    0,
    prefers({ doNotContact: true }),
    { kind: "no-letters", because: "do-not-contact" },
    "leave-be",
  ],
  [
    "planned, left out",
    {},
    0,
    { person: { ...ANA, leftOut: true } },
    { kind: "no-letters", because: "left-out" },
    "leave-be",
  ],
  ["asked today", ASKED, 0, {}, { kind: "waiting", askedOn: day(0), until: day(9) }, "wait"],
  ["asked, on the last day of patience", ASKED, 8, {}, { kind: "waiting", until: day(9) }, "wait"],
  [
    "asked, patience over",
    ASKED,
    9,
    {},
    { kind: "silent", since: day(0), from: day(9), may: "remind-or-ask-another" },
    "remind-or-ask-another",
  ],
  [
    "asked where three days are usual, on the third",
    ASKED,
    3,
    { patience: 3 },
    { kind: "silent" },
    "remind-or-ask-another",
  ],
  [
    "asked where ten are usual, on the ninth",
    ASKED,
    13,
    { patience: 10 },
    { kind: "waiting", until: day(14) },
    "wait",
  ],
  [
    "somebody else there asked since",
    ASKED,
    16,
    { otherAskedAt: at(10) },
    { kind: "waiting", until: day(17) },
    "wait",
  ],
  ["a week after that", ASKED, 17, { otherAskedAt: at(10) }, { kind: "silent", may: "remind" }, "remind"],
  [
    "reminded",
    ASKED,
    18,
    { remindedAt: at(10) },
    { kind: "waiting", remindedOn: day(10), until: day(21) },
    "wait",
  ],
  [
    "reminded, patience over again",
    ASKED,
    21,
    { remindedAt: at(10) },
    { kind: "silent", since: day(10), may: "ask-another" },
    "ask-another",
  ],
  [
    "reminded, and somebody else asked",
    ASKED,
    40,
    { remindedAt: at(10), otherAskedAt: at(25) },
    { kind: "silent", may: "let-go" },
    "let-go",
  ],
  [
    "silent for two months",
    ASKED,
    60,
    {},
    { kind: "silent", may: "remind-or-ask-another" },
    "remind-or-ask-another",
  ],
  ["a day longer", ASKED, 61, {}, { kind: "silent", may: "ask-another" }, "ask-another"],
  [
    "a day longer, somebody else asked",
    ASKED,
    61,
    { otherAskedAt: at(20) },
    { kind: "silent", may: "let-go" },
    "let-go",
  ],
  [
    "they wrote since",
    ASKED,
    30,
    { wroteAt: at(4) },
    { kind: "they-wrote", askedOn: day(0), wroteOn: day(4) },
    "hear",
  ],
  [
    "they wrote, and were reminded before",
    ASKED,
    12,
    { wroteAt: at(11), remindedAt: at(10) },
    { kind: "they-wrote", remindedOn: day(10) },
    "hear",
  ],
  ["their address gone", ASKED, 0, { isLost: true }, { kind: "out-of-reach", askedOn: day(0) }, "reach"],
  [
    "their address gone, no letters wanted",
    ASKED,
    0,
    { isLost: true, ...prefers({ doNotContact: true }) },
    { kind: "no-letters" },
    "leave-be",
  ],
  [
    "silent, no letters wanted",
    ASKED,
    9,
    prefers({ doNotContact: true }),
    { kind: "no-letters" },
    "leave-be",
  ],
  [
    "silent, in their quiet months",
    ASKED,
    9,
    prefers({ note: "not in March or April" }),
    { kind: "quiet-month", until: "2027-05-01" as DateText, askedOn: day(0) },
    "wait",
  ],
  [
    "silent, written to often before",
    ASKED,
    9,
    { person: oftenWritten },
    { kind: "silent" },
    "remind-or-ask-another",
  ],
  [
    "silence noted",
    { ...ASKED, state: "no-answer" },
    6,
    {},
    { kind: "waiting", noted: true, until: day(7) },
    "wait",
  ],
  [
    "silence noted, a week on",
    { ...ASKED, state: "no-answer" },
    7,
    { wroteAt: at(5) },
    { kind: "silent", noted: true, wroteOn: day(5) },
    "ask-another",
  ],
  [
    "answered",
    { state: "answered", answeredAt: at(3) },
    4,
    {},
    { kind: "answered", by: "them", on: day(3) },
    "arrange",
  ],
  ["to be moved", { state: "moved" }, 0, {}, { kind: "to-move" }, "arrange"],
  [
    "moved, times offered",
    { state: "moved" },
    10,
    { offeredAt: [at(2)] },
    { kind: "times-offered", offeredOn: day(2), until: day(11), may: "wait" },
    "wait",
  ],
  [
    "moved, nobody chose",
    { state: "moved" },
    11,
    { offeredAt: [at(2)] },
    { kind: "times-offered", may: "offer-again" },
    "arrange",
  ],
  [
    "answered, offered once more",
    { state: "answered", answeredAt: at(0) },
    14,
    { offeredAt: [at(1), at(14)] },
    { kind: "times-offered", offeredOn: day(14), may: "wait" },
    "wait",
  ],
  [
    "answered, nobody chose again",
    { state: "answered", answeredAt: at(0) },
    30,
    { offeredAt: [at(1), at(14)] },
    { kind: "times-offered", may: "let-go" },
    "let-go",
  ],
  [
    "offered in my turn, and not chosen from",
    { state: "answered", answeredAt: at(0), iAmAsked: true },
    30,
    { offeredAt: [at(1)] },
    { kind: "times-offered", by: "me", may: "let-go" },
    "let-go",
  ],
  [
    "offered, and they wrote",
    { ...ASKED, state: "answered", answeredAt: at(1) },
    30,
    { offeredAt: [at(2)], wroteAt: at(4) },
    { kind: "they-wrote", offeredOn: day(2), wroteOn: day(4) },
    "hear",
  ],
  [
    "arranged, and they wrote",
    { state: "scheduled", answeredAt: at(1), startsAt: at(8) },
    5,
    { wroteAt: at(4) },
    { kind: "arranged", on: day(8), wroteOn: day(4) },
    "prepare",
  ],
  [
    "offered, no letters wanted",
    { state: "moved" },
    4,
    { offeredAt: [at(2)], ...prefers({ doNotContact: true }) },
    { kind: "no-letters" },
    "leave-be",
  ],
  [
    "offered, in their quiet month",
    { state: "moved" },
    14,
    { offeredAt: [at(2)], ...prefers({ note: "not in March" }) },
    { kind: "quiet-month", until: day(31) },
    "wait",
  ],
  ["arranged", arranged, 4, {}, { kind: "arranged", on: day(5), at: "10:00" }, "prepare"],
  ["on its day", arranged, 5, { now: at(5, 8) }, { kind: "talk-today", isOn: false }, "talk"],
  ["at its hour", arranged, 5, { now: at(5, 10) }, { kind: "talk-today", isOn: true }, "talk"],
  [
    "in its last minute",
    arranged,
    5,
    { now: at(5, 10) + 19 * 60_000 },
    { kind: "talk-today", isOn: true },
    "talk",
  ],
  [
    "when it is over",
    arranged,
    5,
    { now: at(5, 10) + 20 * 60_000 },
    { kind: "time-passed", on: day(5) },
    "record",
  ],
  [
    "past midnight",
    { ...arranged, startsAt: at(4, 23.9) },
    5,
    { now: at(5, 0) },
    { kind: "talk-today" },
    "talk",
  ],
  ["held today", heldOn, 0, {}, { kind: "thanks-due", fresh: true, dueOn: day(1) }, "thank"],
  ["held yesterday", heldOn, 1, {}, { kind: "thanks-due", fresh: true }, "thank"],
  ["held the day before", heldOn, 2, {}, { kind: "thanks-due", fresh: false }, "thank"],
  ["held, no letters wanted", heldOn, 0, prefers({ doNotContact: true }), { kind: "no-letters" }, "leave-be"],
  ["thanked", { ...heldOn, state: "thanked" }, 3, {}, { kind: "complete", heldOn: day(0) }, "rest"],
  ["thanked, with news", { ...heldOn, state: "thanked" }, 3, { untold }, { kind: "news-to-tell" }, "tell"],
  [
    "thanked, with a promise for tomorrow",
    { ...heldOn, state: "thanked" },
    3,
    { untold, promised: promised(day(4)) },
    { kind: "promise-to-keep" },
    "keep",
  ],
  [
    "thanked, with a promise for later",
    { ...heldOn, state: "thanked" },
    3,
    { untold, promised: promised(day(5)) },
    { kind: "news-to-tell" },
    "tell",
  ],
  [
    "thanked, with a promise alone",
    { ...heldOn, state: "thanked" },
    3,
    { promised: promised(null) },
    { kind: "promise-to-keep" },
    "keep",
  ],
  ["declined", { state: "declined" }, 0, {}, { kind: "declined", by: "them" }, "ask-another"],
  ["fallen through", { state: "did-not-happen" }, 0, {}, { kind: "fell-through", by: "them" }, "plan-again"],
  ["they ask", { iAmAsked: true }, 30, {}, { kind: "asks-me" }, "answer-them"],
  ["they asked", { ...ASKED, iAmAsked: true }, 30, {}, { kind: "asks-me" }, "answer-them"],
  ["I said yes", { state: "answered", iAmAsked: true }, 0, {}, { kind: "answered", by: "me" }, "arrange"],
  ["I said no", { state: "declined", iAmAsked: true }, 0, {}, { kind: "declined", by: "me" }, "rest"],
  ["I let it go", { state: "no-answer", iAmAsked: true }, 0, {}, { kind: "fell-through", by: "me" }, "rest"],
  ["I gave my time", { ...heldOn, iAmAsked: true }, 30, {}, { kind: "complete", by: "me" }, "rest"],
];

describe("where a conversation stands", () => {
  it.each(ROWS)("[R33] [R35] is told for one that is %s", (_, talk, days, more, expected, next) => {
    const standing = stands({ ...PLANNED, ...talk }, days, more);
    expect(standing).toMatchObject(expected);
    expect(nextStep(standing).kind).toBe(next);
  });

  it("[R32] is put in words without shame, in whole and in short", () => {
    for (const [, talk, days, more] of ROWS) {
      const standing = stands({ ...PLANNED, ...talk }, days, more);
      for (const said of [words(standing, days), standingInShort(standing, day(days))]) {
        expect(said).not.toMatch(/overdue|late\b|fail|must|should have|forgot|undefined|null/i);
        expect(said).toMatch(/^[A-Z].*[.?]$/);
      }
    }
  });

  it.each<[string, Partial<Interview>, number, Partial<Known>]>([
    ["a request", {}, 0, { letter }],
    ["a reminder", ASKED, 30, { letter }],
    ["thanks", heldOn, 0, { letter }],
    ["news", { ...heldOn, state: "thanked" }, 3, { untold, news: letter }],
  ])("says of %s that is begun that it is, in whole and in short", (_, talk, days, more) => {
    const standing = stands({ ...PLANNED, ...talk }, days, more);
    expect(standing).toMatchObject({ letter: { id: letter.id } });
    expect(words(standing, days)).toContain("is begun, and yours to send.");
    expect(standingInShort(standing, day(days))).toMatch(/(?:is|are) yours to send\.$/);
  });

  it("is told of every state there is, also where it is they who ask", () => {
    const told = new Set(
      ROWS.map(([, talk]) => `${talk.state ?? "planned"} ${talk.iAmAsked === true && "of me"}`),
    );
    for (const state of INTERVIEW_STATES) expect(told).toContain(`${state} false`);
    for (const days of [0, 8, 30, 90])
      for (const state of INTERVIEW_STATES)
        for (const iAmAsked of [false, true]) {
          const standing = stands({ ...PLANNED, state, iAmAsked }, days);
          expect(words(standing, days)).toMatch(/^[A-Z].*[.?]$/);
        }
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
          const kind = step({ ...ASKED, state }, now, { remindedAt, otherAskedAt });
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

  it("[R33] says when times were offered, that there is no answer only after the days that are usual, and then no more", () => {
    const offered = (days: number, ...offeredAt: number[]) =>
      stands({ ...PLANNED, state: "moved" }, days, { offeredAt });
    expect(words(offered(3, at(2)), 3)).toBe(
      "You offered Ana times yesterday; now they choose. Nothing to do until 12 March.",
    );
    expect(words(offered(11, at(2)), 11)).toBe(
      "You offered Ana times on 3 March; no answer yet, which is normal. New ones, offered once, are fine now, and then no more.",
    );
    expect(words(offered(40, at(2), at(11)), 40)).toBe(
      "Let this one go. It says nothing about you, and Ana may write yet.",
    );
    expect(standingInShort(offered(3, at(2)), day(3))).toBe("You offered times yesterday.");
  });

  it("takes the day of a talk in the user's own time zone", () => {
    const late: Interview = { ...PLANNED, state: "scheduled", startsAt: Date.UTC(2027, 2, 2, 3) };
    expect(step(late, 0, { timeZone: "America/New_York" })).toBe("talk");
    expect(step(late, 0)).toBe("prepare");
  });

  it("[R33] asks whether what they wrote since was the answer, and names a letter that noted silence passed over", () => {
    const wrote = { wroteAt: at(4) };
    expect(words(stands(ASKED, 30, wrote), 30)).toBe(
      "Ana wrote on 5 March, after you asked. Was it the answer?",
    );
    expect(words(stands({ ...ASKED, state: "no-answer" }, 30, wrote), 30)).toBe(
      "No answer is an answer too. Perhaps write to somebody else at EMBL. A letter of Ana’s came on 5 March; if that was the answer, it can be noted still.",
    );
  });

  it("of several says first what is owed, then what is mine, theirs, and what waits for a day", () => {
    const all = [
      stands({ ...PLANNED, state: "declined" }, 3),
      stands(PLANNED, 3, prefers({ note: "not in March" })),
      stands(ASKED, 3),
      stands({ ...PLANNED, ...arranged }, 3),
      stands({ ...PLANNED, ...heldOn }, 3),
    ].map((each) => ({ stands: each }));
    const pressing: (string | undefined)[] = [];
    for (let left = all; left.length > 0; left = left.filter((each) => each !== mostPressing(left))) {
      const first = mostPressing(left);
      pressing.push(first?.stands.kind);
      if (first === null) break;
    }
    expect(pressing).toEqual(["thanks-due", "arranged", "waiting", "quiet-month", undefined]);
  });
});
