import { expect, it } from "vitest";
import { instant, name } from "./fields.ts";
import { invalidInput } from "./invalid-input.ts";

it("keeps a name on one line, without what turns the direction of writing, and with the joiners that names need", () => {
  expect(name.parse(" Ana\t\u202eRuiz\n")).toBe("Ana Ruiz");
  expect(name.parse("\u0645\u06cc\u200c\u0646\u0627 \u0915\u094d\u200d\u0937")).toBe(
    "\u0645\u06cc\u200c\u0646\u0627 \u0915\u094d\u200d\u0937",
  );
  expect(name.safeParse("\u202e\n").success).toBe(false);
});

it("says of a day before 1970 that it is not kept, and speaks of no number", () => {
  const refused = instant.safeParse(Date.parse("1950-01-01"));
  expect(invalidInput(refused.error?.issues ?? []).says).toBe("Days before 1970 are not kept here.");
});

it("says what a moment is to whoever sends a date in words", () => {
  const refused = instant.safeParse("2030-01-01T10:00:00Z");
  expect(invalidInput(refused.error?.issues ?? []).says).toMatch(
    /^A moment is a whole number here: milliseconds/,
  );
  expect(invalidInput(instant.safeParse(undefined).error?.issues ?? []).says).toBe("This is needed.");
});
