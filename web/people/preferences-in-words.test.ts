import { expect, it } from "vitest";
import { NO_PREFERENCES } from "#people/person.ts";
import { shownPreferences } from "./preferences-in-words.ts";

it("says of the dead that they have died, and never that they asked for anything", () => {
  const preferences = { ...NO_PREFERENCES, paceMonths: 2, doNotContact: true };
  expect(shownPreferences(preferences)).toContain("They asked not to be contacted.");
  expect(shownPreferences({ ...preferences, died: true })).toBe("They have died.");
});
