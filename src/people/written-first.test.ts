import { describe, expect, it } from "vitest";
import { inOrder } from "./written-first.ts";

const point = (key: string, more: { label?: string; preferred?: true; addedAt?: number } = {}) => ({
  key,
  label: "",
  addedAt: 1,
  ...more,
});
const first = (points: readonly ReturnType<typeof point>[], letters: Record<string, number> = {}) =>
  points.toSorted(inOrder(new Map(Object.entries(letters))))[0]?.key;

describe("which of somebody's addresses a letter goes to", () => {
  it("is the preferred one before all", () => {
    const points = [point("a@home.example", { label: "Work" }), point("z@work.example", { preferred: true })];
    expect(first(points, { "a@home.example": 9 })).toBe("z@work.example");
  });

  it("is the one where letters went or came last, whatever it is labelled", () => {
    const points = [point("a@x.example", { label: "work" }), point("z@x.example", { label: "home" })];
    expect(first(points, { "a@x.example": 3, "z@x.example": 7 })).toBe("z@x.example");
  });

  it.each(["Work", "work, internet", "Geschäftlich", "Büro", "WORK"])(
    "is one labelled %s before a private one",
    (label) => {
      expect(first([point("a@x.example", { label: "Home" }), point("z@x.example", { label })])).toBe(
        "z@x.example",
      );
      expect(first([point("a@x.example"), point("z@x.example", { label })])).toBe("z@x.example");
    },
  );

  it("is a private one last", () => {
    expect(first([point("a@x.example", { label: "privat" }), point("z@x.example", { label: "other" })])).toBe(
      "z@x.example",
    );
  });

  it("is the one known longest where nothing else speaks, and never hangs on the alphabet alone", () => {
    expect(first([point("a@x.example", { addedAt: 2 }), point("z@x.example")])).toBe("z@x.example");
  });
});
