import { countPeople } from "#database/people/people.ts";
import { noInput } from "../no-input.ts";
import { operation } from "../operation.ts";
import { done, refused } from "../outcome.ts";

/** How many invented people the sample network has: none before it is filled. */
export const showSample = operation({
  permission: "read",
  effect: "reads",
  input: noInput,
  run: async ({ tx }) =>
    tx.owner === "sample"
      ? done({ people: await countPeople(tx) })
      : refused("The invented people live in the sample network only."),
});
