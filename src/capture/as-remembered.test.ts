import { describe, expect, it } from "vitest";
import { itemInWords, nameOfItem } from "./in-words.ts";
import { noteReader, TODAY } from "./testing.ts";

const read = await noteReader();
const told = (text: string) =>
  read(text).items.map((item) => `${nameOfItem(item)}: ${itemInWords(item, TODAY)}`);

describe("who did what, and when [R9]", () => {
  it.each([
    [
      "Had a call with Dr. Ana Ruiz (Novartis) on 25 Nov, advised: 1) read Nature Methods 2) apply to the internship",
    ],
    ["Met Ana, her advice: 1) read Nature Methods 2) apply to the internship"],
    ["Met Ana. Advice: read Nature Methods; apply to the internship"],
    ["Met Ana, she told me: 1) read Nature Methods 2) apply to the internship"],
  ])("takes all that is listed for advice: %s", (note) => {
    const found = told(note);
    expect(found.slice(1)).toEqual(["Advice: Read Nature Methods", "Advice: Apply to the internship"]);
    expect(found[0]).toMatch(/^Contact: You (?:met|talked by phone or video) today$/);
  });

  it("keeps what I will do in such a list", () => {
    expect(told("Met Ana. Advice: learn R; I will send her my CV")).toEqual([
      "Contact: You met today",
      "Advice: Learn R",
      "You promised: Send her my CV",
    ]);
  });

  it.each([
    "Introduce me to Imre Kovács at Lumen.",
    "Met Ana. Introduce me to Imre Kovács at Lumen.",
    "Met Ana. Put me in touch with Imre Kovács.",
  ])("makes no promise of mine of what only they can do: %s", (note) => {
    expect(told(note)).toContain("Introduction: Possible, to Imre Kovács");
    expect(told(note).join()).not.toContain("promised");
  });

  it.each([
    ["She suggested I apply to Roche.", "Apply to Roche"],
    ["Met Ana. She recommended I speak with Imre.", "Speak with Imre"],
    ["Met Ana. She recommends that I take the course.", "Take the course"],
  ])("says what to do, and not that I do it: %s", (note, advice) => {
    expect(read(note).items.find(({ kind }) => kind === "advice")).toMatchObject({ text: advice });
  });

  it.each([
    "Ana thinks I would be good at consulting",
    "Met Ana, she thinks I am a good fit for consulting",
    "Met Ana, she said I would be a great teacher",
  ])("makes no advice of a remark on me, and loses nothing of it: %s", (note) => {
    const { items, unread } = read(note);
    expect(items.map(({ kind }) => kind)).not.toContain("advice");
    expect([...unread, ...items.map(({ text }) => text)].join()).toMatch(/good|great/);
  });
});

describe("how one met long ago [R9]", () => {
  it.each([
    ["Met Ana in 2019 at the Gordon conference", "met in 2019 at the Gordon conference"],
    ["met Ana last summer", "met last summer"],
    ["I met Ana in March 2021 in Lyon", "met in March 2021 in Lyon"],
    ["Had coffee with Ana a few years ago", "had coffee a few years ago"],
    ["Met Ana when I was a student", "met when I was a student"],
    ["Talked to Ana last year at a conference", "talked last year at a conference"],
  ])("is how we know each other, and no talk of today: %s", (note, howMet) => {
    expect(read(note)).toMatchObject({ people: [{ name: "Ana", howMet }], items: [], unread: [] });
  });

  it("leaves the place where they are, and what they said then", () => {
    expect(read("Met Ana Ruiz two years ago at EMBL, she told me to learn R")).toMatchObject({
      people: [{ name: "Ana Ruiz", role: "", organization: "EMBL", howMet: "met two years ago at EMBL" }],
      items: [{ kind: "advice", text: "Learn R" }],
    });
  });

  it.each([
    ["Met Ana in 2019 at the Gordon conference", "2019-01-01"],
    ["Met Ana last summer", "2026-07-01"],
    ["Met Ana last autumn", "2026-10-01"],
    ["Met Ana last year", "2025-01-01"],
    ["Met Ana when I was a student", "2025-01-01"],
  ])("stands on the timeline of whoever is in the book, about when it was: %s", (note, on) => {
    const { items } = read(note, (name) => name === "Ana");
    expect(items).toMatchObject([{ kind: "touch", on, people: ["p1"] }]);
  });

  it("leaves a talk of these days one", () => {
    expect(told("Coffee with Ana yesterday, she was in Lyon in 2019")[0]).toMatch(
      /^Contact: You met yesterday/,
    );
    expect(read("Met Ana, who joined Roche last year").items).toContainEqual(
      expect.objectContaining({ kind: "touch", on: TODAY }),
    );
    expect(read("Met Ana last week").items).toMatchObject([{ kind: "touch" }]);
  });
});
