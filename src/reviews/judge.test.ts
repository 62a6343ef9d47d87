import { describe, expect, it } from "vitest";
import type { DraftId, ReviewId } from "#people/id.ts";
import type { DateText } from "#time/date.ts";
import { isLate, judge, remarksOn } from "./judge.ts";
import type { Review } from "./review.ts";
import { sealOf } from "./seal.ts";
import { LABEL } from "./testing.ts";

const KEY = new Uint8Array(32).fill(7);
const OTHER_KEY = new Uint8Array(32).fill(8);
const SEAL = await sealOf(KEY, LABEL);
const REVIEW: Review = {
  id: LABEL.reviewId,
  draftId: "draft-1" as DraftId,
  draftVersion: 3,
  shown: { subject: null, body: "Dear Ana", line: "", name: "" },
  initials: false,
  reader: "",
  madeAt: 0,
  madeOn: LABEL.madeOn,
  until: LABEL.until,
  seal: SEAL,
  closedAt: null,
  version: 1,
};
const OURS = { label: LABEL, seal: SEAL, review: REVIEW, expected: LABEL, ownSeal: SEAL };
const HERE = { id: REVIEW.draftId };
/** As files said of themselves before December 2026. */
const OLD = { ...LABEL, draftId: REVIEW.draftId, draftVersion: 3 };

describe("where an answer belongs", () => {
  it("[R42] is the letter that its label names under our seal", () => {
    expect(judge(OURS, HERE)).toEqual({ kind: "fits", review: REVIEW });
  });

  it("[R42] is another letter of ours", () => {
    expect(judge(OURS, { id: "draft-2" }).kind).toBe("another-letter");
  });

  it("[R42] is foreign where no review and no seal of ours is on it", async () => {
    const seal = await sealOf(OTHER_KEY, LABEL);
    expect(judge({ ...OURS, seal, review: undefined, expected: undefined }, HERE).kind).toBe("foreign");
  });

  it("[R42] is gone where the seal is ours and the review is not here any more", () => {
    expect(judge({ ...OURS, review: undefined, expected: undefined }, HERE).kind).toBe("gone");
  });

  it("[R42] is altered where any part of the label differs, or the seal does", () => {
    const changes = [
      { madeOn: "2026-03-03" as DateText },
      { until: "2027-03-16" as DateText },
      { words: "01" },
    ];
    for (const change of changes)
      expect(judge({ ...OURS, label: { ...LABEL, ...change } }, HERE).kind).toBe("altered");
    expect(judge({ ...OURS, seal: "00" }, HERE).kind).toBe("altered");
    for (const change of [{ draftId: "draft-2" as DraftId }, { draftVersion: 4 }])
      expect(judge({ ...OURS, label: { ...OLD, ...change } }, HERE).kind).toBe("altered");
  });

  it("[R42] is known by the seal of an older file, which named the letter and its version as well", async () => {
    const seal = await sealOf(KEY, OLD);
    expect(seal).toBe("b1a4554f1f531ce20c6dc2450064feac9fe06caa7e0d9ed54176fd3888e8cc1d");
    expect(judge({ ...OURS, label: OLD, seal, review: { ...REVIEW, seal } }, HERE).kind).toBe("fits");
    expect(judge({ ...OURS, label: OLD, seal, review: undefined, ownSeal: seal }, HERE).kind).toBe("gone");
  });

  it("[R42] is nowhere once the review is closed", () => {
    expect(judge({ ...OURS, review: { ...REVIEW, closedAt: 1 } }, HERE)).toMatchObject({
      kind: "closed",
      says: expect.stringContaining("2 March 2026"),
    });
  });
});

describe("the seal", () => {
  it("[R42] is another for every part of a label, and for every key", async () => {
    const labels = [
      { ...LABEL, reviewId: "review-2" as ReviewId },
      OLD,
      { ...OLD, draftId: "draft-2" as DraftId },
      { ...OLD, draftVersion: 4 },
      { ...LABEL, madeOn: LABEL.until },
      { ...LABEL, until: LABEL.madeOn },
      { ...LABEL, words: "01" },
    ];
    const seals = await Promise.all([...labels.map((label) => sealOf(KEY, label)), sealOf(OTHER_KEY, LABEL)]);
    expect(new Set([SEAL, ...seals]).size).toBe(labels.length + 2);
    expect(SEAL).toMatch(/^[0-9a-f]{64}$/);
  });
});

it("[R42] an answer is late after the day that the file names, and it is said", () => {
  expect(isLate(LABEL.until, LABEL.until)).toBe(false);
  expect(isLate(LABEL.until, "2026-03-17" as DateText)).toBe(true);
  const cameOn = "2026-03-17" as DateText;
  const said = remarksOn({ late: true, older: true, sent: true, until: LABEL.until, cameOn });
  expect(said).toHaveLength(3);
  expect(said[0]).toBe("It came on 17 March 2026; you had asked for it by 16 March 2026.");
  expect(remarksOn({ late: false, older: false, sent: false, until: LABEL.until, cameOn })).toEqual([]);
});
