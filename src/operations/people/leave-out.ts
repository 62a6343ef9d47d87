import { z } from "zod";
import { contactPointsOf } from "#database/people/contact-points.ts";
import { forgetLeftOut, rememberLeftOut } from "#database/people/left-out.ts";
import { findPerson, updatePerson } from "#database/people/people.ts";
import { leftOutKeys } from "#people/left-out.ts";
import { id, version } from "../fields.ts";
import { operation } from "../operation.ts";
import { done, missing, staleness } from "../outcome.ts";

/** Leaves someone out of everything, or takes them back in (R64). A later import of the same person knows. */
export const leaveOut = operation({
  permission: "write",
  effect: "writes",
  input: z.object({ id: id<"person">(), version, leftOut: z.boolean().default(true) }),
  async run({ tx, now }, input) {
    const current = await findPerson(tx, input.id);
    if (current === undefined) return missing("person");
    const stale = staleness(current, input.version);
    if (stale !== undefined) return stale;
    const keys = leftOutKeys(current.name, await contactPointsOf(tx, current.id));
    if (input.leftOut) await rememberLeftOut(tx, keys, current.name);
    else await forgetLeftOut(tx, keys);
    const edited = { ...current, leftOut: input.leftOut, version: current.version + 1, updatedAt: now };
    await updatePerson(tx, edited);
    return done(edited);
  },
});
