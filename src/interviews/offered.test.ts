import { expect, it } from "vitest";
import type { Interview } from "./interview.ts";
import { timesOffered } from "./offered.ts";

const sent = (sentAt: number, kind = "confirmation") => ({ kind, sentAt, updatedAt: sentAt });
const moved = (at?: number): Pick<Interview, "state" | "answeredAt" | "steps"> => ({
  state: "moved",
  answeredAt: 10,
  steps: [{ state: ["scheduled", "moved"], ...(at === undefined ? {} : { at }) }],
});

it("counts letters about the time since one is wanted, and none that confirmed the time before", () => {
  expect(timesOffered(moved(50), [sent(70), sent(20), sent(60), sent(65, "request")])).toEqual([60, 70]);
  expect(timesOffered({ state: "answered", answeredAt: 10, steps: [] }, [sent(5), sent(10)])).toEqual([10]);
  expect(timesOffered({ state: "scheduled", answeredAt: 10, steps: [] }, [sent(20)])).toEqual([]);
});

it("takes a letter that was noted as sent after the step, of whichever day before, and none that is not sent", () => {
  expect(timesOffered(moved(50), [{ kind: "confirmation", sentAt: 40, updatedAt: 55 }])).toEqual([40]);
  expect(timesOffered(moved(50), [{ kind: "confirmation", sentAt: null, updatedAt: 55 }])).toEqual([]);
});

it("knows nothing of a step that was noted before its moment was kept", () => {
  expect(timesOffered(moved(), [sent(60)])).toEqual([]);
});
