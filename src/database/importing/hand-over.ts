import { sql } from "kysely";
import type { ImportId, PersonId } from "#people/id.ts";
import type { Recorded } from "#people/other-names.ts";
import { TOGETHER } from "../merging/came-together.ts";
import { FACTS, fromOf, handOverPerson } from "../people/told.ts";
import { portions } from "../portions.ts";
import type { Tx } from "../transaction.ts";
import {
  handOverIntroductions,
  handOverLetters,
  handOverMeeting,
  handOverNames,
  handOverPlaces,
  handOverPoints,
} from "./hand-over-rows.ts";
import { Content, type Heir, heirOf, type Reads } from "./heirs.ts";
import { IMPORTED_ROWS, OWN_ROWS } from "./import-undo.ts";
import { ELSEWHERE } from "./imports.ts";
import { type Telling, toldAgainAfter, withPeopleNow } from "./told-again.ts";

/** Somebody of whom later imports told too; `made` where the one that is undone had made them. */
export type Shared<Told> = {
  readonly personId: PersonId;
  readonly made: boolean;
  readonly heirs: readonly Heir<Told>[];
};

/**
 * Gives later imports that still stand what they share with this one: people of whom they told, and the ways to reach
 * them, places, letters and introductions that they told as well, whether they wrote any of it or found it written.
 * Answers who stays for what the user did about them as well, and whose facts are to be told anew. Ids sort by the time
 * they were made in.
 */
export async function handOver<Told extends Recorded>(
  tx: Tx,
  importId: ImportId,
  reads: Reads<Told>,
  pause: () => Promise<void>,
): Promise<{ readonly own: readonly PersonId[]; readonly shared: readonly Shared<Told>[] }> {
  const tellings = await withPeopleNow(tx, await toldAgainAfter<Told>(tx, importId));
  await handOverLetters(tx, importId, tellings, reads);
  await handOverIntroductions(tx, importId, tellings);
  const heirs = await heirsOf(tx, importId);
  const own = await ofTheUser(tx, importId, [...heirs.keys()]);
  const made = await madeBy(tx, importId);
  const whole = await toldWhole(tx, importId, { heirs, made, tellings });
  for (const [heir, ids] of Map.groupBy(whole.keys(), (id) => whole.get(id) as ImportId))
    for (const some of portions(ids)) {
      await handOverWhole(tx, importId, heir, some);
      await pause();
    }
  const shared: Shared<Told>[] = [];
  for (const [personId, ids] of heirs) {
    if (whole.has(personId)) continue;
    await pause();
    const told = new Content<Told>(tx, personId, importId, reads);
    const theirs: Heir<Told>[] = [];
    for (const id of ids) theirs.push(await heirOf(tx, id, personId, told));
    await told.handOver(theirs);
    await handOverPerson(
      tx,
      personId,
      importId,
      theirs.map(({ id, records }) => ({ id, records: records.map(({ record }) => record) })),
    );
    await handOverPoints(tx, personId, importId, theirs, reads);
    await handOverPlaces(tx, personId, importId, theirs, reads);
    await handOverNames(tx, personId, importId, theirs);
    if (theirs.some(({ isKept }) => !isKept)) await handOverMeeting(tx, personId, importId, theirs);
    else shared.push({ personId, made: made.has(personId), heirs: theirs });
  }
  const ofOwn = new Set(own);
  return { own, shared: shared.filter((each) => !(each.made && ofOwn.has(each.personId))) };
}

/** The later imports that told of somebody of whom this one did, the first one first. */
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
          union select person_id from other_names where owner_id = ${tx.owner} and import_id = ${importId}
          union select person_id from imported_records where owner_id = ${tx.owner} and import_id = ${importId}
          union select row_key from import_changes where owner_id = ${tx.owner} and import_id = ${importId}
            and table_name in ('affiliations', 'people'))`.execute(tx.db);
    for (const { person_id, heir } of rows)
      heirs.set(person_id, (heirs.get(person_id) ?? new Set()).add(heir));
  }
  return new Map([...heirs].map(([person, ids]) => [person, [...ids].toSorted()]));
}

async function madeBy(tx: Tx, importId: ImportId): Promise<ReadonlySet<PersonId>> {
  const rows = await tx.db
    .selectFrom("people")
    .select("id")
    .where("owner_id", "=", tx.owner)
    .where("import_id", "=", importId)
    .execute();
  return new Set(rows.map(({ id }) => id as PersonId));
}

/**
 * Whom this import made by one record that the next import to tell of them told word for word, and nobody changed since:
 * all of them is that one's, as it would be without this. So it is with thousands where a file was imported twice.
 */
async function toldWhole<Told>(
  tx: Tx,
  importId: ImportId,
  of: {
    readonly heirs: ReadonlyMap<PersonId, readonly ImportId[]>;
    readonly made: ReadonlySet<PersonId>;
    readonly tellings: readonly Telling<Told>[];
  },
): Promise<ReadonlyMap<PersonId, ImportId>> {
  const whole = new Map<PersonId, ImportId>();
  const next = of.tellings.filter(
    ({ personId, importId: id, prints }) =>
      prints !== undefined && of.made.has(personId) && of.heirs.get(personId)?.[0] === id,
  );
  if (next.length === 0) return whole;
  const records = await tx.db
    .selectFrom("imported_records")
    .select(["fingerprint", "person_id"])
    .where("owner_id", "=", tx.owner)
    .where("import_id", "=", importId)
    .execute();
  const own = Map.groupBy(records, ({ person_id }) => person_id);
  const changes = await tx.db
    .selectFrom("import_changes")
    .select("row_key")
    .distinct()
    .where("owner_id", "=", tx.owner)
    .where("import_id", ">=", importId)
    .where("table_name", "in", ["people", "affiliations", TOGETHER])
    .execute();
  const changed = new Set(changes.map(({ row_key }) => row_key));
  for (const { personId, importId: id, prints } of next) {
    const [only, ...more] = own.get(personId) ?? [];
    if (only === undefined || more.length > 0 || changed.has(personId)) continue;
    if (prints?.includes(only.fingerprint)) whole.set(personId, id);
  }
  return whole;
}

async function handOverWhole(tx: Tx, from: ImportId, to: ImportId, people: readonly PersonId[]) {
  const said = FACTS.map(fromOf).map(
    (column) => sql`${sql.ref(column)} = replace(${sql.ref(column)}, ${from}, ${to})`,
  );
  await sql`update people set import_id = ${to}, ${sql.join(said)} where owner_id = ${tx.owner}
    and import_id = ${from} and id in (${sql.join(people)})`.execute(tx.db);
  for (const table of ["contact_points", "affiliations", "other_names", "imported_records"] as const)
    await tx.db
      .updateTable(table)
      .set({ import_id: to })
      .where("owner_id", "=", tx.owner)
      .where("import_id", "=", from)
      .where("person_id", "in", people)
      .execute();
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
