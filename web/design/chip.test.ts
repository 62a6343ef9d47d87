import { expect, it } from "vitest";
import { FIELD_HUES, hueOf } from "./chip.tsx";

it("gives a field the same hue however it is capitalised", () => {
  expect(hueOf("Patent Law")).toBe(hueOf("patent law"));
});

it("uses every hue for a handful of fields", () => {
  const fields = "law museums biotech teaching policy data publishing imaging sales ethics design".split(" ");
  expect(new Set(fields.map(hueOf)).size).toBe(FIELD_HUES.length);
});
