import { z } from "zod";
import { takeBackPosition } from "#database/organizations.ts";
import { affiliationsOf, findPerson, reindexPerson, updatePerson } from "#database/people.ts";
import { headlineAfter, isPresent } from "#people/position.ts";
import { shownName } from "#people/shown.ts";
import { id } from "../fields.ts";
import { operation } from "../operation.ts";
import { done, missing, refused } from "../outcome.ts";

/** Takes back the latest position that the user noted; those that ended with it go on. */
export const takeBackMove = operation({
  permission: "write",
  effect: "writes",
  input: z.object({ id: id<"person">() }),
  async run({ tx, now, today }, input) {
    const person = await findPerson(tx, input.id);
    if (person === undefined) return missing("person");
    const before = await affiliationsOf(tx, person.id);
    if (!(await takeBackPosition(tx, person.id)))
      return refused(`You have noted no new position of ${shownName(person.name)}.`);
    const after = await affiliationsOf(tx, person.id);
    const present = after.find((each) => isPresent(each, today));
    const headline =
      present === undefined ? person.headline : headlineAfter(person.headline, before, present);
    if (headline !== person.headline)
      await updatePerson(tx, { ...person, headline, version: person.version + 1, updatedAt: now });
    await reindexPerson(tx, person.id);
    return done({ id: person.id, name: person.name, affiliations: after });
  },
});
