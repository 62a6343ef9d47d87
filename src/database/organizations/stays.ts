import { MOST_AT_A_PLACE, type Stay } from "#network/together.ts";
import type { OrganizationId, PersonId } from "#people/id.ts";
import type { DateText } from "#time/date.ts";
import { inTheBook } from "../in-the-book.ts";
import type { Tx } from "../transaction.ts";

/** Where these were, alone. */
export async function staysOf(tx: Tx, ids: readonly PersonId[]): Promise<readonly Stay[]> {
  return toStays(await staying(tx).where("a.person_id", "in", ids).execute());
}

/** Where these were or are, place by place once. */
export async function placesOf(tx: Tx, ids: readonly PersonId[]): Promise<readonly OrganizationId[]> {
  const rows = await tx.db
    .selectFrom("affiliations")
    .select("organization_id")
    .where("owner_id", "=", tx.owner)
    .where("person_id", "in", ids)
    .where("read_from", "=", "")
    .execute();
  // Asked for once each, SQLite would go through all places in their order.
  return [...new Set(rows.map((row) => row.organization_id as OrganizationId))];
}

/** Who was at each of these places; at a place of many it says nothing, and is not read. */
export async function staysAt(tx: Tx, places: readonly OrganizationId[]): Promise<readonly Stay[]> {
  const howMany = await howManyAt(tx, places);
  const few = places.filter((id) => (howMany.get(id) ?? 0) <= MOST_AT_A_PLACE);
  if (few.length === 0) return [];
  return toStays(await staying(tx).where("a.organization_id", "in", few).execute());
}

/** How many of the book were or are at each of these places. */
export async function howManyAt(
  tx: Tx,
  places: readonly OrganizationId[],
): Promise<ReadonlyMap<string, number>> {
  // PostgreSQL knows no empty list.
  if (places.length === 0) return new Map();
  const rows = await tx.db
    .selectFrom("affiliations as a")
    .innerJoin("people as p", inTheBook("p", "a.person_id"))
    .select((each) => ["a.organization_id", each.fn.count("a.person_id").distinct().as("people")])
    .where("a.owner_id", "=", tx.owner)
    .where("a.read_from", "=", "")
    .where("a.organization_id", "in", places)
    .groupBy("a.organization_id")
    .execute();
  return new Map(rows.map((row) => [row.organization_id, Number(row.people)]));
}

function staying(tx: Tx) {
  return (
    tx.db
      .selectFrom("affiliations as a")
      .innerJoin("organizations as o", (join) =>
        join.onRef("o.owner_id", "=", "a.owner_id").onRef("o.id", "=", "a.organization_id"),
      )
      .innerJoin("people as p", inTheBook("p", "a.person_id"))
      .select(["a.person_id", "a.organization_id", "o.name", "a.starts_on", "a.ends_on"])
      .where("a.owner_id", "=", tx.owner)
      // An address tells of a house as large as a university: nothing follows for two who have one there.
      .where("a.read_from", "=", "")
  );
}

type StayRow = {
  readonly person_id: string;
  readonly organization_id: string;
  readonly name: string;
  readonly starts_on: string | null;
  readonly ends_on: string | null;
};

function toStays(rows: readonly StayRow[]): readonly Stay[] {
  return rows.map((row) => ({
    personId: row.person_id as PersonId,
    organizationId: row.organization_id as OrganizationId,
    organization: row.name,
    startsOn: row.starts_on as DateText | null,
    endsOn: row.ends_on as DateText | null,
  }));
}
