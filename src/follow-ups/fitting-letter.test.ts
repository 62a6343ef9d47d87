import { expect, it } from "vitest";
import { fittingLetter, isLongAgo } from "./fitting-letter.ts";
import { advice, daysAgo, interview, noon, TODAY } from "./testing.ts";

const WHEN = { today: TODAY, timeZone: "UTC" };
const NOTHING = { next: "rest", interviews: [], advice: [], touches: [] } as const;
const met = (days: number) => [{ at: noon(daysAgo(days)), direction: "mutual" as const }];

it("[R37] thanks somebody met today who gave advice, and revives nobody met lately", () => {
  const given = advice("ana", { givenAt: noon(TODAY) });
  expect(fittingLetter({ ...NOTHING, advice: [given], touches: met(0) }, WHEN)?.kind).toBe("thanks");
  expect(fittingLetter({ ...NOTHING, touches: met(0) }, WHEN)?.kind).toBe("request");
  expect(fittingLetter({ ...NOTHING, touches: met(400) }, WHEN)?.kind).toBe("revive");
  expect(fittingLetter(NOTHING, WHEN)?.kind).toBe("request");
});

it("[R7] follows the next kind thing, and a conversation that is under way", () => {
  const held = interview("ana", { state: "held", heldAt: noon(daysAgo(1)) });
  expect(fittingLetter({ ...NOTHING, next: "thank", interviews: [held] }, WHEN)).toMatchObject({
    kind: "thanks",
    interviewId: held.id,
  });
  const planned = interview("ana", { state: "planned" });
  expect(fittingLetter({ ...NOTHING, interviews: [planned] }, WHEN)?.interviewId).toBe(planned.id);
  expect(fittingLetter({ ...NOTHING, interviews: [interview("ana", { state: "asked" })] }, WHEN)).toBeNull();
});

it("[R3] asks for the talk that is planned now, where the last one was half a year ago and not thanked for", () => {
  const planned = interview("ana", { state: "planned" });
  const letterAfter = (days: number) =>
    fittingLetter(
      {
        ...NOTHING,
        next: "thank",
        interviews: [planned, interview("ana", { state: "held", heldAt: noon(daysAgo(days)) })],
      },
      WHEN,
    )?.kind;
  expect([letterAfter(20), letterAfter(400)]).toEqual(["thanks", "request"]);
});

it("answers whoever asked for a talk, and asks them for none of its own", () => {
  const theirs = interview("ana", { state: "planned", iAmAsked: true });
  expect(fittingLetter({ ...NOTHING, interviews: [theirs] }, WHEN)).toMatchObject({
    kind: "confirmation",
    interviewId: theirs.id,
  });
  const arranged = interview("ana", { state: "scheduled", iAmAsked: true });
  expect(fittingLetter({ ...NOTHING, interviews: [arranged] }, WHEN)).toBeNull();
});

it("does not call it a while where there was no contact, or some within half a year", () => {
  expect(isLongAgo(null, WHEN)).toBe(false);
  expect(isLongAgo(noon(daysAgo(20)), WHEN)).toBe(false);
  expect(isLongAgo(noon(daysAgo(200)), WHEN)).toBe(true);
});
