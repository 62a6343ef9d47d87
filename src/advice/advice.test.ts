import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { AdviceId, PersonId } from "#people/id.ts";
import type { STAGES } from "#stages/stage.ts";
import { addDays, type DateText } from "#time/date.ts";
import { type Advice, OUTCOME_KINDS } from "./advice.ts";
import { closedInWords, nextInChain, outcomeInWords, withDid, withOutcome, withTold } from "./chain.ts";
import { stepFrom, stepKindOf, stepOf } from "./step.ts";
import { expiryInWords, expiryOf, FLAGGED_DAYS } from "./use-by.ts";

const TODAY = "2026-11-24" as DateText;
const NOW = Date.parse(TODAY);
const day = (text: string) => text as DateText;

const fresh: Advice = {
  id: "a" as AdviceId,
  personId: "ana" as PersonId,
  interviewId: null,
  optionId: null,
  text: "Apply for the June course.",
  offRecord: false,
  useByStage: null,
  useByDate: null,
  stepOn: null,
  stepKind: null,
  did: "",
  didAt: null,
  outcome: null,
  cameOfIt: "",
  outcomeAt: null,
  toldAt: null,
  givenAt: NOW,
  version: 1,
};

const standing = { today: TODAY, stage: "preparing", stageChangesOn: day("2027-10-01") } as const;

describe("how long advice is of use", () => {
  it("[R16] goes by its date: fresh, flagged from four weeks before, expired the day after", () => {
    const at = (useByDate: string) => expiryOf({ useByStage: null, useByDate: day(useByDate) }, standing);
    expect(at("2027-03-01")).toEqual({ kind: "fresh", until: "2027-03-01" });
    expect(at(addDays(TODAY, FLAGGED_DAYS))).toEqual({ kind: "about-to-expire", until: "2026-12-22" });
    expect(at(TODAY).kind).toBe("about-to-expire");
    expect(at(addDays(TODAY, -1))).toEqual({ kind: "expired" });
    expect(expiryInWords(at(TODAY), TODAY)).toBe("Of use until today.");
    const far = addDays(TODAY, 200);
    expect(expiryInWords({ kind: "fresh", until: far }, TODAY)).toMatch(/^Of use until \d.*\.$/);
    expect(expiryInWords({ kind: "fresh", until: null }, TODAY)).toBe("");
    expect(expiryInWords({ kind: "ageless" }, TODAY)).toBe("");
    // Greyed, and no reproach in it (R32).
    expect(expiryInWords({ kind: "expired" }, TODAY)).not.toMatch(/missed|late|should/);
  });

  it("[R16] goes by its stage: of use through it, flagged before it ends, expired after it", () => {
    const on = (stage: (typeof STAGES)[number], today: string) =>
      expiryOf(
        { useByStage: "preparing", useByDate: null },
        { today: day(today), stage, stageChangesOn: standing.stageChangesOn },
      ).kind;
    expect(on("exploring", "2026-01-01")).toBe("fresh");
    expect(on("preparing", "2026-11-24")).toBe("fresh");
    expect(on("preparing", "2027-09-15")).toBe("about-to-expire");
    expect(on("applying", "2027-10-01")).toBe("expired");
  });

  it("[R16] goes by the earlier of both, and does not age without either", () => {
    const both = { useByStage: "preparing", useByDate: day("2027-01-01") } as const;
    expect(expiryOf(both, standing)).toEqual({ kind: "fresh", until: "2027-01-01" });
    expect(expiryOf({ ...both, useByDate: day("2029-01-01") }, standing)).toEqual({
      kind: "fresh",
      until: "2027-09-30",
    });
    expect(expiryOf({ useByStage: null, useByDate: null }, standing)).toEqual({ kind: "ageless" });
    expect(
      expiryOf({ useByStage: "preparing", useByDate: null }, { ...standing, stageChangesOn: null }),
    ).toEqual({
      kind: "fresh",
      until: null,
    });
  });
});

describe("advice → did → what came of it → they know", () => {
  it("[R36] goes on one step at a time, and ends when they were told", () => {
    const did = withDid(fresh, "sent the form", NOW);
    const came = withOutcome(did, "good", "got in", NOW + 1);
    const told = withTold(came, NOW + 2);
    expect([fresh, did, came].map(nextInChain)).toEqual(["do", "outcome", "tell"]);
    expect(told.kind === "told" && nextInChain(told.advice)).toBe("closed");
    expect(withTold(did, NOW)).toEqual({ kind: "nothing-to-tell" });
  });

  it("[R15] [R36] asks nothing of a word in confidence, until it has a day or something was done with it", () => {
    const confided = { ...fresh, offRecord: true };
    expect(nextInChain(confided)).toBe("confided");
    expect(nextInChain({ ...confided, useByDate: TODAY })).toBe("do");
    expect(nextInChain({ ...confided, stepOn: TODAY })).toBe("do");
    expect(nextInChain(withDid(confided, "looked elsewhere", NOW))).toBe("outcome");
  });

  it("[R36] opens again when there is newer news than they were told", () => {
    const told = withTold(withOutcome(fresh, "null", "", NOW), NOW + 1);
    if (told.kind !== "told") throw new Error("there was an outcome");
    expect(withOutcome(told.advice, "null", "", NOW + 2)).toBe(told.advice);
    expect(nextInChain(withOutcome(told.advice, "good", "a second round", NOW + 2))).toBe("tell");
  });

  it("[R38] takes any outcome as worth telling, and always says why", () => {
    fc.assert(
      fc.property(fc.constantFrom(...OUTCOME_KINDS), fc.string(), (outcome, cameOfIt) => {
        const came = withOutcome(fresh, outcome, cameOfIt, NOW);
        expect(nextInChain(came)).toBe("tell");
        expect(outcomeInWords(came, "Ana")).toMatch(/would like to know|worth telling|worth sending/);
      }),
    );
  });
});

describe("advice put on a date", () => {
  it("[R17] becomes a course, an internship or an application with a day", () => {
    const taken = stepFrom(fresh, { on: day("2027-02-01") }, standing);
    expect(taken).toEqual({
      kind: "step",
      step: { stepOn: "2027-02-01", stepKind: "application" },
      until: null,
    });
    if (taken.kind !== "step") throw new Error("a step");
    expect(stepOf({ ...fresh, ...taken.step })).toEqual({
      adviceId: "a",
      offRecord: false,
      personId: "ana",
      kind: "application",
      text: "Apply for the June course.",
      on: "2027-02-01",
      doneAt: null,
      version: 1,
    });
    expect(stepFrom(fresh, { on: TODAY, kind: "course" }, standing)).toMatchObject({
      step: { stepKind: "course" },
    });
    expect(
      ["Take the GMP workshop", "Ask for a placement", "Submit to the call", "Read more"].map(stepKindOf),
    ).toEqual(["course", "internship", "application", "other"]);
    expect(stepOf(fresh)).toBeNull();
  });

  it("[R17] refuses a day that has passed, and says when the advice will be of no use by then", () => {
    expect(stepFrom(fresh, { on: addDays(TODAY, -1) }, standing)).toEqual({ kind: "in-the-past" });
    const june = { ...fresh, useByDate: day("2027-01-31") };
    expect(stepFrom(june, { on: day("2027-02-01") }, standing)).toMatchObject({ until: "2027-01-31" });
  });

  it("[R17] [R36] is done with what I did about it", () => {
    const dated = { ...fresh, stepOn: TODAY, stepKind: "course" } as const;
    const did = withDid(dated, "Took it", NOW);
    expect([stepOf(did)?.doneAt, nextInChain(did)]).toEqual([NOW, "outcome"]);
  });
});

it("[R36] [R15] says a closed chain in a line, and what was said in confidence without its words", () => {
  const told: Advice = { ...fresh, outcome: "good", cameOfIt: "You got in.", toldAt: NOW };
  expect(closedInWords(told, "Ana Ruiz")).toBe(
    "You took up Ana Ruiz’s advice “Apply for the June course”, and noted: “You got in”. They know.",
  );
  const declined = { ...told, outcome: "null" as const, cameOfIt: "It was too far." };
  expect(closedInWords(declined, "Ana Ruiz")).toBe(
    "Of Ana Ruiz’s advice “Apply for the June course” you noted: “It was too far”. They know.",
  );
  expect(closedInWords({ ...told, offRecord: true }, "Ana Ruiz")).not.toContain("course");
});
