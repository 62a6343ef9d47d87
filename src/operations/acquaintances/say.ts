import { z } from "zod";
import { writeAcquaintance } from "#database/people/acquaintances.ts";
import { findPeople } from "#database/people/people.ts";
import { id } from "../fields.ts";
import { operation } from "../operation.ts";
import { done, invalid, missing } from "../outcome.ts";

/** Says that two contacts know each other; `knows: false` says that they do not, whatever a guess may be. */
export const sayAcquaintance = operation({
  permission: "write",
  effect: "writes",
  input: z.object({
    personId: id<"person">(),
    otherId: id<"person">(),
    knows: z.boolean().default(true),
  }),
  async run({ tx, now }, { personId, otherId, knows }) {
    if (personId === otherId) return invalid("otherId", "Everybody knows themselves; name somebody else.");
    const people = await findPeople(tx, [personId, otherId]);
    const [person, other] = [personId, otherId].map((each) => people.find(({ id: own }) => own === each));
    if (person === undefined || other === undefined) return missing("person");
    await writeAcquaintance(tx, { personId, otherId, knows, at: now });
    return done({ personId, person: person.name, otherId, other: other.name, knows });
  },
});
