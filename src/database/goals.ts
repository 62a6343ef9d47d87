import type { Goal } from "#network/goal.ts";
import { foldText } from "#people/fold.ts";
import type { OrganizationId, PersonId } from "#people/id.ts";
import type { DateText } from "#time/date.ts";
import { inTheBook } from "./in-the-book.ts";
import { isThere } from "./is-there.ts";
import { searchPeople } from "./people.ts";
import type { Tx } from "./transaction.ts";

const LOOKED_AT = 50;

/** People, organizations and fields of the book that some words may mean; nobody left out. */
export async function goalsFor(tx: Tx, typed: string): Promise<readonly Goal[]> {
  const { people } = await searchPeople(tx, typed, LOOKED_AT);
  const organizations = await tx.db
    .selectFrom("organizations")
    .select(["id", "name", "field"])
    .where("owner_id", "=", tx.owner)
    .orderBy("name_key")
    .execute();
  const fields = new Map(organizations.map(({ field }) => [foldText(field), field]));
  fields.delete("");
  return [
    ...people.map(({ id, name }): Goal => ({ kind: "person", id, name })),
    ...organizations.map(({ id, name }): Goal => ({ kind: "organization", id: id as OrganizationId, name })),
    ...[...fields.values()].map((name): Goal => ({ kind: "field", name })),
  ];
}

/** Who is at an organization, or at any of a field, today; nobody left out. */
export async function peopleAt(
  tx: Tx,
  goal: Exclude<Goal, { readonly kind: "person" }>,
  today: DateText,
): Promise<readonly PersonId[]> {
  const rows = await tx.db
    .selectFrom("affiliations as a")
    .innerJoin("organizations as o", (join) =>
      join.onRef("o.owner_id", "=", "a.owner_id").onRef("o.id", "=", "a.organization_id"),
    )
    .innerJoin("people as p", inTheBook("p", "a.person_id"))
    .select(["a.person_id", "o.field"])
    .where("a.owner_id", "=", tx.owner)
    .where(isThere("a", today))
    .where((where) =>
      goal.kind === "organization" ? where("o.id", "=", goal.id) : where("o.field", "<>", ""),
    )
    .orderBy("p.name_key")
    .orderBy("p.id")
    .execute();
  const there =
    goal.kind === "organization" ? rows : rows.filter(({ field }) => foldText(field) === foldText(goal.name));
  return [...new Set(there.map((row) => row.person_id as PersonId))];
}
