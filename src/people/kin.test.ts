import { expect, it } from "vitest";
import { closenessOf, isKin } from "./kin.ts";

const told = (name: string, howMet = "", close = false) => isKin({ name, howMet, close });

it.each([
  ["Mum", ""],
  ["Dad", ""],
  ["Aunt Rosa", ""],
  ["Ana Ruiz", "my mother"],
  ["Ana Ruiz", "She is my aunt"],
  ["Ana Ruiz", "cousin"],
  ["Ana Ruiz", "my best friend since school"],
])("is family or a close friend: %s, %s", (name, howMet) => {
  expect(told(name, howMet)).toBe(true);
});

it("is known well, whatever is noted of it", () => {
  const mum = { name: "Mum", howMet: "", close: false, familiarity: "unknown" } as const;
  expect(closenessOf(mum)).toBe("known");
  expect(closenessOf({ ...mum, name: "Ana Ruiz" })).toBe("unknown");
});

it.each([
  ["Ana Ruiz", ""],
  ["Ana Ruiz", "my father's colleague"],
  ["Ana Ruiz", "a friend of my mother"],
  ["Ana Ruiz", "through my sister"],
  ["Nana Akufo", "same lab"],
  ["Ana Ruiz", "friend from the choir"],
  ["Ana Ruiz", "sister lab in Oslo"],
])("is none: %s, %s", (name, howMet) => {
  expect(told(name, howMet)).toBe(false);
  expect(told(name, howMet, true)).toBe(true);
});
