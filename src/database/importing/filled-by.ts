import { foldText } from "#people/fold.ts";
import type { ImportId, PersonId } from "#people/id.ts";
import { isAnotherName, otherNamesAmong } from "#people/other-names.ts";
import { insertMany } from "../many-rows.ts";
import type { Filled } from "../people/filled.ts";
import { importsOf } from "../people/told.ts";
import type { Tx } from "../transaction.ts";

/** What an import filled of somebody: columns that are in neither it left as they were. */
export type FilledBy = {
  readonly importId: ImportId;
  readonly before: Partial<Filled>;
  readonly after: Partial<Filled>;
};

/** What an import and those after it filled of somebody, the first one first. */
export async function filledSince(
  tx: Tx,
  importId: ImportId,
  personId: PersonId,
): Promise<readonly FilledBy[]> {
  const rows = await tx.db
    .selectFrom("import_changes")
    .select(["import_id", "before", "after"])
    .where("owner_id", "=", tx.owner)
    .where("row_key", "=", personId)
    .where("import_id", ">=", importId)
    .where("table_name", "=", "people")
    .orderBy("import_id")
    .execute();
  return rows.map(({ import_id, before, after }) => ({
    importId: import_id as ImportId,
    before: JSON.parse(before ?? "{}") as Partial<Filled>,
    after: JSON.parse(after ?? "{}") as Partial<Filled>,
  }));
}

/** Keeps what an import filled of somebody in the place of what stood there; nothing, where it filled nothing. */
export async function keepFilled(
  tx: Tx,
  personId: PersonId,
  { importId, before, after }: FilledBy,
): Promise<void> {
  await tx.db
    .deleteFrom("import_changes")
    .where("owner_id", "=", tx.owner)
    .where("row_key", "=", personId)
    .where("import_id", "=", importId)
    .where("table_name", "=", "people")
    .execute();
  const columns = Object.keys(after) as (keyof Filled)[];
  if (columns.every((column) => before[column] === after[column])) return;
  const { last } = await tx.db
    .selectFrom("import_changes")
    .select(({ fn }) => fn.max("position").as("last"))
    .where("owner_id", "=", tx.owner)
    .where("import_id", "=", importId)
    .executeTakeFirstOrThrow();
  const row = {
    import_id: importId,
    position: Number(last ?? 0) + 1,
    table_name: "people",
    row_key: personId,
  };
  await insertMany(tx, "import_changes", [
    { ...row, before: JSON.stringify(before), after: JSON.stringify(after) },
  ]);
}

/** Keeps what else some imports call somebody, who is called `name` now. */
export async function keepOtherNames(
  tx: Tx,
  personId: PersonId,
  name: string,
  told: readonly { readonly id: ImportId; readonly names: readonly string[] }[],
): Promise<void> {
  const rows = await tx.db
    .selectFrom("other_names")
    .select(["name_key", "name"])
    .where("owner_id", "=", tx.owner)
    .where("person_id", "=", personId)
    .execute();
  const known = [name, ...rows.map((row) => row.name)];
  if (rows.length === 0 && !told.some(({ names }) => names.some((each) => isAnotherName(each, known))))
    return;
  for (const row of rows)
    if (!isAnotherName(row.name, [name]))
      await tx.db
        .deleteFrom("other_names")
        .where("owner_id", "=", tx.owner)
        .where("person_id", "=", personId)
        .where("name_key", "=", row.name_key)
        .execute();
  const imports = await importsOf(
    tx,
    told.map(({ id }) => id),
  );
  for (const { id, names } of told) {
    const others = otherNamesAmong(names, known);
    known.push(...others);
    const added_at = imports.get(id)?.at ?? 0;
    await insertMany(
      tx,
      "other_names",
      others.map((each) => ({
        person_id: personId,
        name_key: foldText(each),
        name: each,
        import_id: id,
        added_at,
      })),
    );
  }
}
