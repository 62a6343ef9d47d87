import { contactPointsOf, heardFrom } from "#database/people/contact-points.ts";
import { affiliationsOf } from "#database/people/people.ts";
import type { Tx } from "#database/transaction.ts";
import { type LeftBehind, leftBehind } from "#outreach/left-behind.ts";
import { type Way, waysToReach } from "#outreach/ways.ts";
import type { Affiliation, ContactPoint, Person } from "#people/person.ts";
import { isTold } from "#people/position.ts";
import type { DateText } from "#time/date.ts";
import type { Context } from "../operation.ts";
import { introducerTo } from "./introduced-facts.ts";

type Reading = { readonly tx: Tx; readonly today: DateText };

/** Where somebody is reached, and where they work. */
export type Reach = {
  readonly points: readonly ContactPoint[];
  readonly positions: readonly Affiliation[];
  /** Addresses of theirs that may have ended with a position. */
  readonly left: readonly LeftBehind[];
};

export async function reachOf(
  { tx, today }: Reading,
  { id, name }: Pick<Person, "id" | "name">,
): Promise<Reach> {
  const [points, positions] = [await contactPointsOf(tx, id), await affiliationsOf(tx, id)];
  const left = leftBehind({ name, points, positions, heardFrom: await heardFrom(tx, id), today });
  return { points, positions, left };
}

/** How to reach somebody, from what is kept of them. */
export async function waysTo(
  context: Context,
  person: Person,
  { points, positions, left }: Reach,
): Promise<readonly Way[]> {
  return waysToReach({
    person,
    points,
    left,
    connected: person.connectedOn !== null,
    organization: positions.find(isTold)?.organization ?? "",
    introducer: (await introducerTo(context, person.id))?.name ?? "",
  });
}

/** The addresses in use, the one that letters go to first, and those last that may have ended with a position. */
export function addressesInUse({ points, left }: Reach): readonly ContactPoint[] {
  const inUse = points.filter(({ kind, stale }) => kind === "email" && !stale);
  const isLeft = ({ value }: ContactPoint) => left.some(({ address }) => address === value);
  return [...inUse.filter((each) => !isLeft(each)), ...inUse.filter(isLeft)];
}
