import type { ImportId, PersonId } from "#people/id.ts";
import { INTRODUCED } from "../introductions/introductions.ts";
import { portions } from "../portions.ts";
import type { Tx } from "../transaction.ts";
import { ELSEWHERE } from "./imports.ts";

/** Among the changes of an import, what it told of somebody that the book had already: it wrote none of it. */
export const TOLD_AGAIN = "told again";

/** A record by its fingerprint, and what it tells; of long details, photographs, no more than their `detailKey`. */
export type KeptRecord<Told> = {
  readonly print: string;
  readonly record: Told;
  readonly long?: readonly string[];
};

export type ToldAgain<Told> = {
  readonly records?: readonly KeptRecord<Told>[];
  /** Fingerprints of records that an earlier import told word for word. */
  readonly prints?: readonly string[];
  /** Hashes of the ids of letters, with spaces between them. */
  readonly letters?: string;
  /** Who introduced the user to them. */
  readonly introducers?: readonly PersonId[];
};

export type Telling<Told> = ToldAgain<Told> & { readonly importId: ImportId; readonly personId: PersonId };

/** What imports that stand told again after this one, the first one first. */
export async function toldAgainAfter<Told>(tx: Tx, importId: ImportId): Promise<readonly Telling<Told>[]> {
  return toTellings(
    await tx.db
      .selectFrom("import_changes as c")
      .innerJoin("imports as i", (join) =>
        join.onRef("i.owner_id", "=", "c.owner_id").onRef("i.id", "=", "c.import_id"),
      )
      .select(["c.import_id", "c.row_key", "c.after"])
      .where("c.owner_id", "=", tx.owner)
      .where("c.import_id", ">", importId)
      .where("c.table_name", "=", TOLD_AGAIN)
      .where("i.undone_at", "is", null)
      .where("i.format", "<>", ELSEWHERE)
      .orderBy("c.import_id")
      .orderBy("c.position")
      .execute(),
  );
}

/** What one import told of somebody again. */
export async function toldAgainBy<Told>(
  tx: Tx,
  importId: ImportId,
  personId: PersonId,
): Promise<Telling<Told> | undefined> {
  const rows = await tx.db
    .selectFrom("import_changes")
    .select(["import_id", "row_key", "after"])
    .where("owner_id", "=", tx.owner)
    .where("row_key", "=", personId)
    .where("import_id", "=", importId)
    .where("table_name", "=", TOLD_AGAIN)
    .execute();
  return toTellings<Told>(rows)[0];
}

/** Whose they are now: records go with somebody who was taken apart from another, or parted. */
export async function withPeopleNow<Told>(
  tx: Tx,
  tellings: readonly Telling<Told>[],
): Promise<readonly Telling<Told>[]> {
  const printOf = ({ prints = [], records = [] }: Telling<Told>) => prints[0] ?? records[0]?.print ?? "";
  const first = await firstTold(tx, tellings.map(printOf));
  const now: Telling<Told>[] = [];
  for (const telling of tellings) {
    const personId = first.get(printOf(telling))?.personId ?? telling.personId;
    now.push({ ...telling, personId });
    if (personId === telling.personId) continue;
    await tx.db
      .updateTable("import_changes")
      .set({ row_key: personId })
      .where("owner_id", "=", tx.owner)
      .where("import_id", "=", telling.importId)
      .where("row_key", "=", telling.personId)
      .where("table_name", "=", TOLD_AGAIN)
      .execute();
  }
  return now;
}

function toTellings<Told>(
  rows: readonly { readonly import_id: string; readonly row_key: string; readonly after: string | null }[],
): readonly Telling<Told>[] {
  return rows.map(({ import_id, row_key, after }) => ({
    importId: import_id as ImportId,
    personId: row_key as PersonId,
    ...(JSON.parse(after ?? "{}") as ToldAgain<Told>),
  }));
}

/** All that one import told, whether it wrote it or not; letters by their hashes, introductions as `who whom`. */
export async function toldBy(
  tx: Tx,
  importId: ImportId,
  hashOf: (messageId: string) => string,
): Promise<Record<"prints" | "letters" | "introduced", ReadonlySet<string>>> {
  const of = { owner_id: tx.owner, import_id: importId };
  const records = await tx.db
    .selectFrom("imported_records")
    .select("fingerprint")
    .where((where) => where.and(of))
    .execute();
  const touches = await tx.db
    .selectFrom("touches")
    .select("message_id")
    .where((where) => where.and(of))
    .execute();
  const changes = await tx.db
    .selectFrom("import_changes")
    .select(["import_id", "table_name", "row_key", "after"])
    .where((where) => where.and(of))
    .where("table_name", "in", [TOLD_AGAIN, INTRODUCED])
    .execute();
  const again = toTellings<unknown>(changes.filter(({ table_name }) => table_name === TOLD_AGAIN));
  const met = changes.filter(({ table_name }) => table_name === INTRODUCED);
  return {
    prints: new Set([
      ...records.map(({ fingerprint }) => fingerprint),
      ...again.flatMap(({ prints = [] }) => prints),
    ]),
    letters: new Set([
      ...touches.flatMap(({ message_id }) => (message_id === null ? [] : [hashOf(message_id)])),
      ...again.flatMap(({ letters = "" }) => letters.split(" ").filter((each) => each !== "")),
    ]),
    introduced: new Set([
      ...met.map(({ row_key, after }) => `${after} ${row_key}`),
      ...again.flatMap(({ personId, introducers = [] }) => introducers.map((each) => `${each} ${personId}`)),
    ]),
  };
}

/** How many changes an import keeps. */
export async function changesKept(tx: Tx, importId: ImportId): Promise<number> {
  const { count } = await tx.db
    .selectFrom("import_changes")
    .select(({ fn }) => fn.countAll().as("count"))
    .where("owner_id", "=", tx.owner)
    .where("import_id", "=", importId)
    .executeTakeFirstOrThrow();
  return Number(count);
}

export async function rewriteToldAgain<Told>(
  tx: Tx,
  { importId, personId, ...told }: Telling<Told>,
): Promise<void> {
  await tx.db
    .updateTable("import_changes")
    .set({ after: JSON.stringify(told) })
    .where("owner_id", "=", tx.owner)
    .where("import_id", "=", importId)
    .where("row_key", "=", personId)
    .where("table_name", "=", TOLD_AGAIN)
    .execute();
}

/** Whose some records are, and which import told them first, by their fingerprints. */
export async function firstTold(
  tx: Tx,
  prints: readonly string[],
): Promise<ReadonlyMap<string, { readonly personId: PersonId; readonly importId: ImportId }>> {
  const found = new Map<string, { readonly personId: PersonId; readonly importId: ImportId }>();
  for (const some of portions(prints)) {
    const rows = await tx.db
      .selectFrom("imported_records")
      .selectAll()
      .where("owner_id", "=", tx.owner)
      .where("fingerprint", "in", some)
      .execute();
    for (const { fingerprint, person_id, import_id } of rows)
      found.set(fingerprint, { personId: person_id as PersonId, importId: import_id as ImportId });
  }
  return found;
}
