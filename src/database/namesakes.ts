import type { Namesake } from "#people/alike.ts";
import { foldText } from "#people/fold.ts";
import type { PersonId } from "#people/id.ts";
import { idsNamed, idsReachedBy } from "./known-by.ts";
import { affiliationsOfMany } from "./people.ts";
import type { Tx } from "./transaction.ts";

/** Whoever has this name or this e-mail address, left out or not; those who were added first stand first. */
export async function namesakesOf(
  tx: Tx,
  nameKey: string,
  email: string | undefined,
): Promise<readonly Namesake[]> {
  const named = await idsNamed(tx, nameKey);
  const reached = email === undefined ? [] : await idsReachedBy(tx, "email", email);
  const ids = [...new Set([...named, ...reached])].toSorted();
  if (ids.length === 0) return [];
  const rows = await tx.db
    .selectFrom("people")
    .select(["id", "name", "headline", "left_out", "name_key"])
    .where("owner_id", "=", tx.owner)
    .where("id", "in", ids)
    .orderBy("id")
    .execute();
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
    nameKey: row.name_key,
    emails: (emailsOf.get(row.id) ?? []).map((each) => each.key),
    organizations: (placesOf.get(row.id) ?? []).map((each) => foldText(each.organization)),
  }));
}
