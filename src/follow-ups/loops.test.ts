import { describe, expect, it } from "vitest";
import type { DraftKind } from "#outreach/draft.ts";
import { NO_HISTORY, type TieHistory } from "#ties/history.ts";
import { addDays } from "#time/date.ts";
import { type LedgerFacts, ledgerOf, nextKindThing } from "./ledger.ts";
import { openLoops } from "./loops.ts";
import { openQuestions, recordOf } from "./record.ts";
import { advice, daysAgo, interview, NOW, noon, person, promise, snapshot, TODAY } from "./testing.ts";

const ana = person("Ana");

describe("open loops", () => {
  const facts = snapshot({
    people: ["Ana", "Ben", "Cleo", "Dina", "Emil", "Fay"].map((name) => person(name)),
    interviews: [interview("ana", { state: "held", heldAt: noon(daysAgo(2)) })],
    advice: [
      advice("ben", { useByDate: daysAgo(3) }),
      advice("cleo", { did: "wrote to the course", didAt: noon(daysAgo(9)) }),
      advice("dina", { outcome: "null", outcomeAt: noon(daysAgo(1)) }),
      advice("fay", { useByDate: addDays(TODAY, 9) }),
    ],
    promises: [promise("emil", null)],
  });

  it("[R36] are listed: thanks, outcomes to tell, promises, advice begun, advice not taken up", () => {
    expect(openLoops(facts).map((loop) => [loop.kind, loop.personId, loop.greyed])).toEqual([
      ["thank", "ana", false],
      ["tell", "dina", false],
      ["promise", "emil", false],
      ["outcome", "cleo", false],
      ["do", "fay", false],
      ["do", "ben", true],
    ]);
    expect(openLoops(facts).map((loop) => loop.sentence)).toContain(
      "Cleo advised “apply for the June course”; you did: “wrote to the course”. What came of it?",
    );
  });

  it("[R32] name the day of a promise as the last one it is wanted by, and call none missed", () => {
    const due = [TODAY, addDays(TODAY, 12), daysAgo(12)].map((day) => promise("emil", day));
    const told = openLoops({ ...facts, advice: [], interviews: [], promises: due });
    expect(told.map((loop) => loop.sentence)).toEqual(
      expect.arrayContaining([
        "A promise to Emil, today: “send our protocol”.",
        "A promise to Emil, by 6 December: “send our protocol”.",
        "A promise to Emil, for 12 November: “send our protocol”.",
      ]),
    );
  });

  it("[R16] show how long advice is of use, and grey what has expired", () => {
    const words = openLoops(facts).map((loop) => loop.useBy);
    expect(words.filter((each) => each !== "")).toEqual([
      "Of use until 3 December.",
      "Its time has passed; kept because it was given.",
    ]);
  });

  it("[R64] leave out whoever is left out, and close when all is told", () => {
    const people = facts.people.map((each) => ({ ...each, leftOut: each.name !== "Dina" }));
    expect(openLoops({ ...facts, people }).map((loop) => loop.personId)).toEqual(["dina"]);
    const told = facts.advice.map((each) => ({ ...each, outcome: "good" as const, toldAt: NOW }));
    expect(openLoops({ ...facts, advice: told }).map((loop) => loop.kind)).toEqual(["thank", "promise"]);
  });
});

const letter = (kind: DraftKind, more: Partial<NonNullable<LedgerFacts["letters"]>[number]> = {}) => ({
  id: "d" as never,
  kind,
  subject: "",
  sentAt: null,
  interviewId: null,
  adviceId: null,
  introductionId: null,
  leadId: null,
  ...more,
});

const BESIDES = { today: TODAY, ofToday: null, open: null, history: null };
const ask = (given: LedgerFacts, more: Partial<Parameters<typeof nextKindThing>[2]> = {}) =>
  nextKindThing(given, ana, { ...BESIDES, ...more });

describe("the ledger of a tie", () => {
  const asked = {
    ...interview("ana", { state: "thanked", askedAt: noon(daysAgo(50)), heldAt: noon(daysAgo(40)) }),
  };
  const thanked = {
    ...asked,
    ask: "what a week looks like",
    helpAsked: "a look at my CV",
    thankedAt: noon(daysAgo(39)),
  };
  const facts = { interviews: [thanked], advice: [advice("ana", { id: "a1" as never })], promises: [] };

  it("[R7] lists asks, help, gives offered and delivered, as things and not as numbers", () => {
    const theirs = { ...thanked, iAmAsked: true, heldAt: noon(daysAgo(10)) };
    const kept = promise("ana", TODAY, { keptAt: NOW });
    const ledger = ledgerOf({
      ...facts,
      interviews: [thanked, theirs],
      promises: [kept, promise("ana", TODAY)],
    });
    const what = (list: readonly { readonly what: string }[]) => list.map((each) => each.what);
    expect([ledger.asks, ledger.help, ledger.offered, ledger.delivered].map(what)).toEqual([
      ["“what a week looks like”", "“a look at my CV”"],
      ["advice: “apply for the June course”", "a conversation"],
      ["“send our protocol”"],
      ["thanks", "time for their questions", "“send our protocol”"],
    ]);
    for (const list of Object.values(ledger)) expect(Array.isArray(list)).toBe(true);
  });

  it("[R6] counts a kind word in a letter as given: thanks and news, each once", () => {
    const letters = [
      letter("thanks", { sentAt: NOW }),
      letter("outcome", { sentAt: NOW }),
      letter("thanks"),
      letter("request", { sentAt: NOW }),
      // These stand with the talk and the advice.
      letter("thanks", { sentAt: NOW, interviewId: thanked.id }),
      letter("outcome", { sentAt: NOW, adviceId: "a1" as never }),
    ];
    const { delivered, offered } = ledgerOf({ interviews: [], advice: [], promises: [], letters });
    expect(delivered.map((each) => each.what)).toEqual(["thanks", "news of how it went"]);
    expect(offered).toEqual([]);
    const twice = [advice("ana", { id: "a1" as never }), advice("ana", { id: "a2" as never })];
    expect(ask({ ...facts, advice: twice }).kind).toBe("offer");
    expect(ask({ ...facts, advice: twice, letters }).kind).not.toBe("offer");
  });

  it("[R7] names the next kind thing to do, and nothing where nothing is called for", () => {
    const next = (more: Partial<typeof facts>, besides: Parameters<typeof ask>[1] = {}) =>
      ask({ ...facts, ...more }, besides);
    const open = (talk: Parameters<typeof interview>[1], sentence = "As its own page says.") => ({
      open: { ...interview("ana", talk), sentence },
    });
    expect(next({}, open({ state: "held", heldAt: NOW }))).toEqual({
      kind: "thank",
      sentence: "As its own page says.",
    });
    expect(next({ advice: [advice("ana", { outcome: "bad" })] }).kind).toBe("tell");
    expect(next({ promises: [promise("ana", TODAY)] } as never).sentence).toBe(
      "A promise to Ana, today: “send our protocol”.",
    );
    expect(next({}).kind).toBe("offer");
    expect(next({ advice: [advice("ana", { outcome: "good", toldAt: NOW })] }).kind).toBe("rest");
    // Also where Today has put it off, and so says nothing of them.
    const none = { advice: [], interviews: [] };
    expect(next(none, open({ state: "planned" })).kind).toBe("today");
    expect(next(none, open({ askedAt: noon(daysAgo(2)) }))).toEqual({
      kind: "rest",
      sentence: "As its own page says.",
    });
    const near = {
      advice: [advice("ana", { outcome: "bad" })],
      promises: [promise("ana", addDays(TODAY, 1))],
    };
    expect(next(near as never).kind).toBe("deliver");
    expect(next({ advice: [], interviews: [] }).sentence).not.toMatch(/\d/);
  });

  it("says all is well only of a tie that there is", () => {
    const said = (familiarity: typeof ana.familiarity, history: TieHistory) =>
      nextKindThing(
        { interviews: [], advice: [], promises: [] },
        { ...ana, familiarity },
        { ...BESIDES, history },
      ).sentence;
    expect(said("stranger", NO_HISTORY)).toBe("You and Ana have not met or written yet.");
    expect(said("unknown", NO_HISTORY)).toBe("No letter and no talk with Ana is noted here yet.");
    const wrote = { ...NO_HISTORY, received: 1, lastAt: NOW };
    expect(said("stranger", wrote)).toBe("Nothing is called for between you and Ana just now.");
    expect(said("known", { ...wrote, sent: 2 })).toBe(
      "All is well between you and Ana; nothing is called for.",
    );
  });

  it("offers nothing before the first conversation", () => {
    const letters = [advice("ana", { id: "a1" as never }), advice("ana", { id: "a2" as never })];
    expect(ask({ interviews: [], advice: letters, promises: [] }).kind).toBe("rest");
    const waiting = [letter("introduction", { subject: "Would you?" })];
    expect(ask({ interviews: [], advice: [], promises: [], letters: waiting }).sentence).toBe(
      "A letter to Ana waits to be sent; nothing else is called for.",
    );
    // Thanks that Today asks for go before a promise, as any do.
    const thanks = { kind: "thank", sentence: "Ana gave you advice yesterday." } as const;
    expect(ask({ ...facts, interviews: [], advice: [] }, { ofToday: thanks })).toEqual(thanks);
  });

  it("[R33] is no letter whose moment in the conversation is over, and opens the one that waits", () => {
    const talked = interview("ana", { state: "thanked", heldAt: noon(daysAgo(2)) });
    const thanked = { ...talked, ask: "", helpAsked: "", thankedAt: noon(daysAgo(1)) };
    const ofTalk = (kind: DraftKind) =>
      letter(kind, { id: "d1" as never, interviewId: thanked.id, aside: "Ana has your thanks." });
    const said = (...letters: NonNullable<LedgerFacts["letters"]>) =>
      ask({ interviews: [thanked], advice: [], promises: [], letters });
    for (const kind of ["request", "reminder", "confirmation", "thanks"] as const)
      expect(said(ofTalk(kind)).sentence, kind).not.toContain("waits");
    const hello = letter("revive", { id: "d2" as never });
    expect(said(ofTalk("confirmation"), hello)).toMatchObject({ kind: "rest", letterId: "d2" });
  });

  it("[R50] is the letter to take up an old tie again, where Today has it so, without what their page says already", () => {
    const nothing = { interviews: [], advice: [], promises: [] };
    const hello = { kind: "revive", sentence: "Worth a hello to Ana (Curator)? You talked once." } as const;
    expect(ask(nothing, { ofToday: hello })).toEqual({
      kind: "revive",
      sentence: "Worth a hello to Ana? Long silence is ordinary; nobody needs an excuse for it.",
    });
    const know = { kind: "ask", sentence: "You know Ana." } as const;
    expect(ask(nothing, { ofToday: know })).toEqual({ ...know, kind: "today" });
  });
});

describe("the record of an interview", () => {
  it("[R34] holds what I learned and how the relationship stands, with the advice and promises of that talk", () => {
    const held = { id: "i-ana" as never, learned: "exams come late ", standing: "", wouldChange: "" };
    const theirs = advice("ana", { interviewId: held.id });
    const record = recordOf(
      held,
      [theirs, advice("ana", {})],
      [promise("ana", TODAY, { interviewId: held.id })],
    );
    expect(record.learned).toBe("exams come late");
    expect([record.advice, record.promises.length]).toEqual([[theirs], 1]);
    expect(openQuestions(record).map((each) => each.part)).toEqual(["standing", "wouldChange"]);
    const whole = recordOf({ ...held, standing: "warm", wouldChange: "ask earlier" }, [], []);
    expect(openQuestions(whole)).toEqual([]);
  });
});
