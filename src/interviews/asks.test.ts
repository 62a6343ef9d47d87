import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { FAMILIARITIES } from "#people/person.ts";
import { STAGES } from "#stages/stage.ts";
import { askInWords } from "./ask-in-words.ts";
import { asksFor, askToBeginWith, judgeAsk, type Situation } from "./asks.ts";
import { ASKS } from "./asks-catalogue.ts";
import { FOCI } from "./interview.ts";

const EXPLORING: Situation = {
  stage: "exploring",
  familiarity: "stranger",
  mentor: false,
  focus: "explore-career",
  weeksLeft: 150,
};
const ids = (situation: Situation) => asksFor(situation).map(({ ask }) => ask.id);
const anySituation = fc.record<Situation>({
  stage: fc.constantFrom(...STAGES),
  familiarity: fc.constantFrom(...FAMILIARITIES),
  mentor: fc.boolean(),
  focus: fc.oneof(fc.constantFrom(...FOCI), fc.string()),
  weeksLeft: fc.option(fc.integer({ min: 0, max: 300 })),
});

describe("asks by stage", () => {
  it("[R5] [R14] asks whom I know outside the career what they have seen of it, and nothing of days that are not in it", () => {
    const outside: Situation = { ...EXPLORING, familiarity: "known", outside: true };
    expect(askToBeginWith(outside, [])?.id).toBe("seen-of-it");
    expect(ids(outside).slice(0, 2)).toEqual(["seen-of-it", "who-else"]);
    expect(ids(outside)).not.toEqual(expect.arrayContaining(["day-to-day"]));
    expect(ids(outside)).not.toEqual(expect.arrayContaining(["courses"]));
    expect(ids({ ...outside, outside: false })).not.toContain("seen-of-it");
    // What a talk about something else asks for is as it was.
    const inside = { ...outside, focus: "organization" } as const;
    expect(ids(inside)).toEqual(ids({ ...inside, outside: false }));
    expect(askToBeginWith({ ...outside, familiarity: "stranger" }, [])?.id).toBe("seen-of-it");
    expect(askToBeginWith(outside, ["seen-of-it"])?.id).toBe("who-else");
  });

  it("[R5] proposes no internship to whoever has years of work behind them, and judges none that they ask about", () => {
    expect(ids(EXPLORING)).toContain("internships");
    expect(ids({ ...EXPLORING, experienced: true })).not.toContain("internships");
    expect(ids({ ...EXPLORING, experienced: true })).toContain("courses");
    expect(judgeAsk("internships", { ...EXPLORING, experienced: true }).kind).toBe("fits");
  });

  it("[R5] begins with their day-to-day, courses and internships", () => {
    expect(ids(EXPLORING).slice(0, 5)).toEqual([
      "day-to-day",
      "their-path",
      "what-to-read",
      "courses",
      "internships",
    ]);
    expect(ids(EXPLORING)).not.toContain("inside-view");
  });

  it("[R5] opens to the inside view, then to openings, then to a referral", () => {
    const known: Situation = { ...EXPLORING, familiarity: "known", focus: "organization", weeksLeft: 60 };
    expect(ids({ ...known, stage: "preparing" }).slice(0, 2)).toEqual(["inside-view", "how-hiring-works"]);
    expect(ids({ ...known, stage: "preparing" })).not.toContain("openings");
    expect(ids({ ...known, stage: "applying" }).slice(0, 3)).toEqual([
      "practice-interview",
      "referral",
      "openings",
    ]);
  });

  it("[R5] no longer proposes courses and internships once they come too late to use", () => {
    expect(ids({ ...EXPLORING, weeksLeft: 31 })).toContain("internships");
    expect(ids({ ...EXPLORING, weeksLeft: 29 })).not.toContain("internships");
    expect(ids({ ...EXPLORING, weeksLeft: 29 })).toContain("courses");
    expect(ids({ ...EXPLORING, weeksLeft: 9 })).not.toContain("courses");
    expect(ids({ ...EXPLORING, stage: "applying", weeksLeft: null })).not.toContain("courses");
    expect(judgeAsk("internships", { ...EXPLORING, weeksLeft: 20 })).toMatchObject({
      kind: "too-late",
      because: "It needs about 7 months, and you have 5 months.",
    });
  });

  it("[R5] leaves CV edits and contract readings to a mentor, at any stage", () => {
    for (const stage of STAGES)
      for (const familiarity of FAMILIARITIES)
        for (const id of ["cv-edit", "contract-reading"]) {
          expect(judgeAsk(id, { ...EXPLORING, stage, familiarity, mentor: true }).kind).toBe("fits");
          expect(judgeAsk(id, { ...EXPLORING, stage, familiarity, mentor: false }).kind).toBe("too-big");
        }
  });
});

describe("the ask to begin with", () => {
  it("[R5] [R14] is small and about the focus, and none that they answered already", () => {
    const begin = (more: Partial<Situation>, answered: readonly string[] = []) =>
      askToBeginWith({ ...EXPLORING, ...more }, answered)?.id;
    expect(begin({})).toBe("day-to-day");
    expect(begin({}, ["day-to-day"])).toBe("their-path");
    const known = { familiarity: "known", focus: "organization", stage: "applying", weeksLeft: 20 } as const;
    expect(begin(known, ["day-to-day"])).toBe("inside-view");
    expect(begin({ focus: "my own words" })).toBe("day-to-day");
    expect(begin({ stage: "preparing", weeksLeft: 60 })).toBe("courses");
    expect(begin({ stage: "preparing", weeksLeft: 4 })).toBe("day-to-day");
  });
});

describe("judging an ask", () => {
  it("[R5] flags too early, too late and too big with the reason and something that would fit", () => {
    const friend: Situation = { ...EXPLORING, familiarity: "known", focus: "organization" };
    expect(judgeAsk("referral", friend)).toMatchObject({ kind: "too-early" });
    expect(judgeAsk("referral", { ...friend, stage: "applying", familiarity: "stranger" })).toMatchObject({
      kind: "too-big",
      instead: expect.objectContaining({ id: "inside-view" }),
    });
    expect(judgeAsk("openings", { ...friend, stage: "settling-in" })).toMatchObject({ kind: "too-late" });
    expect(judgeAsk("referral", { ...friend, stage: "applying" })).toMatchObject({ kind: "fits" });
  });

  it("[R5] flags a job question in a conversation that is to explore, at every stage", () => {
    for (const stage of STAGES)
      expect(judgeAsk("openings", { ...EXPLORING, stage, familiarity: "known" }).kind).toBe("too-early");
  });

  it("reads the user's own words as far as they give the ask away", () => {
    const said = (text: string) => askInWords(text)?.id;
    expect(said("Could you put in a good word for me?")).toBe("referral");
    expect(said("Would you look at my résumé?")).toBe("cv-edit");
    expect(said("Do you have any openings in your lab?")).toBe("openings");
    expect(said("Could you introduce me to your team lead?")).toBe("who-else");
    expect(said("What did last Tuesday look like?")).toBeUndefined();
    expect(judgeAsk("Would you refer me?", EXPLORING).kind).toBe("too-big");
    expect(judgeAsk("What did last Tuesday look like?", EXPLORING).kind).toBe("fits");
  });

  it("[R5] gives the true reason: how well you know each other, what it costs them, and that you have arrived", () => {
    const said = (ask: string, more: Partial<Situation>) => judgeAsk(ask, { ...EXPLORING, ...more }).because;
    expect(said("referral", { stage: "applying" })).toBe(
      "You have not met yet, and it lends you their name or an hour of their work. It comes easier once they know you.",
    );
    for (const ask of ["referral", "openings"])
      expect(said(ask, { stage: "applying", familiarity: "unknown", focus: "organization" })).toMatch(
        /^You have not said how well you know each other, /,
      );
    expect(said("referral", { stage: "applying", familiarity: "acquaintance" })).toMatch(
      /^You know each other only a little, /,
    );
    expect(said("openings", { stage: "applying" })).toMatch(/, and it is easier to say yes to after/);
    expect(said("practice-interview", { stage: "settling-in", familiarity: "known" })).toMatch(
      /^You have arrived: /,
    );
    expect(said("courses", { stage: "applying", weeksLeft: null })).toMatch(/^You are applying now, /);
  });

  it("[R5] names the time left beside an ask that needs some, and beside no other", () => {
    expect(judgeAsk("courses", EXPLORING).because).toMatch(/ You have [^.]+\.$/);
    expect(judgeAsk("courses", { ...EXPLORING, weeksLeft: null }).because).not.toContain("You have");
    expect(judgeAsk("day-to-day", EXPLORING).because).not.toContain("You have");
  });

  it("[R5] begins with something small, and says the smallest that is left once that was answered", () => {
    const first = askToBeginWith(EXPLORING, []);
    expect(first?.size).toBe(1);
    const small = ASKS.filter((ask) => ask.size === 1).map((ask) => ask.id);
    for (const focus of [...FOCI, "the night shift"]) {
      const begun = askToBeginWith({ ...EXPLORING, focus }, []);
      expect(begun?.size, focus).toBeLessThan(3);
      const next = askToBeginWith({ ...EXPLORING, focus }, [begun?.id ?? ""]);
      if (small.some((id) => id !== begun?.id && ids({ ...EXPLORING, focus }).includes(id)))
        expect(next?.size, focus).toBeLessThan(3);
    }
    // Of a focus of one's own no ask is "about it": the small ones come first all the same.
    expect(askToBeginWith({ ...EXPLORING, focus: "the night shift" }, [])?.size).toBe(1);
  });

  it("[R5] never blocks: every ask in every situation is answered with a sentence, and what is proposed fits", () => {
    fc.assert(
      fc.property(anySituation, (situation) => {
        const proposed = asksFor(situation);
        expect(proposed.length).toBeGreaterThan(0);
        for (const { ask, because } of proposed) {
          expect(judgeAsk(ask.id, situation).kind).toBe("fits");
          expect(because).toMatch(/\.$/);
        }
        for (const ask of ASKS) {
          const judged = judgeAsk(ask.id, situation);
          expect(["fits", "too-early", "too-late", "too-big"]).toContain(judged.kind);
          expect(judged.because).toMatch(/^[A-Z].*\.$/);
          if (judged.kind !== "fits")
            expect(proposed.map((each) => each.ask.id)).toContain(judged.instead?.id);
        }
      }),
    );
  });
});

it("[R14] proposes another ask first when the conversation is about something else", () => {
  const first = FOCI.map((focus) => ids({ ...EXPLORING, familiarity: "acquaintance", focus })[0]);
  expect(first).toEqual([
    "day-to-day",
    "internships",
    "new-position",
    "learn-a-skill",
    "life-there",
    "what-is-new",
  ]);
});
