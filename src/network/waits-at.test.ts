import { expect, it } from "vitest";
import type { IntroductionId } from "#people/id.ts";
import { waitsAt } from "./waits-at.ts";

const begun = (state: string, letterId: string | null = null) => ({
  begun: { id: "one" as IntroductionId, state, letterId },
});

it("[R12] one may hesitate at a way that was thought of, or whose letter is not sent, and at no other", () => {
  expect(waitsAt([{ begun: null }, begun("thought-of")])).toEqual({ introductionId: "one" });
  expect(waitsAt([begun("thought-of", "letter")])).toEqual({ introductionId: "one" });
  expect(waitsAt([{ begun: null }, begun("asked"), begun("declined")])).toBeUndefined();
});
