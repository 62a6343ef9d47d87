import { z } from "zod";
import { contactPointsOf, markStale } from "#database/people/contact-points.ts";
import { wayNamed } from "#people/contact-point.ts";
import { id, line } from "../fields.ts";
import { operation } from "../operation.ts";
import { done, missing } from "../outcome.ts";

/** Says that an address, number or link of theirs reaches them no more: it bounced, or they left (R58). */
export const markPointStale = operation({
  permission: "write",
  effect: "writes",
  input: z.object({ id: id<"person">(), value: line.min(1), stale: z.boolean().default(true) }),
  async run({ tx }, { id: personId, value, stale }) {
    const point = wayNamed(await contactPointsOf(tx, personId), value);
    if (point === undefined) return missing("way to reach them");
    await markStale(tx, personId, point, stale);
    return done({ ...point, stale });
  },
});
