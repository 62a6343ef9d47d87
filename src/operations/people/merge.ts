import { z } from "zod";
import { deedId } from "#database/deeds.ts";
import { meet, mergePeople } from "#database/merging/merges.ts";
import { findPerson } from "#database/people/people.ts";
import { shownName } from "#people/shown.ts";
import { id } from "../fields.ts";
import { operation } from "../operation.ts";
import { done, invalid, missing, refused } from "../outcome.ts";

/**
 * Makes one person out of two of the book: `id` goes into the other, with everything about them, and leads there from
 * now on. `merge` in the answer is what `person.unmerge` takes apart again.
 */
export const mergePerson = operation({
  permission: "write",
  effect: "writes",
  input: z.object({ id: id<"person">(), into: id<"person">() }),
  async run({ tx, now, newId }, input) {
    if (input.id === input.into) return invalid("into", "They are one person already.");
    const goes = await findPerson(tx, input.id);
    const stays = await findPerson(tx, input.into);
    if (goes === undefined || stays === undefined) return missing("person");
    if (await meet(tx, goes.id, stays.id)) {
      const [one, other] = [shownName(goes.name), shownName(stays.name)];
      return refused(`${one} and ${other} stand in one introduction, so they are two people.`);
    }
    const merge = await deedId(tx, newId<"merge">);
    await mergePeople(tx, { id: merge, personId: stays.id, mergedId: goes.id, at: now });
    const { name, leftOut } = (await findPerson(tx, stays.id)) ?? stays;
    return done({ id: stays.id, name, merge, alsoCalled: goes.name, leftOut });
  },
});
