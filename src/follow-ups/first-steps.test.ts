import { expect, it } from "vitest";
import { howWeMet } from "#outreach/how-we-met.ts";
import { BACKGROUNDS } from "#stages/background.ts";
import { firstSteps, keyNow, keysBefore, promptOf, promptsFor } from "./first-steps.ts";

it.each(BACKGROUNDS)(
  "[R25] [R63] takes for strangers whom a prompt asks for as never met, and leaves every other to one tap: %s",
  (background) => {
    const said = promptsFor(background).map(({ id, familiarity }) => [id, familiarity ?? "unknown"]);
    expect(Object.fromEntries(said)).toEqual({
      colleague: "unknown",
      "ahead-of-you": "unknown",
      met: "unknown",
      speaker: "stranger",
      "through-work": "unknown",
      author: "stranger",
    });
  },
);

it("[R11] [R25] begins with people already known, each prompt ending in one name, until there are a few", () => {
  const steps = firstSteps(0, 0, "research");
  expect(steps).toHaveLength(6);
  expect(steps[0]?.action.target).toEqual({ kind: "add", prompt: "colleague" });
  expect(firstSteps(4, 3, "work")).toHaveLength(6);
  expect(firstSteps(5, 1, "work")).toEqual([]);
});

it("[R11] [R53] says where others come from once everybody who fits has been asked", () => {
  const steps = firstSteps(5, 0, "work");
  expect(steps.slice(0, 3).map(({ action }) => action.target)).toEqual([
    { kind: "ways" },
    { kind: "add", prompt: "page" },
    { kind: "add", prompt: "colleague" },
  ]);
});

it("[R25] asks a researcher for lab mates, and nobody else", () => {
  expect(promptsFor("research")[0]?.title).toBe("A former lab mate or colleague");
  expect(promptsFor("training")[1]?.title).toBe("Somebody from your programme");
  expect(promptsFor("work")[1]?.title).toBe("Somebody who made the change before you");
});

it.each(BACKGROUNDS)(
  "[R39] has a true sentence for the letter to whomever a prompt finds: %s",
  (background) => {
    for (const { howMet } of promptsFor(background))
      expect(howWeMet(howMet), howMet).toMatch(/^(?:You|We|I) .+\.$/);
  },
);

it("[R25] knows a place by what it was called before", () => {
  expect(promptOf("lab-mate", "work")).toEqual(promptOf("colleague", "work"));
  const keys = firstSteps(0, 0, "work").map(({ key }) => key);
  for (const id of ["lab-mate", "alumni", "met-at-meeting", "committee"])
    expect(keys).toContain(keyNow(`first-step:${id}`));
  expect(keys.flatMap(keysBefore)).toHaveLength(4);
});
