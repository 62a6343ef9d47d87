import type { OrganizationId, PersonId } from "#people/id.ts";
import type { Familiarity } from "#people/person.ts";
import type { DateText } from "#time/date.ts";
import type { Tx } from "./transaction.ts";

/** One person at one organization now, with what says how alive the tie is. */
export type Reach = {
  readonly personId: PersonId;
  readonly name: string;
  readonly familiarity: Familiarity;
  readonly organizationId: OrganizationId;
  readonly organization: string;
  readonly field: string;
  readonly heat: number | null;
  readonly talks: number;
};

/** Whom I know where, today: people whom I have been in touch with or said that I know; nobody left out. */
export async function readReach(tx: Tx, today: DateText): Promise<readonly Reach[]> {
  const rows = await tx.db
    .selectFrom("people as p")
    .innerJoin("affiliations as a", (join) =>
      join.onRef("a.owner_id", "=", "p.owner_id").onRef("a.person_id", "=", "p.id"),
    )
    .innerJoin("organizations as o", (join) =>
      join.onRef("o.owner_id", "=", "a.owner_id").onRef("o.id", "=", "a.organization_id"),
    )
    .leftJoin("ties as t", (join) =>
      join.onRef("t.owner_id", "=", "p.owner_id").onRef("t.person_id", "=", "p.id"),
    )
    .select([
      "p.id",
      "p.name",
      "p.familiarity",
      "o.id as organization_id",
      "o.name as organization",
      "o.field",
    ])
    .select(["t.heat", "t.talks"])
    .where("p.owner_id", "=", tx.owner)
    .where("p.left_out", "=", 0)
    .where((where) => where.or([where("a.ends_on", "is", null), where("a.ends_on", ">=", today)]))
    .where((where) =>
      where.or([where("t.heat", "is not", null), where("p.familiarity", "in", ["known", "acquaintance"])]),
    )
    .orderBy("o.name_key")
    .orderBy("p.name_key")
    .execute();
  return rows.map((row) => ({
    personId: row.id as PersonId,
    name: row.name,
    familiarity: row.familiarity as Familiarity,
    organizationId: row.organization_id as OrganizationId,
    organization: row.organization,
    field: row.field,
    heat: row.heat,
    talks: row.talks ?? 0,
  }));
}
