import { describe, expect, it } from "vitest";
import { besideEachOther } from "./beside.ts";
import type { ThenAndNow } from "./then-and-now.ts";

const TALK: ThenAndNow = {
  sentence: "4 years ago, on 4 November 2024, while you were exploring.",
  asked: ["Their day-to-day", "What did last Tuesday look like?"],
  answered: [
    { question: "What did last Tuesday look like?", text: "Two meetings and a gel.", offRecord: false },
    { question: "Is the boss kind?", text: "Not to everyone.", offRecord: true },
  ],
  advised: [{ text: "Take the June course.", offRecord: false }],
  learned: ["Half bench, half meetings."],
  did: [{ text: "On “Take the June course”: I applied. I got a place.", offRecord: false }],
  toTell: [],
  changedForMe: ["You were exploring, and now you are applying."],
  changedForThem: [],
  mayAskNow: [
    {
      ask: { id: "referral", name: "a referral", words: "", size: 3, stages: [], tie: "known" } as never,
      because: "",
    },
  ],
};

describe("then and now", () => {
  it("[R4] stand beside each other, and what is empty is left out", () => {
    const { earlier, present } = besideEachOther(TALK);
    expect(earlier.map(({ title }) => title)).toEqual([
      "You asked",
      "They told you",
      "They advised",
      "What you took away",
    ]);
    expect(present.map(({ title }) => title)).toEqual([
      "What you did with it",
      "What changed for you",
      "What you may ask now, and could not then",
    ]);
    expect(earlier[0]?.lines).toEqual(["Their day-to-day"]);
    expect(present.at(-1)?.lines).toEqual(["A referral"]);
  });

  it("[R4] says what they do not know yet once, before what they know", () => {
    const { present } = besideEachOther({ ...TALK, toTell: TALK.did });
    expect(present[0]).toEqual({
      title: "What you did with it, and they do not know yet",
      lines: ["On “Take the June course”: I applied. I got a place."],
    });
    expect(present[1]?.title).toBe("What changed for you");
  });

  it("[R15] says what was told in confidence", () => {
    expect(besideEachOther(TALK).earlier[1]?.lines[1]).toBe(
      "Is the boss kind? Not to everyone. (in confidence)",
    );
  });

  it("stay on one page however much was said", () => {
    const answered = Array.from({ length: 40 }, (_, at) => ({
      question: `Question ${at}?`,
      text: "word ".repeat(400),
      offRecord: false,
    }));
    const lines = besideEachOther({ ...TALK, answered }).earlier[1]?.lines ?? [];
    expect(lines).toHaveLength(8);
    expect(lines.at(-1)).toBe("and 33 more, on the page of that talk");
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(280);
  });
});
