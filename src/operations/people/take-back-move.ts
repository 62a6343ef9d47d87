import { z } from "zod";
import { removeUnlessNeeded, takeBackPosition } from "#database/organizations/organizations.ts";
import {
  affiliationsOf,
  findPerson,
  type Position,
  reindexPerson,
  updatePerson,
} from "#database/people/people.ts";
import type { Person } from "#people/person.ts";
import { headlineAfter, isPresent } from "#people/position.ts";
import { shownName } from "#people/shown.ts";
import { id } from "../fields.ts";
import { type Context, operation } from "../operation.ts";
import { done, missing, refused } from "../outcome.ts";

/** Takes back the latest position that the user noted; those that ended with it go on. */
export const takeBackMove = operation({
  permission: "write",
  effect: "writes",
  input: z.object({ id: id<"person">() }),
  async run(context, input) {
    const person = await findPerson(context.tx, input.id);
    if (person === undefined) return missing("person");
    const before = await affiliationsOf(context.tx, person.id);
    const after = await withoutPosition(context, person);
    if (after === undefined) return refused(`You have noted no new position of ${shownName(person.name)}.`);
    const left = before.filter(({ organizationId: id }) => after.every((each) => each.organizationId !== id));
    await removeUnlessNeeded(
      context.tx,
      left.map(({ organizationId }) => organizationId),
    );
    return done({ id: person.id, name: person.name, affiliations: after });
  },
});

/** Somebody's positions without one, the latest where none is named; undefined where it is not there. */
export async function withoutPosition(
  { tx, now, today }: Context,
  person: Person,
  affiliationId?: string,
): Promise<readonly Position[] | undefined> {
  const before = await affiliationsOf(tx, person.id);
  if (!(await takeBackPosition(tx, person.id, affiliationId))) return undefined;
  const after = await affiliationsOf(tx, person.id);
  const present = after.find((each) => isPresent(each, today)) ?? after[0];
  const headline = headlineAfter(person.headline, before, present);
  if (headline !== person.headline)
    await updatePerson(tx, { ...person, headline, version: person.version + 1, updatedAt: now });
  await reindexPerson(tx, person.id);
  return after;
}
