import { sql } from "kysely";
import type { Reaching } from "#network/growth.ts";
import type { InTheBook } from "#network/reach.ts";
import { isNoPlace } from "#organizations/no-place.ts";
import type { OrganizationId, PersonId } from "#people/id.ts";
import type { Familiarity } from "#people/person.ts";
import { type DateText, dateOf } from "#time/date.ts";
import { isThere } from "./is-there.ts";
import { countPeople } from "./people.ts";
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
    .where(isThere("a", today))
    .where((where) =>
      where.or([where("t.heat", "is not", null), where("p.familiarity", "in", ["known", "acquaintance"])]),
    )
    .orderBy("o.name_key")
    .orderBy("p.name_key")
    .execute();
  return rows.filter(isSomewhere).map((row) => ({
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

/** "Freelance" and the like are nowhere to get to. */
function isSomewhere({ organization }: { readonly organization: string }): boolean {
  return !isNoPlace(organization);
}

/** How many people are in the book, at how many organizations today, in how many fields; nobody left out. */
export async function countBook(tx: Tx, today: DateText): Promise<InTheBook> {
  const [there] = await tx.db
    .selectFrom("people as p")
    .innerJoin("affiliations as a", (join) =>
      join.onRef("a.owner_id", "=", "p.owner_id").onRef("a.person_id", "=", "p.id"),
    )
    .innerJoin("organizations as o", (join) =>
      join.onRef("o.owner_id", "=", "a.owner_id").onRef("o.id", "=", "a.organization_id"),
    )
    .select((select) => [
      select.fn.count("o.id").distinct().as("organizations"),
      sql<number>`count(distinct nullif(o.field, ''))`.as("fields"),
    ])
    .where("p.owner_id", "=", tx.owner)
    .where("p.left_out", "=", 0)
    .where(isThere("a", today))
    .execute();
  return {
    people: await countPeople(tx),
    organizations: Number(there?.organizations),
    fields: Number(there?.fields),
  };
}

/** Somebody I know or have been in touch with, at a place they are or were at. */
export type Stood = Reaching & { readonly name: string };

/** Whom I know where, in all the years; nobody left out. */
export async function readReachOfAllYears(tx: Tx): Promise<readonly Stood[]> {
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
    .select(["p.id", "p.name", "p.created_at", "o.name as organization", "o.field"])
    .select(["a.starts_on", "a.ends_on", "a.added_at", "t.first_day"])
    .where("p.owner_id", "=", tx.owner)
    .where("p.left_out", "=", 0)
    .where((where) =>
      where.or([where("t.heat", "is not", null), where("p.familiarity", "in", ["known", "acquaintance"])]),
    )
    .orderBy("p.name_key")
    .orderBy("a.id")
    .execute();
  return rows.filter(isSomewhere).map((row) => ({
    personId: row.id as PersonId,
    name: row.name,
    organization: row.organization,
    field: row.field,
    knownSince: (row.first_day ?? dateOf(row.created_at, "UTC")) as DateText,
    notedOn: dateOf(row.added_at, "UTC"),
    startsOn: row.starts_on as DateText | null,
    endsOn: row.ends_on as DateText | null,
  }));
}
