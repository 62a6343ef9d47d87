import { expect, it } from "vitest";
import { confidedIn, confidedInWords } from "./confided.ts";

const found = (body: string, text: string) => confidedIn({ subject: "", body }, [{ text }]) !== undefined;

it.each([
  [
    "Thank you. You advised me to leave the group before the next report.",
    "Leave the group before the next report",
  ],
  [
    "Thank you. You told me to leave, before their report, that group.",
    "She told me to leave the group before the report",
  ],
  ["So I did: do not sign!", "advised me not to sign"],
  ["The RÉPORT of your group is late; leave it there.", "leave: the report; the group is late"],
])("[R15] finds what was told in confidence, however the letter turns it: %s", (body, text) => {
  expect(found(body, text)).toBe(true);
});

it.each([
  ["Thank you for talking with me about your group.", "Leave the group before the next report"],
  ["Would you have twenty minutes?", "no"],
  ["I would like to hear about your work.", ""],
  ["Nobody signs here.", "sign"],
])("[R15] lets other words pass: %s", (body, text) => {
  expect(found(body, text)).toBe(false);
});

it("[R15] looks at the subject too, and says whose confidence it is without repeating it", () => {
  const [kept, told] = [{ text: "The lab will close" }, { text: "Leave the group before the report" }];
  const letter = { subject: "Leave the group before the report", body: "Dear Ana" };
  expect(confidedIn(letter, [kept, told])).toBe(told);
  expect(confidedInWords("Ana Ruiz")).toContain("Ana Ruiz told you in confidence");
  expect(confidedInWords(null)).toContain("somebody told you in confidence");
});
