import { sql } from "kysely";
import { foldText } from "#people/fold.ts";
import type { ImportId, PersonId } from "#people/id.ts";
import { cameTogether } from "../merging/came-together.ts";
import { handOverPerson } from "../people/told.ts";
import { portions } from "../portions.ts";
import type { Tx } from "../transaction.ts";
import { IMPORTED_ROWS, OWN_ROWS } from "./import-undo.ts";
import { ELSEWHERE } from "./imports.ts";

/** What a record tells of a place: all of it, only that they are there, or nothing. */
export type TellsOfPlace = "all" | "bare" | "nothing";

/** What records of imports tell, as whoever reads them knows. */
export type Telling<Told> = {
  readonly point: (record: Told, kind: string, key: string) => boolean;
  /** The organization folded. */
  readonly place: (record: Told, organization: string, role: string) => TellsOfPlace;
};

/** A later import with what it told of somebody; `null` where an earlier Weakties kept nothing of that. */
type Heir<Told> = {
  readonly id: ImportId;
  readonly records: readonly Told[];
  /** Whose letters it brought. */
  readonly addresses: ReadonlySet<string>;
  readonly isKept: boolean;
};

/**
 * Gives later imports that still stand what they share with this one: people whom they added to, and the ways to reach
 * them and places that they told as well. They recognised them by these and did not write them again, so taking them
 * back would take them from those too. Answers who stays for what the user did about them as well. Ids sort by the time
 * they were made in.
 */
export async function handOver<Told extends { readonly name: string }>(
  tx: Tx,
  importId: ImportId,
  telling: Telling<Told>,
): Promise<readonly PersonId[]> {
  const heirs = await heirsOf(tx, importId);
  const own = await ofTheUser(tx, importId, [...heirs.keys()]);
  for (const [personId, ids] of heirs) {
    const theirs: Heir<Told>[] = [];
    for (const id of ids) theirs.push(await heirOf<Told>(tx, id, personId));
    await handOverPerson(tx, personId, importId, theirs);
    await handOverPoints(tx, personId, importId, theirs, telling);
    await handOverPlaces(tx, personId, importId, theirs, telling);
    await handOverNames(tx, personId, importId, theirs);
    await tx.db
      .updateTable("introductions")
      .set({ import_id: theirs[0]?.id ?? importId })
      .where("owner_id", "=", tx.owner)
      .where("import_id", "=", importId)
      .where("person_id", "=", personId)
      .execute();
  }
  return own;
}

/** The later imports that added to somebody to whom this one did, the first one first. */
async function heirsOf(tx: Tx, importId: ImportId): Promise<ReadonlyMap<PersonId, readonly ImportId[]>> {
  const heirs = new Map<PersonId, Set<ImportId>>();
  for (const table of [...IMPORTED_ROWS, "import_changes"] as const) {
    const person = table === "import_changes" ? sql.ref("later.row_key") : sql.ref("later.person_id");
    const { rows } = await sql<{ person_id: PersonId; heir: ImportId }>`
      select distinct ${person} as person_id, later.import_id as heir from ${sql.table(table)} later
      join imports i on i.owner_id = later.owner_id and i.id = later.import_id and i.undone_at is null
        and i.format <> ${ELSEWHERE}
      where later.owner_id = ${tx.owner} and later.import_id > ${importId}
        ${table === "affiliations" ? sql`and later.read_from = ''` : sql``}
        and ${person} in (
          select id from people where owner_id = ${tx.owner} and import_id = ${importId}
          union select person_id from contact_points where owner_id = ${tx.owner} and import_id = ${importId}
          union select person_id from affiliations where owner_id = ${tx.owner} and import_id = ${importId}
          union select row_key from import_changes where owner_id = ${tx.owner} and import_id = ${importId}
            and table_name = 'affiliations')`.execute(tx.db);
    for (const { person_id, heir } of rows)
      heirs.set(person_id, (heirs.get(person_id) ?? new Set()).add(heir));
  }
  return new Map([...heirs].map(([person, ids]) => [person, [...ids].toSorted()]));
}

async function heirOf<Told>(tx: Tx, id: ImportId, personId: PersonId): Promise<Heir<Told>> {
  const came = await cameTogether<Told>(tx, id, personId);
  const letters = await tx.db
    .selectFrom("touches")
    .select("address")
    .distinct()
    .where("owner_id", "=", tx.owner)
    .where("import_id", "=", id)
    .where("person_id", "=", personId)
    .where("address", "<>", "")
    .execute();
  return {
    id,
    records: came?.leave ?? [],
    addresses: new Set(letters.map(({ address }) => address)),
    isKept: came !== undefined || letters.length > 0,
  };
}

async function handOverPoints<Told>(
  tx: Tx,
  personId: PersonId,
  from: ImportId,
  heirs: readonly Heir<Told>[],
  telling: Telling<Told>,
): Promise<void> {
  const of = { owner_id: tx.owner, import_id: from, person_id: personId };
  const points = await tx.db
    .selectFrom("contact_points")
    .select(["kind", "key"])
    .where((where) => where.and(of))
    .execute();
  for (const { kind, key } of points) {
    const heir = heirs.find(
      ({ records, addresses, isKept }) =>
        !isKept ||
        (kind === "email" && addresses.has(key)) ||
        records.some((record) => telling.point(record, kind, key)),
    );
    if (heir === undefined) continue;
    await tx.db
      .updateTable("contact_points")
      .set({ import_id: heir.id })
      .where((where) => where.and({ ...of, kind, key }))
      .execute();
    if (kind === "email") await handOverRead(tx, personId, from, heir.id, key);
  }
}

/** What was read of an address goes with it. */
async function handOverRead(tx: Tx, personId: PersonId, from: ImportId, to: ImportId, address: string) {
  await sql`update affiliations set import_id = ${to} where owner_id = ${tx.owner} and import_id = ${from}
    and person_id = ${personId} and read_from <> ''
    and (${address} like '%@' || read_from or ${address} like '%.' || read_from)`.execute(tx.db);
}

async function handOverPlaces<Told>(
  tx: Tx,
  personId: PersonId,
  from: ImportId,
  heirs: readonly Heir<Told>[],
  telling: Telling<Told>,
): Promise<void> {
  const places = await placesOf(tx, personId);
  const tells = (what: TellsOfPlace, place: PlaceHere) =>
    heirs.find(
      ({ records, isKept }) =>
        (!isKept && what === "all") ||
        records.some((record) => telling.place(record, place.name_key, place.role) === what),
    );
  const completed = new Map((await completions(tx, personId, from)).map((each) => [each.id, each.position]));
  const kept = new Set(
    places.filter(({ import_id }) => import_id !== from).map((place) => place.organization_id),
  );
  for (const place of places) {
    const all = tells("all", place);
    const position = completed.get(place.id);
    if (position !== undefined && all !== undefined) await handOverChange(tx, from, all.id, position);
    if (place.import_id !== from) continue;
    const bare = kept.has(place.organization_id) ? undefined : tells("bare", place);
    const heir = all ?? bare;
    if (heir === undefined) continue;
    kept.add(place.organization_id);
    await tx.db
      .updateTable("affiliations")
      .set({ import_id: heir.id, ...(all === undefined && { role: "", starts_on: null, ends_on: null }) })
      .where("owner_id", "=", tx.owner)
      .where("id", "=", place.id)
      .execute();
  }
}

type PlaceHere = Awaited<ReturnType<typeof placesOf>>[number];

function placesOf(tx: Tx, personId: PersonId) {
  return tx.db
    .selectFrom("affiliations as a")
    .innerJoin("organizations as o", (join) =>
      join.onRef("o.owner_id", "=", "a.owner_id").onRef("o.id", "=", "a.organization_id"),
    )
    .select(["a.id", "a.import_id", "a.organization_id", "a.role", "o.name_key"])
    .where("a.owner_id", "=", tx.owner)
    .where("a.person_id", "=", personId)
    .where("a.read_from", "=", "")
    .orderBy("a.id")
    .execute();
}

/** Which places of somebody an import completed by a role. */
async function completions(tx: Tx, personId: PersonId, importId: ImportId) {
  const rows = await tx.db
    .selectFrom("import_changes")
    .select(["position", "after"])
    .where("owner_id", "=", tx.owner)
    .where("import_id", "=", importId)
    .where("table_name", "=", "affiliations")
    .where("row_key", "=", personId)
    .execute();
  return rows.map(({ position, after }) => ({
    position,
    id: (JSON.parse(after ?? "{}") as { readonly id?: string }).id ?? "",
  }));
}

/** Its place among the changes of the other is behind all of them. */
async function handOverChange(tx: Tx, from: ImportId, to: ImportId, position: number): Promise<void> {
  await sql`update import_changes set import_id = ${to}, position = 1 + (
      select coalesce(max(position), 0) from import_changes where owner_id = ${tx.owner} and import_id = ${to})
    where owner_id = ${tx.owner} and import_id = ${from} and position = ${position}`.execute(tx.db);
}

/** A name that no later import tells as well goes with the one that told it. */
async function handOverNames(
  tx: Tx,
  personId: PersonId,
  from: ImportId,
  heirs: readonly Heir<{ readonly name: string }>[],
): Promise<void> {
  for (const { id, records } of heirs) {
    if (records.length === 0) continue;
    await tx.db
      .updateTable("other_names")
      .set({ import_id: id })
      .where("owner_id", "=", tx.owner)
      .where("import_id", "=", from)
      .where("person_id", "=", personId)
      .where(
        "name_key",
        "in",
        records.map(({ name }) => foldText(name)),
      )
      .execute();
  }
}

/** Of these, whom this import made and something of the user's own hangs on. */
async function ofTheUser(tx: Tx, importId: ImportId, ids: readonly PersonId[]): Promise<readonly PersonId[]> {
  const found: PersonId[] = [];
  for (const some of portions(ids)) {
    const rows = await tx.db
      .selectFrom("people as p")
      .select("p.id")
      .where("p.owner_id", "=", tx.owner)
      .where("p.import_id", "=", importId)
      .where("p.id", "in", some)
      .where((where) =>
        where.or([
          where("p.version", ">", 1),
          ...IMPORTED_ROWS.map((table) => theirs(table, "person_id", sql`and own.import_id is null`)),
          ...OWN_ROWS.map(([table, column]) =>
            theirs(table, column, table === "introductions" ? sql`and own.import_id is null` : sql``),
          ),
        ]),
      )
      .execute();
    found.push(...rows.map(({ id }) => id as PersonId));
  }
  return found;
}

function theirs(table: string, column: string, and: ReturnType<typeof sql>) {
  return sql<boolean>`exists (select 1 from ${sql.table(table)} own
    where own.owner_id = p.owner_id and own.${sql.ref(column)} = p.id ${and})`;
}
