import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { FAMILIARITIES, NO_PREFERENCES } from "#people/person.ts";
import { addDays, type DateText } from "#time/date.ts";
import type { KnownPerson, Snapshot } from "./snapshot.ts";
import { kindOfKey, MOST_OF_KIND, notNowUntil } from "./suggestion.ts";
import {
  advice,
  daysAgo,
  draft,
  interview,
  mailed,
  NOW,
  noon,
  person,
  promise,
  snapshot,
  TODAY,
} from "./testing.ts";
import { LINES_A_DAY, NOTHING_TO_DO, todayOf } from "./today.ts";

const kinds = (given: Snapshot) => todayOf(given).suggestions.map((line) => line.kind);
const sentences = (given: Snapshot) => todayOf(given).suggestions.map((line) => line.sentence);
const only = (given: Snapshot) => {
  const { suggestions } = todayOf(given);
  if (suggestions.length !== 1 || suggestions[0] === undefined)
    throw new Error(`expected one line, got: ${suggestions.map((line) => line.sentence).join(" | ")}`);
  return suggestions[0];
};

describe("what is owed", () => {
  it("[R35] asks for thanks after a conversation, warmly also when it is late, and not from the one who was asked", () => {
    const held = (days: number) => interview("ana", { state: "held", heldAt: noon(daysAgo(days)) });
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
    const theyAsked = { ...held(1), iAmAsked: true };
    expect(kinds(snapshot({ people: [ana], interviews: [theyAsked] }))).toEqual([]);
  });

  it("[R36] lists an outcome of advice that its giver has not heard", () => {
    const told = advice("ana", { outcome: "good", cameOfIt: "you got in", outcomeAt: NOW, toldAt: NOW });
    const untold = { ...told, toldAt: null };
    const ana = person("Ana");
    const line = only(snapshot({ people: [ana], advice: [untold] }));
    expect(line.sentence).toBe(
      "Ana's advice “apply for the June course”: you got in. They would like to know.",
    );
    expect(line.action.letter).toBe("outcome");
    expect(kinds(snapshot({ people: [ana], advice: [told] }))).not.toContain("tell");
  });

  it("[R38] asks to tell of nothing and of bad ends too, with what they made clear", () => {
    const say = (outcome: "null" | "bad") =>
      only(snapshot({ people: [person("Ana")], advice: [advice("ana", { outcome, outcomeAt: NOW })] }))
        .sentence;
    expect(say("null")).toBe(
      "Ana's advice “apply for the June course”: nothing came of it. Even so, what it made clear is worth telling them.",
    );
    expect(say("bad")).toContain("thanks and what you learned are worth sending them");
  });

  it("[R15] does not quote advice given off the record", () => {
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

  it("speaks of a promise by its day, and never as missed", () => {
    const people = [person("Ana")];
    const say = (dueOn: DateText) => only(snapshot({ people, promises: [promise("ana", dueOn)] })).sentence;
    expect(say(addDays(TODAY, 3))).toBe("You promised Ana “send our protocol” by Friday.");
    expect(say(daysAgo(10))).toBe("You promised Ana “send our protocol”. Today is as good a day as any.");
    expect(kinds(snapshot({ people, promises: [promise("ana", addDays(TODAY, 30))] }))).toEqual(["ask"]);
  });

  it("[R16] flags advice about to expire and never mentions what expired", () => {
    const given = (useByDate: DateText) =>
      snapshot({ people: [person("Ana")], advice: [advice("ana", { useByDate })] });
    expect(only(given(addDays(TODAY, 7))).sentence).toBe(
      "Ana's advice “apply for the June course” is of use until 1 December.",
    );
    expect(kinds(given(daysAgo(1)))).not.toContain("use-by");
  });

  it("keeps a letter company that has been resting for days", () => {
    const people = [person("Ana")];
    expect(kinds(snapshot({ people, drafts: [draft("ana", 1)] }))).toEqual([]);
    expect(sentences(snapshot({ people, drafts: [draft("ana", 4)] }))).toEqual([
      "Your letter to Ana has been resting since 20 November. A friend could look it over.",
    ]);
  });
});

describe("conversations under way", () => {
  const ana = person("Ana", { places: [{ organization: "Institut Zwei", field: "" }] });

  it("prepares a talk in the days before, names the hour where the user is, and asks how it went afterwards", () => {
    const at = (startsAt: number) =>
      snapshot({ people: [ana], interviews: [interview("ana", { state: "scheduled", startsAt })] });
    expect(only({ ...at(Date.parse("2026-11-25T13:00:00Z")), timeZone: "Europe/Zurich" }).sentence).toBe(
      "You talk with Ana tomorrow at 14:00.",
    );
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
    expect([asked(8), asked(11), asked(25, 5), asked(25, 11), asked(200)]).toEqual([
      [],
      ["remind"],
      [],
      ["let-go"],
      ["let-go"],
    ]);
  });

  it("[R33] does not remind one and ask another at the same place in the same week", () => {
    const ben = person("Ben", { places: [{ organization: "Institut ZWEI", field: "" }] });
    const askedBoth = snapshot({
      people: [ana, ben],
      interviews: [
        interview("ana", { askedAt: noon(daysAgo(15)) }),
        interview("ben", { askedAt: noon(daysAgo(2)) }),
      ],
    });
    expect(kinds(askedBoth)).toEqual([]);
    const justReminded = interview("ana", { askedAt: noon(daysAgo(15)), remindedAt: noon(daysAgo(2)) });
    expect(kinds(snapshot({ people: [ana, ben], interviews: [justReminded] }))).toEqual([]);
    const reminded = { ...justReminded, remindedAt: noon(daysAgo(8)) };
    expect(kinds(snapshot({ people: [ana, ben], interviews: [reminded] }))).toEqual(["ask"]);
  });

  it("asks for times after an answer, and for a first line where a plan has none", () => {
    const answered = interview("ana", { state: "answered", answeredAt: noon(daysAgo(1)) });
    expect(sentences(snapshot({ people: [ana], interviews: [answered] }))).toEqual([
      "Ana answered yesterday. Two or three times to choose from make it easy.",
    ]);
    const planned = interview("ana", { state: "planned", plannedAt: noon(daysAgo(5)) });
    expect(kinds(snapshot({ people: [ana], interviews: [planned] }))).toEqual(["planned"]);
    const begun = { ...draft("ana", 1), interviewId: planned.id };
    expect(kinds(snapshot({ people: [ana], interviews: [planned], drafts: [begun] }))).toEqual([]);
  });
});

describe("whom to talk to", () => {
  const law = { options: [{ name: "Patent law", verdict: "undecided" }] } as const;

  it("[R25] starts with people already known, in the order of the tie", () => {
    const people = [
      person("Stranger", { familiarity: "stranger", headline: "Patent attorney" }),
      person("Acquainted", { familiarity: "acquaintance", history: mailed([10, 20, 30]) }),
      person("Known"),
      person("Warm", { history: mailed([5]) }),
    ];
    const { suggestions } = todayOf(snapshot({ people, ...law }));
    expect(suggestions.map((line) => line.personId)).toEqual(["warm", "known", "acquainted"]);
    expect(suggestions.every((line) => line.kind === "ask")).toBe(true);
    expect(suggestions[0]?.why).toContain("People you know are the easiest to begin with.");
    const alone = only(snapshot({ people: people.slice(0, 1), ...law }));
    expect(alone.sentence).toBe(
      "You have not met Stranger (Patent attorney). Twenty minutes about Patent law?",
    );
  });

  it("[R26] takes a known person's new position as a reason to ask", () => {
    const newPosition = { organization: "Bird", role: "patent attorney", since: daysAgo(20) };
    const line = only(snapshot({ people: [person("Ana", { newPosition })] }));
    expect(line.sentence).toBe(
      "Ana has a new position: patent attorney, Bird. A good reason to ask how it is.",
    );
    expect(line.action.label).toBe("Ask Ana about the new position");
    const unknown = person("Ana", { newPosition, familiarity: "unknown" });
    expect(kinds(snapshot({ people: [unknown] }))).toEqual([]);
  });

  it("[R50] revives a dormant tie, also in a field that was ruled out", () => {
    const weekly = Array.from({ length: 20 }, (_, i) => 700 + 7 * i);
    const ana = person("Ana", { history: mailed(weekly), headline: "Patent attorney" });
    const ruledOut = { options: [{ name: "Patent law", verdict: "ruled-out" }] } as const;
    const line = only(snapshot({ people: [ana], ...ruledOut }));
    expect(line.kind).toBe("revive");
    expect(line.sentence).toBe(
      "Worth a hello to Ana? You wrote most weeks until December 2024; quiet since.",
    );
  });

  it("[R51] keeps room for weak and dormant ties on a day full of duties", () => {
    const busy = Array.from({ length: 9 }, (_, i) => person(`Busy${i}`));
    const weak = person("Weak", { familiarity: "acquaintance" });
    const old = person("Old", { history: mailed([900, 905, 912]) });
    const held = busy
      .slice(0, 3)
      .map((each) => interview(each.id, { state: "held", heldAt: noon(daysAgo(1)) }));
    const given = snapshot({
      people: [...busy, weak, old],
      interviews: [
        ...held,
        ...busy.slice(3, 5).map((each) => interview(each.id, { state: "answered", answeredAt: NOW })),
      ],
      promises: busy.slice(5, 7).map((each) => promise(each.id, TODAY)),
      advice: busy.slice(7).map((each) => advice(each.id, { outcome: "good", outcomeAt: NOW })),
    });
    const { suggestions } = todayOf(given);
    expect(suggestions).toHaveLength(LINES_A_DAY);
    expect(suggestions.slice(-2).map((line) => line.personId)).toEqual(["weak", "old"]);
  });

  it("[R63] asks with one tap how well you know someone from an import who works near an open career", () => {
    const connected = { through: "LinkedIn", since: "2021-03-01" as DateText };
    const lea = person("Lea", { familiarity: "unknown", headline: "Patents counsel", connected });
    const line = only(snapshot({ people: [lea], ...law }));
    expect([line.kind, line.sentence]).toEqual([
      "familiarity",
      "Lea (Patents counsel) works near Patent law. Do you know each other?",
    ]);
    expect(line.why[0]).toBe("Connected on LinkedIn since March 2021; no messages here.");
    expect(kinds(snapshot({ people: [{ ...lea, headline: "Baker" }], ...law }))).toEqual([]);
  });

  it("puts no second request on what is open with someone", () => {
    const ana = person("Ana", { history: mailed([5]) });
    const asked = interview("ana", { askedAt: noon(daysAgo(2)) });
    expect(kinds(snapshot({ people: [ana], interviews: [asked] }))).toEqual([]);
    expect(kinds(snapshot({ people: [{ ...ana, lastInterviewOn: daysAgo(90) }] }))).toEqual([]);
    expect(kinds(snapshot({ people: [{ ...ana, lastInterviewOn: daysAgo(400) }] }))).toEqual(["ask"]);
  });

  it("[R41] leaves in peace whom you wrote to three times this year without a word from them, unless they are close", () => {
    const written = (close: boolean) => person("Ana", { history: mailed([30, 90, 200], false), close });
    expect(kinds(snapshot({ people: [written(false)] }))).toEqual([]);
    expect(kinds(snapshot({ people: [written(true)] }))).toEqual(["ask"]);
    const twice = person("Ana", { history: mailed([30, 90, 400], false) });
    expect(kinds(snapshot({ people: [twice] }))).toEqual(["ask"]);
  });

  it("[R11] begins with prompts that each end in one typed name, where there is nobody yet", () => {
    const { suggestions, calm } = todayOf(snapshot({ peopleCount: 0 }));
    expect(suggestions.map((line) => line.action.label)).toEqual([
      "Add a former lab mate",
      "Add someone from your programme",
      "Add someone you met",
    ]);
    expect(calm).toBeNull();
    const notNow = [{ key: "first-step:lab-mate", until: addDays(TODAY, 7) }];
    const later = todayOf(snapshot({ peopleCount: 0, notNow })).suggestions;
    expect(later.map((line) => line.action.label)).toContain("Add a seminar speaker");
  });
});

describe("the list as a whole", () => {
  it("[R32] says that nothing to do is a good day", () => {
    expect(todayOf(snapshot({}))).toEqual({ suggestions: [], calm: NOTHING_TO_DO });
  });

  it("puts off what is not for now, and brings it back on its day", () => {
    const given = snapshot({ people: [person("Ana")] });
    const { key, kind } = only(given);
    expect(kindOfKey(key)).toBe(kind);
    const until = notNowUntil(kind, TODAY);
    const notNow = [{ key, until }];
    expect(todayOf({ ...given, notNow }).calm).toBe(NOTHING_TO_DO);
    expect(kinds({ ...given, notNow, today: until })).toEqual([kind]);
    expect(kindOfKey("nothing")).toBeUndefined();
  });

  it("[R64] [R40] never speaks of anyone left out, and never of writing to anyone who is not to be contacted", () => {
    fc.assert(
      fc.property(anyDay, (given) => {
        const off = new Set(given.people.filter((each) => each.leftOut).map((each) => each.id as string));
        const silent = given.people.filter((each) => each.preferences.doNotContact).map((each) => each.id);
        for (const line of todayOf(given).suggestions) {
          expect(off.has(line.personId ?? "")).toBe(false);
          if (silent.some((id) => id === line.personId)) expect(line.action.letter).toBeNull();
        }
      }),
    );
  });

  it("has at most seven lines, one for each person, few of a kind, each with a reason and one action, and shames nobody", () => {
    fc.assert(
      fc.property(anyDay, (given) => {
        const { suggestions, calm } = todayOf(given);
        expect(suggestions.length).toBeLessThanOrEqual(LINES_A_DAY);
        expect(calm === null).toBe(suggestions.length > 0);
        expect(new Set(suggestions.map((line) => line.personId)).size).toBe(suggestions.length);
        for (const { kind, sentence, action, why } of suggestions) {
          expect(suggestions.filter((line) => line.kind === kind).length).toBeLessThanOrEqual(
            MOST_OF_KIND[kind],
          );
          expect(sentence).toMatch(/^.{10,400}[.?]$/u);
          expect(action.label).toMatch(/^[A-Z][a-z]+ .+/);
          expect(why.length).toBeGreaterThan(0);
          const words = [sentence, action.label, ...why].join(" ");
          expect(words).not.toMatch(/overdue|late\b|missed|should have|fail|streak|%|undefined|null|NaN/i);
        }
      }),
    );
  });

  it("is the same for the same day, whatever the order of the lists", () => {
    fc.assert(
      fc.property(anyDay, (given) => {
        const reversed = {
          ...given,
          people: given.people.toReversed(),
          interviews: given.interviews.toReversed(),
          advice: given.advice.toReversed(),
          promises: given.promises.toReversed(),
          drafts: given.drafts.toReversed(),
        };
        expect(todayOf(reversed)).toEqual(todayOf(given));
      }),
    );
  });
});

const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null });
const past = fc.integer({ min: 0, max: 400 }).map((days) => noon(daysAgo(days)));
const around = fc.integer({ min: -90, max: 90 }).map((days) => addDays(TODAY, days));

const anyPerson = (i: number): fc.Arbitrary<KnownPerson> =>
  fc
    .record({
      familiarity: fc.constantFrom(...FAMILIARITIES),
      leftOut: fc.boolean(),
      close: fc.boolean(),
      doNotContact: fc.boolean(),
      paceMonths: maybe(fc.integer({ min: 1, max: 12 })),
      days: fc.array(fc.integer({ min: 0, max: 3_000 }), { maxLength: 8 }),
      answered: fc.boolean(),
      headline: fc.constantFrom("", "Patent attorney", "Editor at a journal"),
      newPosition: maybe(fc.constant({ organization: "Bird", role: "editor", since: daysAgo(9) })),
    })
    .map(({ doNotContact, paceMonths, days, answered, ...rest }) =>
      person(`P${i}`, {
        ...rest,
        history: mailed(days, answered),
        preferences: { ...NO_PREFERENCES, doNotContact, paceMonths },
      }),
    );

const anyDay: fc.Arbitrary<Snapshot> = fc
  .record({
    people: fc.tuple(...Array.from({ length: 14 }, (_, i) => anyPerson(i))),
    states: fc.array(
      fc.record({
        state: fc.constantFrom("planned", "asked", "answered", "scheduled", "held", "moved"),
        iAmAsked: fc.boolean(),
        askedAt: maybe(past),
        heldAt: maybe(past),
        startsAt: maybe(around.map(noon)),
        remindedAt: maybe(past),
      }),
      { maxLength: 6 },
    ),
    outcomes: fc.array(fc.constantFrom("good", "null", "bad", null), { maxLength: 5 }),
    useBy: around,
    dueOn: maybe(around),
    resting: fc.integer({ min: 0, max: 90 }),
  })
  .map(({ people, states, outcomes, useBy, dueOn, resting }) =>
    snapshot({
      people,
      interviews: states.map((more, i) => interview(`p${i}`, more)),
      advice: outcomes.map((outcome, i) =>
        advice(`p${i + 5}`, { outcome, outcomeAt: outcome === null ? null : NOW, useByDate: useBy }),
      ),
      promises: [promise("p10", dueOn), promise("p11", dueOn)],
      drafts: [draft("p12", resting), draft("p13", resting, "thanks")],
      options: [{ name: "Patent law", verdict: "pursue" }],
    }),
  );
