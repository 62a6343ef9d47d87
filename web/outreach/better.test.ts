import { describe, expect, it } from "vitest";
import { checkLetter } from "#outreach/check/check-letter.ts";
import { withBetter } from "./better.ts";

const LETTER = "Dear Ana,\n\nI would love to pick your brain.\n\nBest wishes,\nLin";

function findings(body: string, kind: "request" | "thanks" = "request") {
  return checkLetter({
    kind,
    form: "email",
    wording: "plain",
    subject: "",
    body,
    recipient: { name: "Ana", familiarity: "known" },
    focus: "explore-career",
    minutes: 20,
    words: 180,
    noteLimit: 200,
  });
}

describe("better words in a letter", () => {
  it("are selected where they now stand", () => {
    const cliche = findings(LETTER).find(({ check }) => check === "cliche");
    const after = cliche && withBetter(LETTER, cliche);
    expect(after?.body).toContain("I would love to ask you a few questions.");
    expect(after?.body.slice(after.start, after.end)).toContain("ask you a few questions".slice(0, -1));
  });

  it("that hold a gap have the gap selected, to be filled at once", () => {
    const body = "Dear Ana,\n\nThank you for your time.\n\nBest wishes,\nLin";
    const detail = findings(body, "thanks").find(({ better }) => better?.includes("["));
    const after = detail && withBetter(body, detail);
    expect(after?.body.slice(after.start, after.end)).toMatch(/^\[.+\]$/);
  });

  it("settle what the check found, so that it does not say it again", () => {
    const first = findings(LETTER).find(({ better }) => better !== null);
    const after = first && withBetter(LETTER, first);
    expect(findings(after?.body ?? LETTER)).not.toContainEqual(
      expect.objectContaining({ says: first?.says }),
    );
  });

  it("are not made up where only the user knows", () => {
    const body = `${LETTER}\n[why you are asking them]`;
    const gap = findings(body).find(({ check }) => check === "slot");
    expect(gap && withBetter(body, gap)).toBeUndefined();
    expect(gap).toBeDefined();
  });
});
