import { MOST_SILENCE_MS, type Somebody } from "#organizations/read-place.ts";
import { isDomain } from "#organizations/registered-domain.ts";
import type { ImportId, OrganizationId, PersonId } from "#people/id.ts";
import type { DateText, Instant } from "#time/date.ts";
import { inTheBook } from "./in-the-book.ts";
import { insertMany } from "./many-rows.ts";
import { portions } from "./portions.ts";
import type { Schema } from "./schema.ts";
import type { Tx } from "./transaction.ts";

/** A place that was read of somebody's address, as it is kept. */
export type ReadRow = Omit<Schema["affiliations"], "owner_id">;

/** What the book knows of everybody's addresses and places, nobody left out among them. */
export async function readSomebodies(
  tx: Tx,
  { now, today }: { readonly now: Instant; readonly today: DateText },
): Promise<ReadonlyMap<PersonId, Somebody>> {
  const people = await tx.db
    .selectFrom("people as p")
    .leftJoin("ties as t", (join) =>
      join.onRef("t.owner_id", "=", "p.owner_id").onRef("t.person_id", "=", "p.id"),
    )
    .select(["p.id", "p.name", "t.last_at"])
    .where("p.owner_id", "=", tx.owner)
    .where("p.left_out", "=", 0)
    .orderBy("p.id")
    .execute();
  const points = await tx.db
    .selectFrom("contact_points")
    .select(["person_id", "key"])
    .where("owner_id", "=", tx.owner)
    .where("kind", "=", "email")
    .where("stale", "=", 0)
    .execute();
  const places = await tx.db
    .selectFrom("affiliations as a")
    .innerJoin("organizations as o", (join) =>
      join.onRef("o.owner_id", "=", "a.owner_id").onRef("o.id", "=", "a.organization_id"),
    )
    .select(["a.person_id", "o.id", "o.name", "a.ends_on", "a.read_from"])
    .where("a.owner_id", "=", tx.owner)
    .execute();
  const refused = await readRefusals(tx);
  const pointsOf = Map.groupBy(points, (row) => row.person_id);
  const placesOf = Map.groupBy(places, (row) => row.person_id);
  return new Map(
    people.map(({ id, name, last_at: last }): [PersonId, Somebody] => {
      // No letter keeps its address: of each is known only that it cannot have been used later.
      const lastAt = last !== null && now - last > MOST_SILENCE_MS ? last : null;
      const theirs = (placesOf.get(id) ?? []).map((row) => ({
        place: { id: row.id as OrganizationId, name: row.name },
        isOver: row.ends_on !== null && row.ends_on < today,
        domain: row.read_from,
      }));
      const told = theirs.filter(({ domain }) => domain === "");
      const [read] = theirs.filter(({ domain }) => domain !== "");
      return [
        id as PersonId,
        {
          person: id as PersonId,
          name,
          addresses: (pointsOf.get(id) ?? []).map(({ key }) => ({ address: key, lastAt })),
          told: told.filter(({ isOver }) => !isOver).map(({ place }) => place),
          before: told.filter(({ isOver }) => isOver).map(({ place }) => place.name),
          read: read ?? null,
          refused: refused.people.has(id),
        },
      ];
    }),
  );
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

/** Refusals stand among what was put off, as put off for good: they are exported, merged and erased with the rest. */
const [OF_PERSON, OF_DOMAIN, FOR_GOOD] = ["place ", "place @", "9999-12-31"];

/** Of whom no place is to be read, and which domains are none. */
export async function readRefusals(tx: Tx) {
  const rows = await tx.db
    .selectFrom("not_now")
    .select("key")
    .where("owner_id", "=", tx.owner)
    .where("key", "like", `${OF_PERSON}%`)
    .execute();
  const keys = rows.map(({ key }) => key);
  return {
    people: new Set(
      keys.filter((key) => !key.startsWith(OF_DOMAIN)).map((key) => key.slice(OF_PERSON.length)),
    ),
    domains: new Set(
      keys.filter((key) => key.startsWith(OF_DOMAIN)).map((key) => key.slice(OF_DOMAIN.length)),
    ),
  };
}

type Whose = { readonly people: readonly PersonId[]; readonly domains: readonly string[] };

/** Says for good, or no longer, that no place is to be read of these people and domains. */
export async function refusePlaces(tx: Tx, { people, domains }: Whose, forGood: boolean): Promise<void> {
  const keys = [...people.map((id) => `${OF_PERSON}${id}`), ...domains.map((name) => `${OF_DOMAIN}${name}`)];
  for (const some of portions(keys))
    await tx.db.deleteFrom("not_now").where("owner_id", "=", tx.owner).where("key", "in", some).execute();
  if (forGood)
    await insertMany(
      tx,
      "not_now",
      keys.map((key) => ({ key, until_date: FOR_GOOD })),
    );
}

/** Erasing somebody leaves no refusal of a domain from which nobody else writes. */
export async function forgetRefusalsOf(tx: Tx, addresses: readonly string[]): Promise<void> {
  const { domains } = await readRefusals(tx);
  for (const domain of domains) {
    const isTheirs = addresses.some((each) => each.endsWith(`@${domain}`) || each.endsWith(`.${domain}`));
    if (!isTheirs) continue;
    const other = await tx.db
      .selectFrom("contact_points")
      .select("person_id")
      .where("owner_id", "=", tx.owner)
      .where("kind", "=", "email")
      .where((where) => where.or([where("key", "like", `%@${domain}`), where("key", "like", `%.${domain}`)]))
      .limit(1)
      .executeTakeFirst();
    if (other === undefined) await refusePlaces(tx, { people: [], domains: [domain] }, false);
  }
}

/** Keeps places that were read; they follow nobody's earlier position and are no news. */
export async function keepReadPlaces(tx: Tx, rows: readonly ReadRow[]): Promise<void> {
  await insertMany(tx, "affiliations", rows);
}

/** Takes out what was read of where these people are, and organizations that were named after a domain for them alone. */
export async function forgetReadPlaces(tx: Tx, people: readonly PersonId[]): Promise<readonly TakenOut[]> {
  const taken: TakenOut[] = [];
  for (const some of portions(people)) {
    const rows = await tx.db
      .deleteFrom("affiliations")
      .where("owner_id", "=", tx.owner)
      .where("read_from", "<>", "")
      .where("person_id", "in", some)
      .returningAll()
      .execute();
    if (rows.length === 0) continue;
    const ids = [...new Set(rows.map((row) => row.organization_id))];
    const organizations = await tx.db
      .selectFrom("organizations")
      .selectAll()
      .where("owner_id", "=", tx.owner)
      .where("id", "in", ids)
      .execute();
    const byId = new Map(organizations.map((row) => [row.id, row]));
    for (const { owner_id: _, ...place } of rows) {
      const organization = byId.get(place.organization_id);
      if (organization === undefined) continue;
      const { owner_id: __, ...of } = organization;
      taken.push({ place, organization: of });
    }
    await removeEmptyDomains(
      tx,
      organizations.filter((row) => row.version === 1 && isDomain(row.name)).map(({ id }) => id),
    );
  }
  return taken;
}

export type TakenOut = {
  readonly place: ReadRow;
  readonly organization: Omit<Schema["organizations"], "owner_id">;
};

async function removeEmptyDomains(tx: Tx, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await tx.db
    .deleteFrom("organizations")
    .where("owner_id", "=", tx.owner)
    .where("id", "in", ids)
    .where("field_from", "<>", "said")
    .where("id", "not in", (where) =>
      where.selectFrom("affiliations").select("organization_id").where("owner_id", "=", tx.owner),
    )
    .execute();
}

/** Puts back what an import took out, where nothing of the kind has been said or read since. Answers whom that concerns. */
export async function restoreReadPlaces(tx: Tx, importId: ImportId): Promise<readonly PersonId[]> {
  const rows = await tx.db
    .selectFrom("import_changes")
    .select("before")
    .where("owner_id", "=", tx.owner)
    .where("import_id", "=", importId)
    .where("table_name", "=", "read_places")
    .orderBy("position")
    .execute();
  const back: PersonId[] = [];
  for (const { before } of rows) {
    const taken = JSON.parse(before ?? "null") as TakenOut | null;
    if (taken === null || !(await mayComeBack(tx, taken))) continue;
    const organization_id = await organizationAgain(tx, taken);
    await keepReadPlaces(tx, [{ ...taken.place, organization_id }]);
    back.push(taken.place.person_id as PersonId);
  }
  return back;
}

async function mayComeBack(tx: Tx, { place }: TakenOut): Promise<boolean> {
  const person = await tx.db
    .selectFrom("people as p")
    .leftJoin("affiliations as a", (join) =>
      join
        .onRef("a.owner_id", "=", "p.owner_id")
        .onRef("a.person_id", "=", "p.id")
        .on("a.ends_on", "is", null),
    )
    .leftJoin("imports as i", (join) =>
      join.onRef("i.owner_id", "=", "p.owner_id").on("i.id", "=", place.import_id),
    )
    .select(["p.id", "a.id as since", "i.undone_at"])
    .where("p.owner_id", "=", tx.owner)
    .where("p.id", "=", place.person_id)
    .executeTakeFirst();
  return person !== undefined && person.since === null && person.undone_at === null;
}

async function organizationAgain(tx: Tx, { organization }: TakenOut): Promise<string> {
  const there = await tx.db
    .selectFrom("organizations")
    .select("id")
    .where("owner_id", "=", tx.owner)
    .where((where) =>
      where.or([where("id", "=", organization.id), where("name_key", "=", organization.name_key)]),
    )
    .executeTakeFirst();
  if (there === undefined) await insertMany(tx, "organizations", [organization]);
  return there?.id ?? organization.id;
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
