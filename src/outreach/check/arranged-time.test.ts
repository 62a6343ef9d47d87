import { describe, expect, it } from "vitest";
import type { DateText } from "#time/date.ts";
import type { ArrangedTime } from "./arranged-time.ts";
import { checkLetter } from "./check-letter.ts";
import { mended } from "./finding.ts";

const arranged = seenFrom("2026-11-26", "16:00");

function seenFrom(today: string, at: string): ArrangedTime {
  return { today: today as DateText, on: "2026-12-10" as DateText, at };
}

/** What is said of a time, and the sentence with the better words in their place. */
function confirming(said: string, when: ArrangedTime = arranged, subject = "") {
  const body = `Dear Ana,\n\nThank you for making the time. ${said}\n\nWith kind regards,\nNoor`;
  const findings = checkLetter({
    kind: "confirmation",
    form: "email",
    wording: "plain",
    subject,
    body,
    recipient: { name: "Ana Ruiz", familiarity: "known" },
    focus: "explore-career",
    minutes: 20,
    words: 180,
    noteLimit: 200,
    arranged: when,
  }).filter(({ check }) => check === "when");
  const better = findings.toReversed().reduce(mended, body);
  return { says: findings.map(({ says }) => says), better: better.split("\n")[2]?.slice(31) };
}

describe("[R33] a confirmation that names another time than the one arranged", () => {
  it("is said to, with the right day and hour to put there", () => {
    expect(confirming("So we talk on 3 December at 15:00, by phone.")).toEqual({
      says: [
        "The talk is arranged for Thursday 10 December at 16:00, and the letter says “on 3 December”.",
        "The talk is arranged for Thursday 10 December at 16:00, and the letter says “15:00”.",
      ],
      better: "So we talk on Thursday 10 December at 16:00, by phone.",
    });
  });

  it.each<[string, string]>([
    ["I ring you Thursday, 3 December at 4 pm.", "I ring you Thursday 10 December at 4 pm."],
    ["Tomorrow at 16:00, then.", "On Thursday 10 December at 16:00, then."],
    ["Then on Thursday at 16:00.", "Then on Thursday 10 December at 16:00."],
    ["So we talk on Friday 10 December at 16:00.", "So we talk on Thursday 10 December at 16:00."],
    ["We said December 10, 3 pm.", "We said December 10, 16:00."],
    ["It is the 3rd of December. I ring you at 16.00.", "It is Thursday 10 December. I ring you at 16.00."],
  ])("in “%s”", (said, better) => {
    expect(confirming(said).better).toBe(better);
  });

  it("has the time that is arranged to put there where it names none", () => {
    expect(confirming("I look forward to it.").better).toBe(
      "So we talk on Thursday 10 December at 16:00. I look forward to it.",
    );
    expect(confirming("So we talk then.", seenFrom("2026-12-09", "16:00")).better).toBe(
      "So we talk tomorrow at 16:00. So we talk then.",
    );
  });

  it("is left to the writer where several are named, and said of the subject too", () => {
    const several = confirming("Not on 2 December but on 3 December at 16:00.");
    expect([several.says.length, several.better]).toEqual([
      1,
      "Not on 2 December but on 3 December at 16:00.",
    ]);
    const right = "So we talk on 10 December at 16:00.";
    expect(confirming(right, arranged, "Our talk on 3 December at 16:00").says).toEqual([
      "The talk is arranged for Thursday 10 December at 16:00, and the subject says “on 3 December”.",
    ]);
  });

  it.each([
    "So we talk on 10 December at 16:00.",
    "So we talk on Thursday, December 10th, at 4 p.m.",
    "Then Thursday in two weeks, at 4:00.",
    "Thank you for your letter of 1 December. We talk on 10 December at 16:00, not at 15:00.",
    "It was good to see you today at 11:00. So we talk on 10 December at 16:00.",
    "We talk on 10 December at 9:00 your time.",
    "We talk on 10 December at four.",
  ])("is not seen in “%s”", (said) => {
    expect(confirming(said).says).toEqual([]);
  });

  it("is not seen in near days either", () => {
    const tomorrow = seenFrom("2026-12-09", "09:30");
    expect(confirming("So we talk tomorrow at 9:30.", tomorrow).says).toEqual([]);
    expect(confirming("So we talk on Thursday at 9.30 am.", tomorrow).says).toEqual([]);
    expect(confirming("So we talk on Friday at 9:30.", tomorrow).better).toBe("So we talk tomorrow at 9:30.");
  });
});
