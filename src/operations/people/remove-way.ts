import { z } from "zod";
import { contactPointsOf, removeContactPoint } from "#database/people/contact-points.ts";
import { wayNamed } from "#people/contact-point.ts";
import { id, line } from "../fields.ts";
import { operation } from "../operation.ts";
import { done, missing } from "../outcome.ts";

/** Takes away a way to reach somebody that was noted by mistake; one that has ended is marked former instead. */
export const removeWay = operation({
  permission: "write",
  effect: "writes",
  input: z.object({ id: id<"person">(), value: line.min(1) }),
  async run({ tx }, { id: personId, value }) {
    const way = wayNamed(await contactPointsOf(tx, personId), value);
    if (way === undefined) return missing("way to reach them");
    await removeContactPoint(tx, personId, way);
    return done(way);
  },
});
