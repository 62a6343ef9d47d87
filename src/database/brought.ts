import type { ImportId, PersonId } from "#people/id.ts";
import type { Instant } from "#time/date.ts";
import { FILLED, type Filled, findFilled } from "./filled.ts";
import type { Tx } from "./transaction.ts";

/** An import as what is known of somebody names it: the files, and when. */
export type BroughtBy = { readonly id: ImportId; readonly files: readonly string[]; readonly at: Instant };

export async function importsOf(tx: Tx, ids: readonly ImportId[]): Promise<ReadonlyMap<ImportId, BroughtBy>> {
  if (ids.length === 0) return new Map();
  const rows = await tx.db
    .selectFrom("imports")
    .select(["id", "files", "at"])
    .where("owner_id", "=", tx.owner)
    .where("id", "in", ids)
    .execute();
  return new Map(
    rows.map(({ id, files, at }) => [
      id as ImportId,
      { id: id as ImportId, files: JSON.parse(files) as string[], at: Number(at) },
    ]),
  );
}

/** A field that is as an import left it. */
export type Brought = { readonly importId: ImportId; readonly field: keyof Filled };

/** Which fields of somebody are as the import left them that made them, or one that filled them since. */
export async function fieldsBrought(tx: Tx, personId: PersonId): Promise<readonly Brought[]> {
  const person = await findFilled(tx, personId);
  if (person === undefined) return [];
  const rows = await tx.db
    .selectFrom("import_changes as c")
    .innerJoin("imports as i", (join) =>
      join.onRef("i.owner_id", "=", "c.owner_id").onRef("i.id", "=", "c.import_id"),
    )
    .select(["c.import_id", "c.before", "c.after"])
    .where("c.owner_id", "=", tx.owner)
    .where("c.table_name", "=", "people")
    .where("c.row_key", "=", personId)
    .where("i.undone_at", "is", null)
    .orderBy("i.at")
    .execute();
  const found = new Map<keyof Filled, ImportId>();
  for (const { import_id, before, after } of rows) {
    const [was, is] = [JSON.parse(before ?? "{}") as Filled, JSON.parse(after ?? "{}") as Filled];
    for (const field of FILLED)
      if (was[field] !== is[field] && is[field] === person[field]) found.set(field, import_id as ImportId);
  }
  const maker = await tx.db
    .selectFrom("people")
    .select(["import_id", "version"])
    .where("owner_id", "=", tx.owner)
    .where("id", "=", personId)
    .executeTakeFirst();
  // Of somebody whom the user has changed since, nobody can tell which of the fields.
  if (maker !== undefined && maker.import_id !== null && maker.version === 1)
    for (const field of FILLED)
      if ((person[field] ?? "") !== "" && !found.has(field)) found.set(field, maker.import_id as ImportId);
  return [...found].map(([field, importId]) => ({ field, importId }));
}
