import { isDomain } from "#organizations/registered-domain.ts";
import type { ImportId, PersonId } from "#people/id.ts";
import { insertMany } from "../many-rows.ts";
import { portions } from "../portions.ts";
import type { Schema } from "../schema.ts";
import type { Tx } from "../transaction.ts";

/** A place that was read of somebody's address, as it is kept. */
export type ReadRow = Omit<Schema["affiliations"], "owner_id">;

/** Keeps places that were read; they follow nobody's earlier position and are no news. */
export async function keepReadPlaces(tx: Tx, rows: readonly ReadRow[]): Promise<void> {
  await insertMany(tx, "affiliations", rows);
}

/**
 * Takes out what was read of where these people are, and organizations that were named after a domain for them alone, but
 * for those where somebody `comes` to be next.
 */
export async function forgetReadPlaces(
  tx: Tx,
  people: readonly PersonId[],
  comes: ReadonlySet<string | null> = new Set(),
): Promise<readonly TakenOut[]> {
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
      organizations.flatMap(({ id, version, name }) =>
        version === 1 && isDomain(name) && !comes.has(id) ? [id] : [],
      ),
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
  const taken = rows.flatMap(({ before }) => (JSON.parse(before ?? "null") as TakenOut | null) ?? []);
  const back: PersonId[] = [];
  for (const some of portions(taken)) {
    const free = await withoutPlace(
      tx,
      some.map(({ place }) => place),
    );
    const returning = some.filter(({ place }) => free.has(place.id));
    const idOf = await organizationsAgain(
      tx,
      returning.map(({ organization }) => organization),
    );
    await keepReadPlaces(
      tx,
      returning.map(({ place, organization }) => ({
        ...place,
        organization_id: idOf.get(organization.id) ?? organization.id,
      })),
    );
    back.push(...returning.map(({ place }) => place.person_id as PersonId));
  }
  return back;
}

/** Those of the places that may come back: whose people are here and nowhere, and whose import was not undone meanwhile. */
async function withoutPlace(tx: Tx, places: readonly ReadRow[]): Promise<ReadonlySet<string>> {
  const ids = [...new Set(places.map((each) => each.person_id))];
  const imports = [...new Set(places.flatMap((each) => each.import_id ?? []))];
  if (ids.length === 0) return new Set();
  const people = await tx.db
    .selectFrom("people as p")
    .leftJoin("affiliations as a", (join) =>
      join
        .onRef("a.owner_id", "=", "p.owner_id")
        .onRef("a.person_id", "=", "p.id")
        .on("a.ends_on", "is", null),
    )
    .select("p.id")
    .where("p.owner_id", "=", tx.owner)
    .where("p.id", "in", ids)
    .where("a.id", "is", null)
    .execute();
  const undone =
    imports.length === 0
      ? []
      : await tx.db
          .selectFrom("imports")
          .select("id")
          .where("owner_id", "=", tx.owner)
          .where("id", "in", imports)
          .where("undone_at", "is not", null)
          .execute();
  const [free, off] = [new Set(people.map(({ id }) => id)), new Set(undone.map(({ id }) => id))];
  return new Set(
    places.flatMap((each) => (free.has(each.person_id) && !off.has(each.import_id ?? "") ? [each.id] : [])),
  );
}

/** Organizations as they were, made again where nobody is called so; answers by which id each is known now. */
async function organizationsAgain(
  tx: Tx,
  wanted: readonly TakenOut["organization"][],
): Promise<ReadonlyMap<string, string>> {
  const each = [...new Map(wanted.map((one) => [one.id, one])).values()];
  if (each.length === 0) return new Map();
  const there = await tx.db
    .selectFrom("organizations")
    .select(["id", "name_key"])
    .where("owner_id", "=", tx.owner)
    .where((where) =>
      where.or([
        where(
          "id",
          "in",
          each.map(({ id }) => id),
        ),
        where(
          "name_key",
          "in",
          each.map(({ name_key }) => name_key),
        ),
      ]),
    )
    .execute();
  const [byId, byName] = [
    new Set(there.map(({ id }) => id)),
    new Map(there.map(({ id, name_key }) => [name_key, id])),
  ];
  const known = (one: TakenOut["organization"]) => (byId.has(one.id) ? one.id : byName.get(one.name_key));
  await insertMany(
    tx,
    "organizations",
    each.filter((one) => known(one) === undefined),
  );
  return new Map(each.map((one) => [one.id, known(one) ?? one.id]));
}
