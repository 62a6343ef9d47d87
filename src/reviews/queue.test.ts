import { describe, expect, it } from "vitest";
import type { DraftId, ReviewId } from "#people/id.ts";
import { consentTo, sharedUnder, withdrawn } from "./consent.ts";
import {
  answerFromQueue,
  lookAt,
  putInQueue,
  type QueueEntry,
  takeBackFromQueue,
  takeFromQueue,
} from "./queue.ts";

const OF = { reviewId: "review-1" as ReviewId, draftId: "draft-1" as DraftId };
const WORDS = { subject: "Lumen", body: "Dear Ana", line: "We have never met.", name: "Lin" };

function taken(items: Parameters<typeof putInQueue>[1] = ["letter"]): QueueEntry {
  const moved = takeFromQueue(putInQueue(OF, items, 1), "Ferenc");
  if (moved.kind !== "moved") throw new Error(moved.says);
  return moved.entry;
}

describe("consent", () => {
  it("[R43] covers what was agreed to, item by item, and nothing without the letter", () => {
    expect(sharedUnder(consentTo(["letter"], 1), WORDS)).toEqual({
      subject: null,
      body: "Dear Ana",
      line: "",
      name: "",
    });
    expect(sharedUnder(consentTo(["letter", "subject", "line", "name"], 1), WORDS)).toEqual(WORDS);
    expect(sharedUnder(consentTo(["line", "name"], 1), WORDS)).toBeUndefined();
  });

  it("[R43] can be taken back, from then on for all of it", () => {
    const back = withdrawn(consentTo(["letter"], 1), 5);
    expect(sharedUnder(back, WORDS)).toBeUndefined();
    expect(withdrawn(back, 9).withdrawnAt).toBe(5);
  });
});

describe("the queue of a career centre", () => {
  it("[R43] shows a letter only to the adviser who took it, and notes each look", () => {
    const entry = taken(["letter", "line"]);
    expect(lookAt(entry, "Réka", WORDS, 2)).toMatchObject({ kind: "not-now" });
    const looked = lookAt(entry, "Ferenc", WORDS, 2);
    expect(looked).toMatchObject({ kind: "shown", shown: { body: "Dear Ana", name: "", subject: null } });
    if (looked.kind !== "shown") return;
    expect(looked.entry.trail).toEqual([
      { ...OF, at: 1, who: "me", deed: "shared", items: ["letter", "line"] },
      { ...OF, at: 2, who: "Ferenc", deed: "seen", items: ["letter", "line"] },
    ]);
  });

  it("[R43] gives one letter to one adviser, who answers it", () => {
    const entry = taken();
    expect(takeFromQueue(entry, "Réka").kind).toBe("not-now");
    expect(answerFromQueue(entry, "Réka", 3).kind).toBe("not-now");
    const answered = answerFromQueue(entry, "Ferenc", 3);
    expect(answered).toMatchObject({ kind: "moved", entry: { state: "answered" } });
    expect(answered.kind === "moved" && answered.entry.trail.at(-1)).toMatchObject({
      who: "Ferenc",
      deed: "answered",
    });
  });

  it("[R43] holds no words, and its trail only grows", () => {
    const entry = takeBackFromQueue(taken(["letter", "name"]), 4);
    expect(JSON.stringify(entry)).not.toContain("Dear Ana");
    expect(entry.trail.map(({ deed }) => deed)).toEqual(["shared", "withdrawn"]);
    expect(takeBackFromQueue(entry, 9)).toBe(entry);
  });

  it("[R43] shows, gives and takes nothing once the student has taken it back", () => {
    const entry = takeBackFromQueue(taken(), 4);
    expect(lookAt(entry, "Ferenc", WORDS, 5)).toMatchObject({ kind: "not-now" });
    expect(takeFromQueue(entry, "Ferenc")).toMatchObject({ kind: "not-now" });
    expect(answerFromQueue(entry, "Ferenc", 5)).toMatchObject({ kind: "not-now" });
  });
});
