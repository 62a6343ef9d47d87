import { z } from "zod";
import { listAcquaintances } from "#database/acquaintances.ts";
import { findPeople } from "#database/people.ts";
import { id } from "../fields.ts";
import { operation } from "../operation.ts";
import { done } from "../outcome.ts";

/** Whom somebody knows, and does not know, by the user's own word; the latest said first. */
export const acquaintancesOf = operation({
  permission: "read",
  effect: "reads",
  input: z.object({ personId: id<"person">() }),
  async run({ tx }, { personId }) {
    const said = await listAcquaintances(tx, personId);
    const others = said.map((each) => (each.personId === personId ? each.otherId : each.personId));
    const people = new Map((await findPeople(tx, others)).map((person) => [person.id, person]));
    return done({
      acquaintances: said.flatMap(({ knows, at }, place) => {
        const person = people.get(others[place] ?? personId);
        return person === undefined || person.leftOut
          ? []
          : [{ id: person.id, name: person.name, knows, at }];
      }),
    });
  },
});
