import type { PersonId } from "#people/id.ts";
import type { Tx } from "../transaction.ts";

/** Where somebody is or was as it was told, and not read off an address, the first told first. */
export function placesTold(tx: Tx, personId: PersonId) {
  return tx.db
    .selectFrom("affiliations as a")
    .innerJoin("organizations as o", (join) =>
      join.onRef("o.owner_id", "=", "a.owner_id").onRef("o.id", "=", "a.organization_id"),
    )
    .where("a.owner_id", "=", tx.owner)
    .where("a.person_id", "=", personId)
    .where("a.read_from", "=", "")
    .orderBy("a.id");
}
