import { z } from "zod";
import { affiliationsOf, contactPointsOf, findPerson } from "#database/people.ts";
import { touchesOf } from "#database/touches.ts";
import { id } from "../fields.ts";
import { operation } from "../operation.ts";
import { done, missing } from "../outcome.ts";

const TOUCHES_SHOWN = 50;

/** One person: what is known, how to reach them, where they are and were, the last touches. */
export const showPerson = operation({
  permission: "read",
  effect: "reads",
  input: z.object({ id: id<"person">() }),
  async run({ tx }, input) {
    const person = await findPerson(tx, input.id);
    if (person === undefined) return missing("person");
    return done({
      ...person,
      contactPoints: await contactPointsOf(tx, person.id),
      affiliations: await affiliationsOf(tx, person.id),
      touches: await touchesOf(tx, person.id, { limit: TOUCHES_SHOWN }),
    });
  },
});
