import { sql } from "kysely";
import { foldText } from "#people/fold.ts";
import type { ImportId, PersonId } from "#people/id.ts";
import { namesTold, type Recorded } from "#people/other-names.ts";
import { portions } from "../portions.ts";
import type { Tx } from "../transaction.ts";
import type { Heir, Reads, TellsOfPlace } from "./heirs.ts";
import { placesTold } from "./places-told.ts";
import type { Telling } from "./told-again.ts";

export async function handOverLetters<Told>(
  tx: Tx,
  from: ImportId,
  tellings: readonly Telling<Told>[],
  { letter }: Reads<Told>,
): Promise<void> {
  const first = new Map<string, ImportId>();
  for (const { importId, letters = "" } of tellings)
    for (const each of letters.split(" ")) if (each !== "" && !first.has(each)) first.set(each, importId);
  if (first.size === 0) return;
  const rows = await tx.db
    .selectFrom("touches")
    .select(["id", "message_id"])
    .where("owner_id", "=", tx.owner)
    .where("import_id", "=", from)
    .where("message_id", "is not", null)
    .execute();
  const heirs = Map.groupBy(rows, ({ message_id }) => first.get(letter(message_id ?? "")));
  for (const [heir, theirs] of heirs)
    if (heir !== undefined)
      for (const some of portions(theirs.map(({ id }) => id)))
        await tx.db
          .updateTable("touches")
          .set({ import_id: heir })
          .where("owner_id", "=", tx.owner)
          .where("id", "in", some)
          .execute();
}

export async function handOverIntroductions<Told>(
  tx: Tx,
  from: ImportId,
  tellings: readonly Telling<Told>[],
): Promise<void> {
  for (const { importId, personId, introducers = [] } of tellings)
    if (introducers.length > 0)
      await tx.db
        .updateTable("introductions")
        .set({ import_id: importId })
        .where("owner_id", "=", tx.owner)
        .where("import_id", "=", from)
        .where("person_id", "=", personId)
        .where("introducer_id", "in", introducers)
        .execute();
}

/** Of what an earlier Weakties kept nobody can tell who introduced the user to them. */
export async function handOverMeeting<Told>(
  tx: Tx,
  personId: PersonId,
  from: ImportId,
  [first]: readonly Heir<Told>[],
): Promise<void> {
  await tx.db
    .updateTable("introductions")
    .set({ import_id: first?.id ?? from })
    .where("owner_id", "=", tx.owner)
    .where("import_id", "=", from)
    .where("person_id", "=", personId)
    .execute();
}

export async function handOverPoints<Told>(
  tx: Tx,
  personId: PersonId,
  from: ImportId,
  heirs: readonly Heir<Told>[],
  { point }: Reads<Told>,
): Promise<void> {
  const of = { owner_id: tx.owner, import_id: from, person_id: personId };
  const points = await tx.db
    .selectFrom("contact_points")
    .select(["kind", "key"])
    .where((where) => where.and(of))
    .execute();
  for (const { kind, key } of points) {
    const ways = ({ records }: Heir<Told>) => records.flatMap(({ record }) => point(record, kind, key) ?? []);
    const heir = heirs.find(
      (each) => !each.isKept || (kind === "email" && each.addresses.has(key)) || ways(each).length > 0,
    );
    if (heir === undefined) continue;
    const [way] = ways(heir);
    await tx.db
      .updateTable("contact_points")
      .set({ import_id: heir.id, ...(way !== undefined && { value: way.value, label: way.label }) })
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

export async function handOverPlaces<Told>(
  tx: Tx,
  personId: PersonId,
  from: ImportId,
  heirs: readonly Heir<Told>[],
  reads: Reads<Told>,
): Promise<void> {
  const places = await placesHere(tx, personId);
  const tells = (what: TellsOfPlace, place: PlaceHere) =>
    heirs.find(
      ({ records, isKept }) =>
        (!isKept && what === "all") ||
        records.some(({ record }) => reads.place(record, place.name_key, place.role) === what),
    );
  const completed = new Map((await completions(tx, personId, from)).map((each) => [each.id, each]));
  const kept = new Set(
    places.filter(({ import_id }) => import_id !== from).map((place) => place.organization_id),
  );
  for (const place of places) {
    const all = tells("all", place);
    const change = completed.get(place.id);
    // What ended by a role goes on ending with whoever tells that one too.
    const teller = change?.ended === undefined ? all : tells("all", { ...place, role: change.ended });
    if (change !== undefined && teller !== undefined)
      await handOverChange(tx, from, teller.id, change.position);
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

type PlaceHere = Awaited<ReturnType<typeof placesHere>>[number];

function placesHere(tx: Tx, personId: PersonId) {
  return placesTold(tx, personId)
    .select(["a.id", "a.import_id", "a.organization_id", "a.role", "o.name_key"])
    .execute();
}

/** Which places of somebody an import completed by a role, or ended by another one. */
async function completions(tx: Tx, personId: PersonId, importId: ImportId) {
  const rows = await tx.db
    .selectFrom("import_changes")
    .select(["position", "after"])
    .where("owner_id", "=", tx.owner)
    .where("import_id", "=", importId)
    .where("table_name", "=", "affiliations")
    .where("row_key", "=", personId)
    .execute();
  return rows.map(({ position, after }) => {
    const { id = "", ended } = JSON.parse(after ?? "{}") as { readonly id?: string; readonly ended?: string };
    return { position, id, ended };
  });
}

/** Its place among the changes of the other is behind all of them. */
async function handOverChange(tx: Tx, from: ImportId, to: ImportId, position: number): Promise<void> {
  await sql`update import_changes set import_id = ${to}, position = 1 + (
      select coalesce(max(position), 0) from import_changes where owner_id = ${tx.owner} and import_id = ${to})
    where owner_id = ${tx.owner} and import_id = ${from} and position = ${position}`.execute(tx.db);
}

/** A name that no later import tells as well goes with the one that told it. */
export async function handOverNames(
  tx: Tx,
  personId: PersonId,
  from: ImportId,
  heirs: readonly Heir<Recorded>[],
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
        records.flatMap(({ record }) => namesTold(record).map(foldText)),
      )
      .execute();
  }
}
