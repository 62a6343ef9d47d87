import { z } from "zod";
import { contactPointsOf, preferPoint } from "#database/people/contact-points.ts";
import { wayNamed } from "#people/contact-point.ts";
import { id, line } from "../fields.ts";
import { operation } from "../operation.ts";
import { done, missing } from "../outcome.ts";

/** Says at which of their addresses, numbers or links of a kind somebody is to be reached; no file takes it back. */
export const preferWay = operation({
  permission: "write",
  effect: "writes",
  input: z.object({ id: id<"person">(), value: line.min(1), prefer: z.boolean().default(true) }),
  async run({ tx }, { id: personId, value, prefer }) {
    const ways = await contactPointsOf(tx, personId);
    const way = wayNamed(ways, value);
    if (way === undefined) return missing("way to reach them");
    const before = ways.find(({ kind, preferred }) => kind === way.kind && preferred);
    await preferPoint(tx, personId, way, prefer);
    const now = await contactPointsOf(tx, personId);
    return done({
      value: way.value,
      preferred: prefer,
      /** The one that was chosen before; null where none was. */
      before: before?.value ?? null,
      /** The one of its kind that they are reached at now. */
      first: now.find(({ kind, stale }) => kind === way.kind && !stale)?.value ?? "",
    });
  },
});
