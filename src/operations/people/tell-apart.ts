import { z } from "zod";
import { tellTwoApart } from "#database/merging/told-apart.ts";
import { findPeople } from "#database/people/people.ts";
import { id } from "../fields.ts";
import { operation } from "../operation.ts";
import { done, invalid, missing } from "../outcome.ts";

/** Remembers that two are different people, however alike they look; `apart: false` forgets it. */
export const tellApart = operation({
  permission: "write",
  effect: "writes",
  input: z.object({ id: id<"person">(), otherId: id<"person">(), apart: z.boolean().default(true) }),
  async run({ tx, now }, { id: one, otherId: other, apart }) {
    if (one === other) return invalid("otherId", "Nobody is different from themselves.");
    if ((await findPeople(tx, [one, other])).length < 2) return missing("person");
    await tellTwoApart(tx, one, other, apart ? now : null);
    return done({ id: one, otherId: other, apart });
  },
});
