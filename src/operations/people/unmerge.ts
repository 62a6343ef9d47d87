import { z } from "zod";
import { mergesOf } from "#database/merged-away.ts";
import { mergeAgain, partAll } from "#database/merges.ts";
import { findPerson } from "#database/people.ts";
import { tellTwoApart } from "#database/told-apart.ts";
import { id } from "../fields.ts";
import { operation } from "../operation.ts";
import { done, missing, refused } from "../outcome.ts";

/**
 * Takes a merge apart: the last one of somebody, or the one named. Both are as they were before; what was added since
 * stays with whoever stayed, and what was written about a conversation or a letter goes with it.
 */
export const unmerge = operation({
  permission: "write",
  effect: "writes",
  input: z.object({
    id: id<"person">(),
    merge: id<"merge">().optional(),
    different: z.boolean().default(false).describe("remember that they are two, and do not ask again"),
  }),
  async run({ tx, now }, input) {
    const person = await findPerson(tx, input.id);
    if (person === undefined) return missing("person");
    const merges = await mergesOf(tx, [person.id]);
    const at =
      input.merge === undefined ? merges.length - 1 : merges.findIndex(({ id }) => id === input.merge);
    const wanted = merges[at];
    if (wanted === undefined)
      return input.merge === undefined ? refused("They were never made one with anybody.") : missing("merge");
    const parted = await partAll(tx, [wanted]);
    await mergeAgain(
      tx,
      parted.filter(({ merge }) => merge.id !== wanted.id),
    );
    const { personId: stayed } = parted.find(({ merge }) => merge.id === wanted.id)?.merge ?? wanted;
    if (input.different) await tellTwoApart(tx, stayed, wanted.mergedId, now);
    return done({ id: wanted.mergedId, name: wanted.name, from: stayed });
  },
});
