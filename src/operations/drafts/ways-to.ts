import { contactPointsOf } from "#database/people/contact-points.ts";
import { affiliationsOf } from "#database/people/people.ts";
import { type Way, waysToReach } from "#outreach/ways.ts";
import type { Person } from "#people/person.ts";
import { isTold } from "#people/position.ts";
import type { Context } from "../operation.ts";
import { introducerTo } from "./introduced-facts.ts";

/** How to reach somebody, from what is kept of them. */
export async function waysTo(context: Context, person: Person): Promise<readonly Way[]> {
  const { tx } = context;
  const [position] = (await affiliationsOf(tx, person.id)).filter(isTold);
  return waysToReach({
    person,
    points: await contactPointsOf(tx, person.id),
    connected: person.connectedOn !== null,
    organization: position?.organization ?? "",
    introducer: await introducerTo(context, person.id),
  });
}
