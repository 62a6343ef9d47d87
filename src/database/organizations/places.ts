import type { ExpressionBuilder } from "kysely";
import { MOST_SILENCE_MS, type Somebody } from "#organizations/read-place.ts";
import type { OrganizationId, PersonId } from "#people/id.ts";
import type { DateText, Instant } from "#time/date.ts";
import { inTheBook } from "../in-the-book.ts";
import { portions } from "../portions.ts";
import type { Schema } from "../schema.ts";
import type { Tx } from "../transaction.ts";
import { readRefusals } from "./place-refusals.ts";

/** What the book knows of people's addresses and places, nobody left out among them: of these, or of everybody. */
export async function readSomebodies(
  tx: Tx,
  { now, today }: { readonly now: Instant; readonly today: DateText },
  of?: ReadonlySet<PersonId>,
): Promise<ReadonlyMap<PersonId, Somebody>> {
  const refused = await readRefusals(tx);
  const somebodies = new Map<PersonId, Somebody>();
  for (const some of of === undefined ? [undefined] : portions([...of].toSorted())) {
    const { people, points, places } = await rowsOf(tx, some);
    const pointsOf = Map.groupBy(points, (row) => row.person_id);
    const placesOf = Map.groupBy(places, (row) => row.person_id);
    for (const { id: found, name, last_at: last } of people) {
      const id = found as PersonId;
      // No letter keeps its address: of each is known only that it cannot have been used later.
      const lastAt = last !== null && now - last > MOST_SILENCE_MS ? last : null;
      const theirs = (placesOf.get(id) ?? []).map((row) => ({
        place: { id: row.id as OrganizationId, name: row.name },
        isOver: row.ends_on !== null && row.ends_on < today,
        domain: row.read_from,
      }));
      const told = theirs.filter(({ domain }) => domain === "");
      const [read] = theirs.filter(({ domain }) => domain !== "");
      somebodies.set(id, {
        person: id,
        name,
        addresses: (pointsOf.get(id) ?? []).map(({ key }) => ({ address: key, lastAt })),
        told: told.filter(({ isOver }) => !isOver).map(({ place }) => place),
        before: told.filter(({ isOver }) => isOver).map(({ place }) => place.name),
        read: read ?? null,
        refused: refused.people.has(id),
      });
    }
  }
  return somebodies;
}

async function rowsOf(tx: Tx, some: readonly PersonId[] | undefined) {
  const people = tx.db
    .selectFrom("people as p")
    .leftJoin("ties as t", (join) =>
      join.onRef("t.owner_id", "=", "p.owner_id").onRef("t.person_id", "=", "p.id"),
    )
    .select(["p.id", "p.name", "t.last_at"])
    .where("p.owner_id", "=", tx.owner)
    .where("p.left_out", "=", 0)
    .orderBy("p.id");
  const points = tx.db
    .selectFrom("contact_points as c")
    .select(["c.person_id", "c.key"])
    .where("c.owner_id", "=", tx.owner)
    .where("c.kind", "=", "email")
    .where("c.stale", "=", 0);
  const places = tx.db
    .selectFrom("affiliations as a")
    .innerJoin("organizations as o", (join) =>
      join.onRef("o.owner_id", "=", "a.owner_id").onRef("o.id", "=", "a.organization_id"),
    )
    .select(["a.person_id", "o.id", "o.name", "a.ends_on", "a.read_from"])
    .where("a.owner_id", "=", tx.owner);
  return {
    people: await (some ? people.where("p.id", "in", some) : people).execute(),
    points: await (some ? points.where("c.person_id", "in", some) : points).execute(),
    places: await (some ? places.where("a.person_id", "in", some) : places).execute(),
  };
}

/** Who writes from these domains, or from what lies below them. */
export async function whoWritesFrom(tx: Tx, domains: readonly string[]): Promise<readonly PersonId[]> {
  if (domains.length === 0) return [];
  const rows = await tx.db
    .selectFrom("contact_points")
    .select("person_id")
    .distinct()
    .where("owner_id", "=", tx.owner)
    .where("kind", "=", "email")
    .where("stale", "=", 0)
    .where((where) => where.or(domains.flatMap((each) => [`%@${each}`, `%.${each}`].map(like(where)))))
    .execute();
  return rows.map((row) => row.person_id as PersonId);
}

function like(where: ExpressionBuilder<Schema, "contact_points">) {
  return (pattern: string) => where("key", "like", pattern);
}

export async function organizationNames(tx: Tx) {
  const rows = await tx.db
    .selectFrom("organizations")
    .select(["id", "name"])
    .where("owner_id", "=", tx.owner)
    .orderBy("id")
    .execute();
  return rows.map(({ id, name }) => ({ id: id as OrganizationId, name }));
}

/** Places that were read, by the names of the people: the first of them, and how many there are. */
export async function readPlacesKept(tx: Tx, first: number) {
  const read = tx.db
    .selectFrom("affiliations as a")
    .innerJoin("people as p", inTheBook("p", "a.person_id"))
    .where("a.owner_id", "=", tx.owner)
    .where("a.read_from", "<>", "");
  const [all] = await read.select((select) => select.fn.countAll().as("count")).execute();
  const rows = await read
    .innerJoin("organizations as o", (join) =>
      join.onRef("o.owner_id", "=", "a.owner_id").onRef("o.id", "=", "a.organization_id"),
    )
    .select(["p.id", "p.name", "a.read_from as domain"])
    .select(["o.id as organizationId", "o.name as organization"])
    .orderBy("o.name_key")
    .orderBy("p.name_key")
    .orderBy("p.id")
    .limit(first)
    .execute();
  return {
    count: Number(all?.count),
    first: rows.map((row) => ({
      ...row,
      id: row.id as PersonId,
      organizationId: row.organizationId as OrganizationId,
    })),
  };
}

/** Of whom a place was read from one of these domains. */
export async function readFromDomains(tx: Tx, domains: readonly string[]): Promise<readonly PersonId[]> {
  if (domains.length === 0) return [];
  const rows = await tx.db
    .selectFrom("affiliations")
    .select("person_id")
    .where("owner_id", "=", tx.owner)
    .where("read_from", "in", domains)
    .execute();
  return rows.map((row) => row.person_id as PersonId);
}

/** Whether any place was read at all: if not, nothing need be read anew. */
export async function anyReadPlace(tx: Tx): Promise<boolean> {
  const row = await tx.db
    .selectFrom("affiliations")
    .select("id")
    .where("owner_id", "=", tx.owner)
    .where("read_from", "<>", "")
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}
