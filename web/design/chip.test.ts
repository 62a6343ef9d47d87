import { expect, it } from "vitest";
import { FIELD_HUES, hueOf, marksFor, NOT_NOTED } from "./chip.tsx";

it("gives a field the same hue however it is capitalised", () => {
  expect(hueOf("Patent Law")).toBe(hueOf("patent law"));
});

it("uses every hue for a handful of fields", () => {
  const fields = "law museums biotech teaching policy data publishing imaging sales ethics design".split(" ");
  expect(new Set(fields.map(hueOf)).size).toBe(FIELD_HUES.length);
});

it("marks no two fields alike that stand together, each in its own hue while there are shapes left", () => {
  const fields = "law museums biotech teaching policy data publishing imaging sales ethics design".split(" ");
  const marks = marksFor(fields);
  const seen = [...marks.values()].map(({ hue, shape }) => `${hue} ${shape}`);
  expect(new Set(seen).size).toBe(fields.length);
  for (const [field, { hue }] of marks) expect(hue).toBe(hueOf(field));
  const many = Array.from({ length: 35 }, (_, at) => `field ${at}`);
  expect(new Set([...marksFor(many).values()].map(({ hue, shape }) => `${hue} ${shape}`)).size).toBe(35);
  expect([...marksFor(many).values()]).not.toContainEqual(NOT_NOTED);
});
