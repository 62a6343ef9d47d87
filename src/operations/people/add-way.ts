import { z } from "zod";
import { addContactPoint, contactPointsOf, markStale } from "#database/people/contact-points.ts";
import { findPerson, peopleReachedBy } from "#database/people/people.ts";
import { isSharedMailbox, wayToReach } from "#people/contact-point.ts";
import type { ContactPoint } from "#people/person.ts";
import { shownName } from "#people/shown.ts";
import { id, line } from "../fields.ts";
import { operation } from "../operation.ts";
import { done, invalid, missing, refused } from "../outcome.ts";

/**
 * Notes an address, number or link by which somebody is reached; it tells by itself which it is. A former one reaches
 * them again. An address of somebody else's is refused, since one person would then be found under both names.
 */
export const addWay = operation({
  permission: "write",
  effect: "writes",
  input: z.object({
    id: id<"person">(),
    value: line.min(1).describe("an e-mail address, a phone number or a link"),
  }),
  async run({ tx, now }, { id: personId, value }) {
    if ((await findPerson(tx, personId)) === undefined) return missing("person");
    const way = wayToReach(value, now);
    if (way === undefined)
      return invalid("value", `“${value}” reads neither as an e-mail address nor as a number or a link.`);
    const { kind, key } = way;
    const there = (await contactPointsOf(tx, personId)).find(
      (each) => each.kind === kind && each.key === key,
    );
    if (there === undefined) {
      const [other] = kind === "email" && !isSharedMailbox(key) ? await peopleReachedBy(tx, kind, key) : [];
      if (other !== undefined)
        return refused(
          `${way.value} is noted for ${shownName(other.name)}. If the two are one person, make them one on either page.`,
        );
      await addContactPoint(tx, personId, way);
    } else if (there.stale) await markStale(tx, personId, there, false);
    return done({ ...(there ?? way), stale: false, was: wasThere(there) });
  },
});

/** What is new can be taken away again; what was there cannot. */
function wasThere(there: ContactPoint | undefined): "new" | "former" | "there" {
  if (there === undefined) return "new";
  return there.stale ? "former" : "there";
}
