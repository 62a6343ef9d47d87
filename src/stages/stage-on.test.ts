import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { OptionId } from "#people/id.ts";
import { addDays, addMonths, type DateText } from "#time/date.ts";
import { type Programme, STAGES, type StageOverride } from "./stage.ts";
import { stageOn } from "./stage-on.ts";

const day = (text: string) => text as DateText;
const programme = (startsOn: string | null, endsOn: string | null, title = "PhD"): Programme => ({
  title,
  startsOn: startsOn === null ? null : day(startsOn),
  endsOn: endsOn === null ? null : day(endsOn),
});
const PHD = programme("2024-10-01", "2028-09-30");
const law = "law" as OptionId;
const policy = "policy" as OptionId;

describe("the stage from dates", () => {
  it("[R1] moves through a PhD by itself: exploring, preparing, applying, settling in", () => {
    const seen = [
      "2024-10-01",
      "2026-09-01",
      "2026-10-01",
      "2027-09-29",
      "2027-10-01",
      "2028-09-30",
      "2028-10-01",
    ];
    expect(seen.map((date) => stageOn([PHD], [], day(date)).stage)).toEqual([
      "exploring",
      "exploring",
      "preparing",
      "preparing",
      "applying",
      "applying",
      "settling-in",
    ]);
  });

  it("[R1] takes a short contract by its own length: a postdoc of two years applies in its last half year", () => {
    const postdoc = programme("2026-01-01", "2027-12-31", "postdoc");
    expect(stageOn([postdoc], [], day("2026-12-15")).stage).toBe("exploring");
    expect(stageOn([postdoc], [], day("2027-01-15")).stage).toBe("preparing");
    expect(stageOn([postdoc], [], day("2027-07-05")).stage).toBe("applying");
  });

  it("leaves at least four months for applying, also in a contract of half a year", () => {
    const contract = programme("2026-01-01", "2026-06-30", "contract");
    expect(stageOn([contract], [], day("2026-01-10")).stage).toBe("preparing");
    expect(stageOn([contract], [], day("2026-03-05")).stage).toBe("applying");
  });

  it("does not start preparing in the first half of a very long programme", () => {
    expect(stageOn([programme("2020-01-01", "2030-01-01")], [], day("2026-01-01")).stage).toBe("exploring");
  });

  it("[R1] takes the first day of a position in hand for no end of the PhD, which finishes when it does", () => {
    const job = programme("2027-04-01", null, "examiner post");
    const said: StageOverride = { stage: "applying", from: day("2026-11-01"), optionId: null };
    const phd = programme("2022-10-01", "2027-12-31");
    expect(stageOn([phd, job], [said], day("2026-11-27"))).toMatchObject({
      stage: "applying",
      endsOn: "2027-04-01",
      finishesOn: "2027-12-31",
    });
    // What the program itself noted before a job, and what is over, finishes on no day that a letter could name.
    expect(
      stageOn([programme(null, "2027-03-31", ""), job], [said], day("2026-11-27")).finishesOn,
    ).toBeNull();
    expect(stageOn([programme("2022-10-01", "2026-10-01")], [said], day("2026-11-27")).finishesOn).toBeNull();
  });

  it("does not call a programme what may be a contract", () => {
    const untitled = { ...PHD, title: "" };
    expect(stageOn([untitled], [], day("2028-03-30")).because).toBe(
      "You are applying, because your programme or contract ends on 30 September 2028, 6 months from now.",
    );
  });

  it("explains itself with the date that decides", () => {
    const reading = stageOn([PHD], [], day("2028-03-30"));
    expect(reading.because).toBe(
      "You are applying, because your PhD ends on 30 September 2028, 6 months from now.",
    );
    expect(reading).toMatchObject({ endsOn: "2028-09-30", weeksLeft: 26 });
    expect(reading.next).toEqual({ stage: "settling-in", on: "2028-10-01" });
  });

  it("names the next change, and the change happens on that day", () => {
    for (const from of ["2024-12-01", "2026-12-01", "2027-12-01", "2028-12-01"]) {
      const { stage, next } = stageOn([PHD], [], day(from));
      expect(next).not.toBeNull();
      if (next === null) continue;
      expect(stageOn([PHD], [], next.on).stage).toBe(next.stage);
      expect(stageOn([PHD], [], addDays(next.on, -1)).stage).toBe(stage);
    }
  });
});

describe("what is not known", () => {
  it("[R11] is exploring where no dates are known, and says why", () => {
    for (const programmes of [[], [programme(null, null)], [programme("2024-10-01", null)]])
      expect(stageOn(programmes, [], day("2026-01-01"))).toEqual({
        stage: "exploring",
        because: "You are exploring, because no end date is set.",
        endsOn: null,
        finishesOn: null,
        weeksLeft: null,
        inHand: false,
        next: null,
      });
  });

  it("reads the time left where only the end is known", () => {
    expect(stageOn([programme(null, "2028-09-30")], [], day("2028-01-01")).stage).toBe("applying");
    expect(stageOn([programme(null, "2028-09-30")], [], day("2025-01-01")).stage).toBe("exploring");
  });

  it("falls back on the end where the start comes after it", () => {
    expect(stageOn([programme("2029-01-01", "2028-09-30")], [], day("2029-02-01")).stage).toBe("settling-in");
  });

  it("waits for a programme that has not begun", () => {
    const reading = stageOn([programme("2027-10-01", "2031-09-30")], [], day("2027-03-01"));
    expect(reading.because).toBe("You are exploring, because your PhD begins on 1 October 2027.");
  });

  it("goes back to exploring a year after the last known end", () => {
    expect(stageOn([PHD], [], day("2029-09-30")).stage).toBe("settling-in");
    expect(stageOn([PHD], [], day("2029-10-01")).stage).toBe("exploring");
  });
});

describe("a second contract", () => {
  const postdoc = programme("2028-11-01", "2031-10-31", "postdoc");

  it("[R1] is settling in during its first half year, then goes by its own dates", () => {
    expect(stageOn([PHD, postdoc], [], day("2028-11-01")).because).toBe(
      "You are settling in, because your postdoc began on 1 November 2028.",
    );
    expect(stageOn([postdoc, PHD], [], day("2029-05-02")).stage).toBe("settling-in");
    expect(stageOn([PHD, postdoc], [], day("2029-05-04")).stage).toBe("exploring");
    expect(stageOn([PHD, postdoc], [], day("2031-06-01")).stage).toBe("applying");
  });

  it("takes over where it begins before the old one ends on paper", () => {
    const job = programme("2028-07-01", null, "job");
    expect(stageOn([PHD, job], [], day("2028-08-01")).stage).toBe("settling-in");
    expect(stageOn([PHD, job], [], day("2029-07-02")).stage).toBe("exploring");
  });

  it("[R1] follows on a PhD that had years to go, where it is open-ended", () => {
    const job = programme("2026-02-01", null, "job");
    expect(stageOn([PHD, job], [], day("2026-02-01")).because).toBe(
      "You are settling in, because your job began on 1 February 2026.",
    );
    expect(stageOn([programme("2024-10-01", null), job], [], day("2026-03-01")).stage).toBe("settling-in");
  });

  it("[R1] ends exploring and applying as soon as it is taken, before its first day", () => {
    const job = programme("2026-02-01", null, "job");
    expect(stageOn([PHD, job], [], day("2025-11-26"))).toEqual({
      stage: "preparing",
      because: "You are preparing, because your job begins on 1 February 2026.",
      endsOn: "2026-02-01",
      finishesOn: "2028-09-30",
      weeksLeft: 9,
      inHand: true,
      next: { stage: "settling-in", on: "2026-02-01" },
    });
    expect(stageOn([PHD, postdoc], [], day("2028-06-01")).stage).toBe("preparing");
    expect(stageOn([PHD, postdoc], [], day("2028-10-15")).stage).toBe("preparing");
    // A year and a half ahead there is time to look around.
    expect(stageOn([PHD, programme("2026-06-01", null, "job")], [], day("2024-12-01"))).toMatchObject({
      stage: "exploring",
      next: { stage: "preparing", on: "2025-06-01" },
    });
  });

  it("names the next change while another contract lies ahead, and it happens on that day", () => {
    const job = programme("2026-02-01", null, "job");
    for (const from of ["2024-11-01", "2025-03-01", "2026-01-31", "2026-02-02"]) {
      const { stage, next } = stageOn([PHD, job], [], day(from));
      if (next === null) throw new Error("another stage comes");
      expect(stageOn([PHD, job], [], next.on).stage).toBe(next.stage);
      expect(stageOn([PHD, job], [], addDays(next.on, -1)).stage).toBe(stage);
    }
  });

  it("is not an internship in the middle of a PhD", () => {
    const ahead = programme("2027-01-01", "2027-03-31", "internship");
    expect(stageOn([PHD, ahead], [], day("2026-09-01")).stage).toBe("exploring");
    const stay = programme("2027-01-01", "2027-03-31", "internship");
    expect(stageOn([PHD, stay], [], day("2027-02-01")).stage).toBe("preparing");
    expect(stageOn([PHD, stay], [], day("2027-05-01")).stage).toBe("preparing");
  });
});

describe("the user's own word", () => {
  const said = (
    stage: StageOverride["stage"],
    from: string,
    optionId: OptionId | null = null,
  ): StageOverride => ({
    stage,
    from: day(from),
    optionId,
  });

  it("[R1] goes before the dates from its day on, until it is lifted", () => {
    const overrides = [said(null, "2026-06-01"), said("applying", "2026-01-01")];
    expect(stageOn([PHD], overrides, day("2025-12-31")).stage).toBe("exploring");
    expect(stageOn([PHD], overrides, day("2026-01-01"))).toMatchObject({
      stage: "applying",
      because: "You are applying, because you said so on 1 January 2026.",
      endsOn: "2028-09-30",
    });
    expect(stageOn([PHD], overrides, day("2026-06-01")).stage).toBe("exploring");
  });

  it("[R1] may differ by career", () => {
    const overrides = [said("preparing", "2026-01-01"), said("applying", "2026-02-01", law)];
    expect(stageOn([PHD], overrides, day("2026-03-01"), law).stage).toBe("applying");
    expect(stageOn([PHD], overrides, day("2026-03-01"), policy).stage).toBe("preparing");
    expect(stageOn([PHD], overrides, day("2026-03-01")).stage).toBe("preparing");
    const lifted = [...overrides, said(null, "2026-03-01", law)];
    expect(stageOn([PHD], lifted, day("2026-03-01"), law).stage).toBe("preparing");
  });

  it("is the last one said where two carry the same day", () => {
    const overrides = [said("applying", "2026-01-01"), said("preparing", "2026-01-01")];
    expect(stageOn([PHD], overrides, day("2026-01-01")).stage).toBe("preparing");
  });
});

it("[R1] never goes backwards within one programme, whatever its length", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 120 }), fc.integer({ min: 0, max: 4000 }), (months, offset) => {
      const one = { title: "", startsOn: day("2020-01-01"), endsOn: addMonths(day("2020-01-01"), months) };
      const early = addDays(one.startsOn, Math.min(offset, months * 30));
      const rank = (date: DateText) => STAGES.indexOf(stageOn([one], [], date).stage);
      expect(rank(early)).toBeLessThanOrEqual(rank(addDays(early, 30)));
    }),
  );
});
