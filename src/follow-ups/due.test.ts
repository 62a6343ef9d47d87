import { describe, expect, it } from "vitest";
import { ASK_AGAIN } from "#advice/ask-again.ts";
import { NO_PREFERENCES } from "#people/person.ts";
import { addDays, type DateText } from "#time/date.ts";
import {
  advice,
  daysAgo,
  draft,
  interview,
  kinds,
  mailed,
  NOW,
  noon,
  only,
  person,
  promise,
  sentences,
  snapshot,
  TODAY,
} from "./testing.ts";
import { todayOf } from "./today.ts";

describe("what is owed", () => {
  it("[R35] asks for thanks for advice that came by the way, for a week, and until a letter has gone", () => {
    const lines = (more: Partial<Parameters<typeof snapshot>[0]>) =>
      todayOf(snapshot({ people: [person("Ana")], ...more }), 50)
        .suggestions.filter(({ kind }) => kind === "thank")
        .map(({ sentence, action }) => [sentence, action.letter]);
    const yesterday = advice("ana", { givenAt: noon(daysAgo(1)) });
    expect(lines({ advice: [yesterday] })).toEqual([
      ["Ana gave you advice yesterday. A short thank-you goes well while it is fresh.", "thanks"],
    ]);
    expect(lines({ advice: [advice("ana", { givenAt: noon(daysAgo(8)) })] })).toEqual([]);
    expect(lines({ advice: [{ ...yesterday, interviewId: "i-ana" as never }] })).toEqual([]);
    expect(lines({ advice: [yesterday], people: [person("Ana", { history: mailed([0], false) })] })).toEqual(
      [],
    );
    // At half past midnight in Berlin it is still yesterday in Greenwich, by whose days letters are counted.
    const night = { now: Date.parse("2026-11-23T23:30:00Z"), timeZone: "Europe/Berlin" };
    const lately = advice("ana", { givenAt: night.now - 60_000 });
    expect(lines({ ...night, advice: [lately] })).toHaveLength(1);
    expect(
      lines({ ...night, advice: [lately], people: [person("Ana", { history: mailed([1], false) })] }),
    ).toEqual([]);
    // Who is seen soon is thanked there; a talk that is planned, answered or far off takes no thanks off one's hands.
    const linesWhile = (more: Partial<Parameters<typeof interview>[1]>) =>
      lines({ advice: [yesterday], interviews: [interview("ana", more)] }).length;
    for (const state of ["planned", "asked", "answered", "moved"] as const)
      expect(linesWhile({ state }), state).toBe(1);
    const talkIn = (days: number) => linesWhile({ state: "scheduled", startsAt: noon(daysAgo(-days)) });
    expect([talkIn(9), talkIn(2)]).toEqual([1, 0]);
  });

  it("[R15] says of a word in confidence that they took time, and not that they advised", () => {
    const said = advice("ana", { givenAt: noon(daysAgo(1)), offRecord: true });
    expect(only(snapshot({ people: [person("Ana")], advice: [said] })).sentence).toBe(
      "Ana took time for you yesterday. A short thank-you goes well while it is fresh.",
    );
  });

  it("[R35] asks for thanks after a conversation, warmly also when it is late, and not from the one who was asked", () => {
    const held = (days: number, iAmAsked = false) =>
      interview("ana", { state: "held", heldAt: noon(daysAgo(days)), iAmAsked });
    const ana = person("Ana");
    const line = only(snapshot({ people: [ana], interviews: [held(1)] }));
    expect(line.sentence).toBe(
      "You talked with Ana yesterday. A short thank-you goes well while it is fresh.",
    );
    expect(line.action).toEqual({
      label: "Write thanks to Ana",
      target: { kind: "interview", id: "i-ana" },
      letter: "thanks",
    });
    expect(sentences(snapshot({ people: [ana], interviews: [held(30)] }))).toEqual([
      "You talked with Ana on 25 October. A thank-you is welcome at any time.",
    ]);
    expect(kinds(snapshot({ people: [ana], interviews: [held(1, true)] }))).toEqual([]);
  });

  it("[R36] lists an outcome of advice that its giver has not heard", () => {
    const told = advice("ana", { outcome: "good", cameOfIt: "you got in", outcomeAt: NOW, toldAt: NOW });
    const untold = { ...told, toldAt: null };
    const ana = person("Ana");
    const line = only(snapshot({ people: [ana], advice: [untold] }));
    expect(line.sentence).toBe(
      "You took up Ana’s advice “apply for the June course”, and noted: “you got in”. They would like to know.",
    );
    expect(line.action.letter).toBe("outcome");
    expect(kinds(snapshot({ people: [ana], advice: [told] }))).not.toContain("tell");
    // News of advice that was given today says thanks too, and is not kept waiting by them.
    expect(kinds(snapshot({ people: [ana], advice: [{ ...untold, givenAt: NOW }] }))).toEqual(["tell"]);
  });

  it("[R38] asks to tell of nothing and of bad ends too, with what they made clear", () => {
    const say = (outcome: "null" | "bad") =>
      only(snapshot({ people: [person("Ana")], advice: [advice("ana", { outcome, outcomeAt: NOW })] }))
        .sentence;
    expect(say("null")).toBe(
      "Nothing came of Ana’s advice “apply for the June course”. Even so, what it made clear is worth telling them.",
    );
    expect(say("bad")).toContain("thanks and what you learned are worth sending them");
  });

  it("does not quote advice given off the record", () => {
    const people = [person("Ana")];
    const secret = { text: "the director is leaving", offRecord: true } as const;
    const told = advice("ana", { ...secret, outcome: "good", cameOfIt: "the director left", outcomeAt: NOW });
    const useful = advice("ana", { ...secret, useByDate: addDays(TODAY, 3) });
    for (const given of [told, useful]) {
      const line = only(snapshot({ people, advice: [given] }));
      expect(JSON.stringify(line)).not.toContain("director");
    }
  });

  it("[R37] puts outcomes before every dated thing and the calendar last", () => {
    const people = ["Ana", "Ben", "Cleo", "Dina", "Emil"].map((name) => person(name));
    const paced = person("Fay", {
      history: mailed([200, 150, 100]),
      preferences: { ...NO_PREFERENCES, paceMonths: 2 },
      lastInterviewOn: daysAgo(100),
    });
    const given = snapshot({
      people: [paced, ...people],
      interviews: [
        interview("ana", { state: "scheduled", startsAt: noon(addDays(TODAY, 2)) }),
        interview("ben", { state: "asked", askedAt: noon(daysAgo(20)) }),
      ],
      advice: [advice("cleo", { outcome: "null", outcomeAt: NOW })],
      promises: [promise("dina", addDays(TODAY, 1))],
    });
    expect(kinds(given)).toEqual(["tell", "promise", "prepare", "remind", "ask", "pace"]);
  });

  it("does not let news for somebody hide what is promised them for today or tomorrow", () => {
    const daysOf = (dueOn: DateText | null) =>
      kinds(
        snapshot({
          people: [person("Ana")],
          advice: [advice("ana", { outcome: "good", outcomeAt: NOW })],
          promises: [promise("ana", dueOn)],
        }),
      );
    expect(daysOf(addDays(TODAY, 1))).toEqual(["tell", "promise"]);
    expect(daysOf(TODAY)).toEqual(["tell", "promise"]);
    expect([daysOf(addDays(TODAY, 4)), daysOf(daysAgo(3)), daysOf(null)]).toEqual([
      ["tell"],
      ["tell"],
      ["tell"],
    ]);
  });

  it("comes back to who asked to be asked again on that day, and not before it", () => {
    const people = [person("Ana")];
    const again = (dueOn: DateText) =>
      kinds(snapshot({ people, promises: [promise("ana", dueOn, { text: ASK_AGAIN })] }));
    expect(again(addDays(TODAY, 1))).not.toContain("promise");
    expect(again(TODAY)).toContain("promise");
    expect(again(daysAgo(3))).toContain("promise");
  });

  it("speaks of a promise by its day, and never as missed", () => {
    const people = [person("Ana")];
    const say = (dueOn: DateText) => only(snapshot({ people, promises: [promise("ana", dueOn)] })).sentence;
    expect(say(addDays(TODAY, 3))).toBe("A promise to Ana, by Friday: “send our protocol”.");
    expect(say(daysAgo(10))).toBe("A promise to Ana: “send our protocol”. Today is as good a day as any.");
    const far = [promise("ana", addDays(TODAY, 30)), promise("ana", daysAgo(90))];
    expect(kinds(snapshot({ people, promises: far }))).toEqual(["ask"]);
  });

  it("[R16] flags advice about to expire and never mentions what expired", () => {
    const given = (useByDate: DateText) =>
      snapshot({ people: [person("Ana")], advice: [advice("ana", { useByDate })] });
    expect(only(given(addDays(TODAY, 7))).sentence).toBe(
      "Ana’s advice “apply for the June course” is of use until 1 December.",
    );
    expect(kinds(given(daysAgo(1)))).not.toContain("use-by");
  });

  it("[R17] speaks of advice that has a day around that day, and not of its use-by any more", () => {
    const given = (stepOn: DateText) =>
      snapshot({
        people: [person("Ana")],
        advice: [advice("ana", { useByDate: addDays(TODAY, 7), stepOn, stepKind: "application" })],
      });
    expect(only(given(addDays(TODAY, 1))).sentence).toBe(
      "You set tomorrow for Ana’s advice “apply for the June course”.",
    );
    expect(only(given(daysAgo(3))).sentence).toBe(
      "You had set a day for Ana’s advice “apply for the June course”. How did it go?",
    );
    expect(kinds(given(addDays(TODAY, 5)))).not.toContain("use-by");
    expect(kinds(given(daysAgo(20)))).not.toContain("use-by");
  });

  it("lets old things be: last season's talk, last month's plan, a letter given up", () => {
    const people = ["Ana", "Ben", "Cleo"].map((name) => person(name));
    const interviews = [
      interview("ana", { state: "held", heldAt: noon(daysAgo(100)) }),
      interview("ben", { state: "scheduled", startsAt: noon(daysAgo(40)) }),
    ];
    expect(kinds(snapshot({ people, interviews, drafts: [draft("cleo", 70)] }))).toEqual([]);
  });

  it("says that the news is begun, and opens it", () => {
    const untold = advice("ana", { outcome: "good", outcomeAt: noon(daysAgo(1)) });
    const begun = { ...draft("ana", 0, "outcome"), adviceId: untold.id };
    const day = snapshot({ people: [person("Ana")], advice: [untold], drafts: [begun] });
    expect(sentences(day)).toEqual([expect.stringMatching(/ The letter is begun, and yours to send\.$/)]);
    expect(only(day).action).toMatchObject({ letter: null, target: { kind: "draft", id: begun.id } });
  });

  it("asks first what became of a letter that broke off on its way, and for no other to the same person", () => {
    const talk = interview("ana", { state: "planned", plannedAt: noon(daysAgo(5)) });
    const begun = { ...draft("ana", 5), interviewId: talk.id };
    const day = snapshot({ people: [person("Ana")], interviews: [talk], drafts: [begun] });
    expect(kinds(day)).not.toContain("went");
    const broke = { ...day, drafts: [{ ...begun, unknown: true }] };
    expect(sentences(broke)).toEqual([
      "It is not known whether your letter to Ana went out. Look in your Sent folder before anything else.",
    ]);
    expect(only(broke).action.target).toEqual({ kind: "draft", id: begun.id });
    expect(kinds({ ...broke, notNow: [{ key: `went:${begun.id}`, until: daysAgo(-3) }] })).toEqual([]);
  });

  it("keeps a letter company that has been resting for days", () => {
    const people = [person("Ana")];
    expect(kinds(snapshot({ people, drafts: [draft("ana", 1)] }))).toEqual([]);
    expect(sentences(snapshot({ people, drafts: [draft("ana", 4)] }))).toEqual([
      "Your letter to Ana has been resting since 20 November. A friend could look it over.",
    ]);
  });
});
