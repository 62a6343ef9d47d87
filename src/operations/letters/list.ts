import { readOwnLetters } from "#database/outreach/own-letters.ts";
import { TEMPLATE_NAMES } from "#outreach/own-letters.ts";
import { TEMPLATE_TITLES } from "#outreach/templates/titles.ts";
import { noInput } from "../no-input.ts";
import { operation } from "../operation.ts";
import { done } from "../outcome.ts";

/** The letters that Weakties begins with, and which of them are in the user's own words (R10). */
export const listLetters = operation({
  permission: "read",
  effect: "reads",
  input: noInput,
  async run({ tx }) {
    const own = await readOwnLetters(tx);
    return done({
      letters: TEMPLATE_NAMES.map((name) => ({
        name,
        title: TEMPLATE_TITLES[name],
        own: own[name] !== undefined,
      })),
    });
  },
});
