import { describe, expect, it } from "vitest";
import { addDays } from "#time/date.ts";
import {
  daysAgo,
  draft,
  interview,
  kinds,
  NOW,
  noon,
  only,
  person,
  place,
  sentences,
  snapshot,
  TODAY,
} from "./testing.ts";

describe("conversations under way", () => {
  const ana = person("Ana", { places: [place("Institut Zwei")] });

  it("prepares a talk in the days before, names the hour where the user is, and asks how it went afterwards", () => {
    const at = (startsAt: number) =>
      snapshot({ people: [ana], interviews: [interview("ana", { state: "scheduled", startsAt })] });
    const there = { ...snapshot({ people: [ana] }), timeZone: "Europe/Zurich" };
    const startsAt = Date.parse("2026-11-25T13:00:00Z");
    const interviews = [interview("ana", { state: "scheduled", startsAt }, there)];
    expect(only({ ...there, interviews }).sentence).toBe("You talk with Ana tomorrow at 14:00.");
    expect(only(at(NOW + 3_600_000)).kind).toBe("talk-today");
    expect(kinds(at(noon(addDays(TODAY, 9))))).toEqual([]);
    expect(only(at(noon(daysAgo(2)))).sentence).toBe("You were to talk with Ana on Sunday. How did it go?");
  });

  it("[R33] reminds once after seven working days, then lets go", () => {
    const asked = (daysSince: number, remindedDaysAgo: number | null = null) =>
      kinds(
        snapshot({
          people: [ana],
          interviews: [
            interview("ana", {
              askedAt: noon(daysAgo(daysSince)),
              remindedAt: remindedDaysAgo === null ? null : noon(daysAgo(remindedDaysAgo)),
            }),
          ],
        }),
      );
    expect([asked(8), asked(11), asked(25, 5), asked(25, 11), asked(180)]).toEqual([
      [],
      ["remind"],
      [],
      ["let-go"],
      ["let-go"],
    ]);
    // Half a year later it rests by itself, and asks for nothing.
    expect([asked(190), asked(900)]).toEqual([[], []]);
  });

  it("[R33] says how many working days have passed, and not how many are usual", () => {
    const asked = interview("ana", { askedAt: noon(daysAgo(16)) });
    const { why } = only(snapshot({ people: [ana], interviews: [asked] }));
    expect(why[0]).toMatch(/; 12 working days have passed\.$/);
  });

  it("[R33] reminds nobody who has written since, and asks whether that was the answer", () => {
    const asked = interview("ana", { askedAt: noon(daysAgo(30)), wroteAt: noon(daysAgo(20)) });
    const found = only(snapshot({ people: [ana], interviews: [asked] }));
    expect(found.sentence).toMatch(/^Ana wrote on \d+ \w+, after you asked. Was it the answer\?$/);
    expect(found.action).toMatchObject({ label: "Say what Ana answered", target: { kind: "interview" } });
  });

  it("[R58] reminds nobody by an address that reaches them no more, and looks for another way instead", () => {
    const asked = interview("ana", { askedAt: noon(daysAgo(30)), isLost: true });
    const found = only(snapshot({ people: [ana], interviews: [asked] }));
    expect(found.sentence).toBe(
      "The address you have for Ana reaches nobody any more. Is there another way?",
    );
    expect(found.action).toMatchObject({ target: { kind: "person" }, letter: null });
  });

  it("[R33] reminds nobody, and wants no letter or thanks, where it is they who asked", () => {
    const states = [
      { state: "planned", plannedAt: noon(daysAgo(5)) },
      { state: "asked", askedAt: noon(daysAgo(20)) },
      { state: "held", heldAt: noon(daysAgo(1)) },
    ] as const;
    for (const each of states) {
      const interviews = (iAmAsked: boolean) => [interview("ana", { ...each, iAmAsked })];
      expect(kinds(snapshot({ people: [ana], interviews: interviews(false) })), each.state).toHaveLength(1);
      const theirs = snapshot({ people: [ana], interviews: interviews(true) });
      if (each.state === "held") expect(kinds(theirs)).toEqual([]);
      else expect(only(theirs), each.state).toMatchObject({ kind: "schedule", action: { letter: null } });
    }
  });

  it("[R33] does not remind one and ask another at the same place in the same week", () => {
    const ben = person("Ben", { places: [place("Institut ZWEI")] });
    const askedBoth = snapshot({
      people: [ana, ben],
      interviews: [
        interview("ana", { askedAt: noon(daysAgo(15)), otherAskedAt: noon(daysAgo(2)) }),
        interview("ben", { askedAt: noon(daysAgo(2)) }),
      ],
    });
    expect(kinds(askedBoth)).toEqual([]);
    const reminded = (days: number) =>
      interview("ana", { askedAt: noon(daysAgo(15)), remindedAt: noon(daysAgo(days)) });
    expect(kinds(snapshot({ people: [ana, ben], interviews: [reminded(2)] }))).toEqual([]);
    expect(kinds(snapshot({ people: [ana, ben], interviews: [reminded(8)] }))).toEqual(["ask"]);
    // The reminder that is proposed today is one of the two, and so is an answer that may still come.
    const asked = (days: number) => interview("ana", { askedAt: noon(daysAgo(days)) });
    expect(kinds(snapshot({ people: [ana, ben], interviews: [asked(15)] }))).toEqual(["remind"]);
    expect(kinds(snapshot({ people: [ana, ben], interviews: [asked(2)] }))).toEqual([]);
    const moved = {
      ...ben,
      newPosition: { role: "Editor", organization: "Institut ZWEI", since: daysAgo(3) },
    };
    expect(kinds(snapshot({ people: [ana, moved], interviews: [asked(2)] }))).toEqual([]);
  });

  it("asks for times after an answer, and for a first line where a plan has none", () => {
    const answered = interview("ana", { state: "answered", answeredAt: noon(daysAgo(1)) });
    expect(sentences(snapshot({ people: [ana], interviews: [answered] }))).toEqual([
      "Ana answered yesterday. Two or three times to choose from make it easy.",
    ]);
    const planned = interview("ana", { state: "planned", plannedAt: noon(daysAgo(5)) });
    expect(kinds(snapshot({ people: [ana], interviews: [planned] }))).toEqual(["planned"]);
  });

  it("says who waits for an answer of mine, and when I tell my story", () => {
    const asks = interview("ana", { state: "asked", askedAt: noon(daysAgo(1)), iAmAsked: true });
    const { sentence, action, kind } = only(snapshot({ people: [ana], interviews: [asks] }));
    expect(sentence).toBe("Ana would like to talk to you. A yes, a no or “in May” are all fine.");
    expect([kind, action.label, action.letter]).toEqual(["schedule", "Answer Ana", null]);
    const startsAt = noon(addDays(TODAY, 1));
    const arranged = interview("ana", { state: "scheduled", startsAt, iAmAsked: true });
    expect(sentences(snapshot({ people: [ana], interviews: [arranged] }))).toEqual([
      expect.stringMatching(/^You tell Ana your story tomorrow at /),
    ]);
  });

  it("says from the first day that a planned conversation waits for its letter, begun or not", () => {
    const planned = interview("ana", { state: "planned", plannedAt: NOW });
    expect(only(snapshot({ people: [ana], interviews: [planned] })).action.letter).toBe("request");
    const begun = { ...draft("ana", 0), interviewId: planned.id };
    const letter = { id: begun.id, updatedAt: NOW };
    const waits = interview("ana", { state: "planned", plannedAt: NOW, letter });
    const day = snapshot({ people: [ana], interviews: [waits], drafts: [begun] });
    const { key, sentence, action } = only(day);
    expect(sentence).toBe("You would like to talk with Ana. The letter is begun, and yours to send.");
    expect(action.target).toEqual({ kind: "draft", id: begun.id });
    expect(kinds({ ...day, notNow: [{ key, until: addDays(TODAY, 7) }] })).toEqual([]);
  });

  it.each([
    ["reminder", { askedAt: noon(daysAgo(20)) }],
    ["thanks", { state: "held", heldAt: noon(daysAgo(1)) }],
  ] as const)("says that the %s is begun, and opens it", (kind, more) => {
    const talk = interview("ana", more);
    const begun = { ...draft("ana", 0, kind), interviewId: talk.id };
    const letter = { id: begun.id, updatedAt: NOW };
    const there = interview("ana", { ...more, letter });
    expect(only(snapshot({ people: [ana], interviews: [talk] })).action.letter).toBe(kind);
    const { sentence, action } = only(snapshot({ people: [ana], interviews: [there], drafts: [begun] }));
    expect(sentence).toMatch(/\. The letter is begun, and yours to send\.$/);
    expect(action).toMatchObject({ letter: null, target: { kind: "draft", id: begun.id } });
  });
});
