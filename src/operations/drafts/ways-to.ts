import { contactPointsOf, heardFrom } from "#database/people/contact-points.ts";
import { affiliationsOf } from "#database/people/people.ts";
import type { Tx } from "#database/transaction.ts";
import { type LeftBehind, leftBehind } from "#outreach/left-behind.ts";
import { type Way, waysToReach } from "#outreach/ways.ts";
import type { Person } from "#people/person.ts";
import { isTold } from "#people/position.ts";
import type { DateText } from "#time/date.ts";
import type { Context } from "../operation.ts";
import { introducerTo } from "./introduced-facts.ts";

/** How to reach somebody, from what is kept of them. */
export async function waysTo(context: Context, person: Person): Promise<readonly Way[]> {
  const { tx } = context;
  const [position] = (await affiliationsOf(tx, person.id)).filter(isTold);
  return waysToReach({
    person,
    points: await contactPointsOf(tx, person.id),
    left: await leftBehindBy(context, person),
    connected: person.connectedOn !== null,
    organization: position?.organization ?? "",
    introducer: await introducerTo(context, person.id),
  });
}

type Reading = { readonly tx: Tx; readonly today: DateText };

/** Addresses of theirs that may have ended with a position. */
export async function leftBehindBy(
  { tx, today }: Reading,
  { id, name }: Pick<Person, "id" | "name">,
): Promise<readonly LeftBehind[]> {
  return leftBehind({
    name,
    points: await contactPointsOf(tx, id),
    positions: await affiliationsOf(tx, id),
    heardFrom: await heardFrom(tx, id),
    today,
  });
}

/** The addresses in use, the one that letters go to first, and those last that may have ended with a position. */
export async function addressesInUse(reading: Reading, person: Pick<Person, "id" | "name">) {
  const inUse = (await contactPointsOf(reading.tx, person.id)).filter(
    ({ kind, stale }) => kind === "email" && !stale,
  );
  const left = inUse.length < 2 ? [] : await leftBehindBy(reading, person);
  const isLeft = ({ value }: { readonly value: string }) => left.some(({ address }) => address === value);
  return [...inUse.filter((each) => !isLeft(each)), ...inUse.filter(isLeft)];
}
