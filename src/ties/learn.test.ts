import { describe, expect, it } from "vitest";
import { atOnce } from "#time/steps.ts";
import { chanceWithin, foretell } from "./foretell.ts";
import { type LivedTie, learn, PRIOR_MODEL } from "./learn.ts";
import { MONTH_IN_WEEKS, PRIOR, pAlive, pContactWithin } from "./mbg.ts";
import { pastBefore } from "./past.ts";

const TODAY = 20_000;

/** Ties of people who write once a week in some circle for some weeks, then stop; no chance in it. */
function lived(count: number, circle: string, weeks: (i: number) => number): readonly LivedTie[] {
  return Array.from({ length: count }, (_, i) => {
    const days = Array.from({ length: weeks(i) }, (_, week) => TODAY - 500 + (i % 60) + 7 * week).filter(
      (day) => day < TODAY,
    );
    const counted = days.map((_, at) => at + 1);
    return { tie: { days, sent: counted, received: counted }, circles: [circle] };
  });
}

/** Half go on to this day, half stop after a few weeks: far more faithful than the prior would have it. */
const faithful = lived(400, "embl", (i) => (i % 2 === 0 ? 3 : 76));

describe("learning from the user's own contacts", () => {
  it("keeps the general model where there is little history", () => {
    expect(atOnce(learn([], TODAY))).toBe(PRIOR_MODEL);
    expect(atOnce(learn(faithful.slice(0, 20), TODAY))).toBe(PRIOR_MODEL);
  });

  it("takes what foretold the latest months better than the general model, and tells by how much", () => {
    const { proof, correction } = atOnce(learn(faithful, TODAY));
    expect(correction).not.toBeNull();
    expect(proof?.windows).toBeGreaterThan(1_000);
    expect(proof?.learned.brier).toBeLessThan(proof?.prior.brier ?? 0);
  });

  it("keeps the general model where what was learned foretold worse, and says what it was tried on", () => {
    // In the last three months it is the silent who write, and the faithful who stop.
    const turned = faithful.map(({ tie, circles }, i) => {
      const late = i % 2 === 0 ? [TODAY - 75, TODAY - 45, TODAY - 15] : [];
      const days = [...tie.days.filter((day) => day < TODAY - 95), ...late];
      const counted = days.map((_, at) => at + 1);
      return { circles, tie: { days, sent: counted, received: counted } };
    });
    const { unbeaten, ...model } = atOnce(learn(turned, TODAY));
    expect(model).toEqual(PRIOR_MODEL);
    expect(unbeaten?.windows).toBe(1_200);
    expect(unbeaten?.learned.brier).toBeGreaterThan(unbeaten?.prior.brier ?? 1);
  });

  it("learns nothing from what has not ended: the last month changes no lesson but as history", () => {
    const today = faithful.map(({ tie, circles }) => ({
      circles,
      tie: { days: [...tie.days, TODAY], sent: [...tie.sent, 99], received: [...tie.received, 99] },
    }));
    expect(atOnce(learn(today, TODAY))).toEqual(atOnce(learn(faithful, TODAY)));
  });

  it("says in sentences what moved a chance, and gives it as one", () => {
    const waking = lived(200, "waking", (i) => (i % 8 === 0 ? 76 : 3)).map(({ tie, circles }) => ({
      circles,
      tie: {
        days: [...tie.days.filter((day) => day < TODAY - 60), TODAY - 50, TODAY - 20],
        sent: tie.sent.slice(0, tie.days.filter((day) => day < TODAY - 60).length).concat([90, 91]),
        received: tie.received.slice(0, tie.days.filter((day) => day < TODAY - 60).length).concat([90, 91]),
      },
    }));
    const model = atOnce(learn([...faithful, ...waking], TODAY));
    const past = pastBefore(waking[1]?.tie ?? { days: [], sent: [], received: [] }, TODAY);
    if (past === null) throw new Error("there was contact");
    const [awake, elsewhere] = [[{ id: "waking", name: "EMBL" }], [{ id: "other", name: "MPI" }]].map(
      (circles) => foretell(model, past, circles),
    );
    expect(awake?.contactThisMonth).toBeGreaterThan(elsewhere?.contactThisMonth ?? 1);
    expect(awake?.because).toContain(
      "You have been in touch with people at EMBL more than usual these three months.",
    );
    expect(awake?.because.at(-1)).toMatch(/^Learned from your own contacts: over [\d,]+ months of ties/);
  });

  it("[R51] foretells no contact with a tie that has ended: what moves the one chance moves the others as much", () => {
    const model = atOnce(learn(faithful, TODAY));
    const histories = [[0], [0, 3], [0, 7, 14, 21], [0, 30, 60, 90, 300], [1, 2, 3, 4, 5, 6, 7, 8]];
    for (const days of histories)
      for (const silence of [0, 5, 40, 200, 340, 2_000]) {
        const counted = days.map((_, at) => at + 1);
        const past = pastBefore({ days, sent: counted, received: counted }, (days.at(-1) ?? 0) + 1 + silence);
        if (past === null) throw new Error("there was contact");
        for (const circles of [[], ["embl"]]) {
          const { alive, contactThisMonth } = foretell(
            model,
            past,
            circles.map((id) => ({ id, name: "EMBL" })),
          );
          expect(contactThisMonth).toBeLessThanOrEqual(alive);
          expect(alive).toBeGreaterThanOrEqual(pAlive(model.parameters, past.exposure) - 1e-12);
          const month = chanceWithin(model, past, 30 / 7, circles);
          const quarter = chanceWithin(model, past, 13, circles);
          expect(month).toBeCloseTo(contactThisMonth, 12);
          expect(quarter).toBeGreaterThanOrEqual(month);
          expect(quarter).toBeLessThanOrEqual(alive);
        }
      }
  });

  it("has nothing to add with the general model", () => {
    const past = pastBefore({ days: [1, 9], sent: [1, 1], received: [0, 1] }, 30);
    if (past === null) throw new Error("there was contact");
    const { alive, contactThisMonth, because } = foretell(PRIOR_MODEL, past, []);
    expect(because).toEqual([]);
    expect(alive).toBe(pAlive(PRIOR, past.exposure));
    expect(contactThisMonth).toBe(pContactWithin(PRIOR, past.exposure, MONTH_IN_WEEKS));
  });
});
