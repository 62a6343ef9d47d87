import { describe, expect, it } from "vitest";
import { proposedLine } from "./line.ts";
import { itemsIn, shownOf } from "./shown.ts";

const DRAFT = { form: "email", subject: "Hello", body: "Dear Ana,\r\nthanks.\r\nLin" };

describe("what a reader sees", () => {
  it("[R42] is the letter alone, unless a line and a name are given to go with it", () => {
    const bare = shownOf(DRAFT, { name: "Ana Ruiz" }, { line: "", name: "", initials: false });
    expect(bare).toEqual({ subject: "Hello", body: "Dear Ana,\nthanks.\nLin", line: "", name: "" });
    expect(itemsIn(bare)).toEqual(["letter", "subject"]);
    const more = shownOf(DRAFT, { name: "Ana Ruiz" }, { line: "We met once.", name: "Lin", initials: false });
    expect(itemsIn(more)).toEqual(["letter", "subject", "line", "name"]);
  });

  it("has no subject where the form has none", () => {
    const shown = shownOf(
      { ...DRAFT, form: "message" },
      { name: "Ana Ruiz" },
      { line: "", name: "", initials: false },
    );
    expect(shown.subject).toBeNull();
  });

  it("[R42] has initials in each of its parts, the line about the recipient too, where they are asked for", () => {
    const shown = shownOf(
      { form: "email", subject: "For Ana Ruiz", body: "Dear Bine,\nRuiz' work" },
      { name: "Ana Ruiz", addressAs: "Bine" },
      { line: "Ana Ruiz leads ruizlab.org.", name: "Lin", initials: true },
    );
    expect(shown).toEqual({
      subject: "For A. R.",
      body: "Dear B.,\nR.' work",
      line: "A. R. leads ….org.",
      name: "Lin",
    });
  });
});

it("[R42] the line is proposed from position, familiarity and how we met, never from notes", () => {
  const ana = {
    familiarity: "acquaintance",
    howMet: "same lab in Lyon",
    headline: "",
    notes: "left the group",
  } as const;
  expect(proposedLine(ana, { role: "group leader", organization: "EMBL" })).toBe(
    "Group leader, EMBL. We know each other a little. We were in the same lab in Lyon.",
  );
  expect(proposedLine({ familiarity: "unknown", howMet: "", headline: "" }, undefined)).toBe("");
});

it.each([
  ["Gave the alumni talk of my PhD programme", "They gave the alumni talk of my PhD programme."],
  ["let me shadow him for two days", "They let me shadow them for two days."],
  ["Her poster stood beside mine in Heidelberg", "Their poster stood beside mine in Heidelberg."],
  ["Runs the careers office", "They run the careers office."],
  ["at the Lyon careers day", "We met at the Lyon careers day."],
  ["she was my TA", "They were my TA."],
  ["EMBL 2019, tall, ask re: cryo", ""],
])("[R42] in the line it is a sentence how we met, or nothing: %s", (howMet, said) => {
  expect(proposedLine({ familiarity: "unknown", howMet, headline: "" }, undefined)).toBe(said);
});
