import { affiliationsOf, contactPointsOf } from "#database/people.ts";
import { type Way, waysToReach } from "#outreach/ways.ts";
import type { Person } from "#people/person.ts";
import type { Context } from "../operation.ts";

/** How to reach somebody, from what is kept of them. */
export async function waysTo({ tx }: Context, person: Person): Promise<readonly Way[]> {
  const [position] = await affiliationsOf(tx, person.id);
  return waysToReach({
    person,
    points: await contactPointsOf(tx, person.id),
    connected: person.connectedOn !== null,
    organization: position?.organization ?? "",
    introducer: "",
  });
}
