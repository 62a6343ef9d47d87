import type { Namesake } from "#people/alike.ts";
import { foldText } from "#people/fold.ts";
import type { PersonId } from "#people/id.ts";
import { kept } from "../kept.ts";
import type { Tx } from "../transaction.ts";
import { idsReachedBy } from "./contact-points.ts";
import { affiliationsOfMany } from "./people.ts";

/** More of one name are not told apart in a sentence anyway. */
const MOST = 20;

/** Whoever has this name or this e-mail address, left out or not; those who were added first stand first. */
export async function namesakesOf(
  tx: Tx,
  nameKeys: readonly string[],
  email: string | undefined,
): Promise<readonly Namesake[]> {
  // Two questions, each with an index: together, or in the order of ids, SQLite would go through everybody.
  const named = await peopleNamed(tx, nameKeys);
  const reached = email === undefined ? [] : await idsReachedBy(tx, "email", email, MOST);
  const written =
    reached.length === 0 ? [] : await somebody(tx).where("p.id", "in", reached).limit(MOST).execute();
  const rows = [...new Map([...named, ...written].map((row) => [row.id, row])).values()]
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
    .slice(0, MOST);
  if (rows.length === 0) return [];
  const ids = rows.map((row) => row.id as PersonId);
  const points = await tx.db
    .selectFrom("contact_points")
    .select(["person_id", "key"])
    .where("owner_id", "=", tx.owner)
    .where("kind", "=", "email")
    .where("person_id", "in", ids)
    .execute();
  const emailsOf = Map.groupBy(points, (row) => row.person_id);
  const placesOf = await affiliationsOfMany(tx, ids);
  return rows.map((row) => ({
    id: row.id as PersonId,
    name: row.name,
    headline: row.headline,
    leftOut: row.left_out === 1,
    emails: (emailsOf.get(row.id) ?? []).map((each) => each.key),
    organizations: (placesOf.get(row.id) ?? []).map((each) => foldText(each.organization)),
  }));
}

const peopleNamed = kept((tx, nameKeys: readonly string[]) =>
  somebody(tx).where("p.left_out", "in", [0, 1]).where("p.name_key", "in", nameKeys).limit(MOST),
);

function somebody(tx: Tx) {
  return tx.db
    .selectFrom("people as p")
    .select(["p.id", "p.name", "p.headline", "p.left_out"])
    .where("p.owner_id", "=", tx.owner);
}
