import type { ImportId, PersonId } from "#people/id.ts";
import {
  changedBy,
  isImport,
  keptTellers,
  madeOf,
  type Said,
  type Teller,
  tellersIn,
} from "#people/tellers.ts";
import type { Instant } from "#time/date.ts";
import type { PeopleColumns } from "../schema.ts";
import type { Tx } from "../transaction.ts";

/** The facts of somebody that stand in their own row; beside each stands who said it. */
export const FACTS = [
  "name",
  "headline",
  "how_met",
  "address_as",
  "notes",
  "birthday",
  "connected_on",
] as const;
export type Fact = (typeof FACTS)[number];
export type FromColumn = `${Fact}_from`;

/** What may be of several: whoever comes later adds to it. */
const GROWS: ReadonlySet<Fact> = new Set(["how_met", "notes"]);

type MadeRow = Pick<PeopleColumns, "import_id" | "created_at">;
type Facts = Pick<PeopleColumns, Fact>;
type ToldRow = MadeRow & Facts & Pick<PeopleColumns, FromColumn>;
type From = Pick<PeopleColumns, FromColumn>;

export function fromOf<Each extends Fact>(fact: Each): `${Each}_from` {
  return `${fact}_from`;
}

function makerOf({ import_id, created_at }: MadeRow): Teller {
  return (import_id as ImportId | null) ?? created_at;
}

export function saidIn(row: ToldRow, fact: Fact): Said {
  const text = row[fact] ?? "";
  return { text, by: text === "" ? [] : tellersIn(row[fromOf(fact)], makerOf(row)) };
}

/** Who said each fact of somebody once `teller` made it what it is `after`. */
export function fromAfterChange(before: ToldRow, after: Facts, teller: Teller): From {
  return fromEach((fact) =>
    keptTellers(changedBy(teller, saidIn(before, fact), after[fact] ?? "", GROWS.has(fact)), makerOf(before)),
  );
}

/** Who said each fact of one who was made of two; what the other says differently may stand in the notes. */
export function fromAfterMerge(stays: ToldRow, goes: ToldRow, after: MadeRow & Facts): From {
  const theirs = (fact: Fact) => {
    const said = saidIn(goes, fact);
    return fact === "birthday" ? { ...said, text: said.text.replace(/^--/, "") } : said;
  };
  return fromEach((fact) => {
    const others = fact === "notes" ? (["notes", "how_met", "address_as", "birthday"] as const) : [fact];
    const said = madeOf(after[fact] ?? "", saidIn(stays, fact), others.map(theirs));
    return keptTellers(said, makerOf(after));
  });
}

function fromEach(of: (fact: Fact) => string | null): From {
  return Object.fromEntries(FACTS.map((fact) => [fromOf(fact), of(fact)])) as From;
}

/** Each in full, also where it was who made the row. */
export function fromInFull(row: ToldRow): From {
  return fromEach((fact) => row[fromOf(fact)] ?? String(makerOf(row)));
}

/** As the row keeps it. */
export function fromShort(from: string | null, made: MadeRow): string | null {
  return from === String(makerOf(made)) ? null : from;
}

/** The column whose value tells whether one has changed: who said a fact goes with the fact. */
export function changesWith(column: string): string {
  return column.replace(/_from$/, "");
}

/** An import as what is known of somebody names it: the files, and when. */
export type BroughtBy = { readonly id: ImportId; readonly files: readonly string[]; readonly at: Instant };

/** Those of some imports that still stand: one that was undone says nothing. */
export async function importsOf(tx: Tx, ids: readonly ImportId[]): Promise<ReadonlyMap<ImportId, BroughtBy>> {
  if (ids.length === 0) return new Map();
  const rows = await tx.db
    .selectFrom("imports")
    .select(["id", "files", "at"])
    .where("owner_id", "=", tx.owner)
    .where("id", "in", ids)
    .where("undone_at", "is", null)
    .execute();
  return new Map(
    rows.map(({ id, files, at }) => [
      id as ImportId,
      { id: id as ImportId, files: JSON.parse(files) as string[], at: Number(at) },
    ]),
  );
}

/** The facts in somebody's own row, each with all who said some of it. */
export async function saidOf(
  tx: Tx,
  personId: PersonId,
): Promise<readonly (Said & { readonly fact: Fact })[]> {
  const row = await tx.db
    .selectFrom("people")
    .selectAll()
    .where("owner_id", "=", tx.owner)
    .where("id", "=", personId)
    .executeTakeFirst();
  return row === undefined ? [] : FACTS.map((fact) => ({ fact, ...saidIn(row, fact) }));
}

/** Who said some facts once more, as where a change of them is taken back; of imports those that still stand. */
export async function sayAgain(
  tx: Tx,
  personId: PersonId,
  again: readonly { readonly fact: Fact; readonly by: readonly Teller[] }[],
): Promise<void> {
  if (again.length === 0) return;
  const row = await tx.db
    .selectFrom("people")
    .selectAll()
    .where("owner_id", "=", tx.owner)
    .where("id", "=", personId)
    .executeTakeFirstOrThrow();
  const stand = await importsOf(tx, [...new Set(again.flatMap(({ by }) => by.filter(isImport)))]);
  const from = again.map(({ fact, by }) => {
    const said = { text: row[fact] ?? "", by: by.filter((each) => !isImport(each) || stand.has(each)) };
    return [fromOf(fact), keptTellers(said, makerOf(row))];
  });
  await tx.db
    .updateTable("people")
    .set(Object.fromEntries(from))
    .where("owner_id", "=", tx.owner)
    .where("id", "=", personId)
    .execute();
}

/** The names of those who were made one with somebody, each with who said it: the journals of that hold them. */
export async function namesHeld(tx: Tx, personId: PersonId): Promise<readonly Said[]> {
  const rows = await tx.db
    .selectFrom("merges as m")
    .innerJoin("merge_rows as r", (join) =>
      join.onRef("r.owner_id", "=", "m.owner_id").onRef("r.merge_id", "=", "m.id"),
    )
    .select("r.before")
    .where("m.owner_id", "=", tx.owner)
    .where("m.person_id", "=", personId)
    .where("r.table_name", "=", "people")
    .where("r.after", "is", null)
    .orderBy("m.id")
    .execute();
  return rows.map(({ before }) => saidIn(JSON.parse(before ?? "{}") as ToldRow, "name"));
}

/** What an import said of somebody is nobody's word any more, where it stands on beside what others said. */
export async function forgetTeller(tx: Tx, importId: ImportId): Promise<void> {
  const columns = FACTS.map(fromOf);
  const rows = await tx.db
    .selectFrom("people")
    .select(["id", ...columns])
    .where("owner_id", "=", tx.owner)
    .where((where) => where.or(columns.map((column) => where(column, "like", `%${importId}%`))))
    .execute();
  const without = (from: string) =>
    from
      .split(" ")
      .filter((each) => each !== importId)
      .join(" ");
  const left = (from: string | null) => (from === null ? null : without(from));
  for (const row of rows)
    await tx.db
      .updateTable("people")
      .set(Object.fromEntries(columns.map((column) => [column, left(row[column])])))
      .where("owner_id", "=", tx.owner)
      .where("id", "=", row.id)
      .execute();
}

/** What a record of an import says of each fact. */
type TellingRecord = Readonly<Record<string, unknown>>;
const IN_RECORD: Partial<Record<Fact, string>> = {
  name: "name",
  headline: "headline",
  how_met: "howMet",
  notes: "notes",
  birthday: "birthday",
  connected_on: "connectedOn",
};

/** Gives whom an import made to the first of later ones; what none of those says of them is nobody's word any more. */
export async function handOverPerson(
  tx: Tx,
  personId: PersonId,
  from: ImportId,
  heirs: readonly { readonly id: ImportId; readonly records: readonly TellingRecord[] }[],
): Promise<void> {
  const [first] = heirs;
  const row = await tx.db
    .selectFrom("people")
    .selectAll()
    .where("owner_id", "=", tx.owner)
    .where("id", "=", personId)
    .where("import_id", "=", from)
    .executeTakeFirst();
  if (row === undefined || first === undefined) return;
  const told = fromEach((fact) => {
    const { text, by } = saidIn(row, fact);
    const tells = (record: TellingRecord) => record[IN_RECORD[fact] ?? ""] === text;
    const again = heirs.filter(({ records }) => records.some(tells)).map(({ id }) => id);
    return keptTellers({ text, by: [...again, ...by.filter((teller) => teller !== from)] }, first.id);
  });
  await tx.db
    .updateTable("people")
    .set({ ...told, import_id: first.id })
    .where("owner_id", "=", tx.owner)
    .where("id", "=", personId)
    .execute();
}
