import { z } from "zod";
import { contactPointsOf, removeContactPoint } from "#database/contact-points.ts";
import { foldText } from "#people/fold.ts";
import { id, line } from "../fields.ts";
import { operation } from "../operation.ts";
import { done, missing } from "../outcome.ts";

/** Takes away a way to reach somebody that was noted by mistake; one that has ended is marked former instead. */
export const removeWay = operation({
  permission: "write",
  effect: "writes",
  input: z.object({ id: id<"person">(), value: line.min(1) }),
  async run({ tx }, { id: personId, value }) {
    const way = (await contactPointsOf(tx, personId)).find(
      (each) => foldText(each.value) === foldText(value) || each.key === foldText(value),
    );
    if (way === undefined) return missing("way to reach them");
    await removeContactPoint(tx, personId, way);
    return done(way);
  },
});
