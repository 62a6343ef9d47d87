import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { FAMILIARITIES, NO_PREFERENCES } from "#people/person.ts";
import { addDays } from "#time/date.ts";
import { firstSteps } from "./first-steps.ts";
import type { KnownPerson, Snapshot } from "./snapshot.ts";
import { kindOfKey, MOST_OF_KIND, notNowUntil, WEIGHED } from "./suggestion.ts";
import {
  advice,
  dayOf,
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
  snapshot,
  TODAY,
} from "./testing.ts";
import { LINES_A_DAY, NOTHING_TO_DO } from "./today.ts";

describe("the list as a whole", () => {
  it("says that nothing to do is a good day", () => {
    const until = notNowUntil("first-step", TODAY);
    const notNow = firstSteps(50, 0, "research").map(({ key }) => ({ key, until }));
    expect(dayOf(snapshot({ notNow }))).toEqual({ suggestions: [], calm: NOTHING_TO_DO });
  });

  it("has one line for a person, the one that comes first", () => {
    const interviews = [interview("ana", { state: "held", heldAt: noon(daysAgo(1)) })];
    const advised = [advice("ana", { outcome: "good", outcomeAt: NOW })];
    expect(kinds(snapshot({ people: [person("Ana")], interviews, advice: advised }))).toEqual(["thank"]);
  });

  it("[R35] puts thanks for a talk before those for a word of advice, however fresh it is", () => {
    const held = interview("ana", { state: "held", heldAt: noon(daysAgo(3)) });
    const told = advice("ben", { interviewId: null, givenAt: NOW });
    const day = snapshot({ people: [person("Ana"), person("Ben")], interviews: [held], advice: [told] });
    const thanked = dayOf(day).suggestions.filter(({ kind }) => kind === "thank");
    expect(thanked.map(({ personId }) => personId)).toEqual(["ana", "ben"]);
  });

  it("puts off what is not for now, and brings it back on its day", () => {
    const given = snapshot({ people: [person("Ana")] });
    const { key, kind } = only(given);
    expect(kindOfKey(key)).toBe(kind);
    const until = notNowUntil(kind, TODAY);
    const notNow = [{ key, until }];
    expect(kinds({ ...given, notNow })).toEqual([]);
    expect(kinds({ ...given, notNow, today: until })).toEqual([kind]);
    expect(kindOfKey("nothing")).toBeUndefined();
  });

  it("[R64] [R40] never speaks of anyone left out, and never of writing to anyone who is not to be contacted", () => {
    fc.assert(
      fc.property(anyDay, (given) => {
        const off = new Set(given.people.filter((each) => each.leftOut).map((each) => each.id as string));
        const silent = given.people.filter((each) => each.preferences.doNotContact).map((each) => each.id);
        for (const line of dayOf(given).suggestions) {
          expect(off.has(line.personId ?? "")).toBe(false);
          if (silent.some((id) => id === line.personId)) expect(line.action.letter).toBeNull();
        }
      }),
    );
  });

  it("[R32] has at most seven lines, one for each person, few of a kind, each with a reason and one action, and shames nobody", () => {
    fc.assert(
      fc.property(anyDay, (given) => {
        const { suggestions, calm } = dayOf(given);
        expect(suggestions.length).toBeLessThanOrEqual(LINES_A_DAY);
        expect(calm === null).toBe(suggestions.length > 0);
        // A last day of use stands beside what concerns whoever gave the advice: it asks nothing of them (R16).
        const whom = suggestions
          .filter(({ kind }) => kind !== "use-by" && kind !== "first-step")
          .map(({ personId }) => personId);
        expect(new Set(whom).size).toBe(whom.length);
        for (const { kind, sentence, action, why } of suggestions) {
          if (!WEIGHED.includes(kind))
            expect(suggestions.filter((line) => line.kind === kind).length).toBeLessThanOrEqual(
              MOST_OF_KIND[kind],
            );
          expect(sentence).toMatch(/^.{10,400}[.?]$/u);
          expect(action.label).toMatch(/^[A-Z][a-z]+ .+/);
          expect(why.length).toBeGreaterThan(0);
          expect(`${sentence} ${action.label}`).not.toContain("%");
          const words = [sentence, action.label, ...why].join(" ");
          expect(words).not.toMatch(/overdue|\blate\b|missed|should have|fail|streak|undefined|null|NaN/i);
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
        expect(dayOf(reversed)).toEqual(dayOf(given));
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
      interviews: states.map((more, i) =>
        interview(`p${i}`, { ...more, person: people[i] ?? person(`P${i}`) }),
      ),
      advice: outcomes.map((outcome, i) =>
        advice(`p${i + 5}`, { outcome, outcomeAt: outcome === null ? null : NOW, useByDate: useBy }),
      ),
      promises: [promise("p10", dueOn), promise("p11", dueOn)],
      drafts: [draft("p12", resting), draft("p13", resting, "thanks")],
      options: [{ name: "Patent law", verdict: "pursue" }],
    }),
  );
