import type { ImportId, PersonId } from "#people/id.ts";
import type { Instant } from "#time/date.ts";
import { kept } from "../kept.ts";
import { portions } from "../portions.ts";
import type { Tx } from "../transaction.ts";

/** Among the changes of an import, what records it made one with somebody. */
export const TOGETHER = "together";

/** The records that an import made one: `stay` where the person was new with it, and none of them where they were known. */
export type CameTogether<Told> = {
  readonly name: string;
  readonly stay: readonly Told[];
  readonly leave: readonly Told[];
};
export type Together<Told> = CameTogether<Told> & { readonly personId: PersonId };

/** An import that made somebody one with who was here, or two of its own, and can be taken apart. */
export type MergeByImport = {
  readonly personId: PersonId;
  readonly importId: ImportId;
  /** What the record called them. */
  readonly name: string;
  readonly files: readonly string[];
  readonly at: Instant;
};

/** What imports made one with some people, the first one first; an import that was undone made nobody one. */
export async function mergesByImports(tx: Tx, ids: readonly PersonId[]): Promise<readonly MergeByImport[]> {
  const found: MergeByImport[] = [];
  for (const some of portions(ids)) {
    for (const row of await togetherOf(tx, some))
      found.push({
        personId: row.row_key as PersonId,
        importId: row.import_id as ImportId,
        name: (JSON.parse(row.after ?? "{}") as CameTogether<unknown>).name,
        files: JSON.parse(row.files) as string[],
        at: row.at,
      });
  }
  return found;
}

const togetherOf = kept((tx, ids: readonly PersonId[]) =>
  tx.db
    .selectFrom("import_changes as c")
    .innerJoin("imports as i", (join) =>
      join.onRef("i.owner_id", "=", "c.owner_id").onRef("i.id", "=", "c.import_id"),
    )
    .select(["c.row_key", "c.import_id", "c.after", "i.at", "i.files"])
    .where("c.owner_id", "=", tx.owner)
    .where("c.row_key", "in", ids)
    .where("c.table_name", "=", TOGETHER)
    .where("i.undone_at", "is", null)
    .orderBy("i.id"),
);

/** The records that an import made one with somebody; undefined where it did not, or they were taken apart since. */
export async function cameTogether<Told>(
  tx: Tx,
  importId: ImportId,
  personId: PersonId,
): Promise<CameTogether<Told> | undefined> {
  const row = await tx.db
    .selectFrom("import_changes")
    .select("after")
    .where("owner_id", "=", tx.owner)
    .where("import_id", "=", importId)
    .where("row_key", "=", personId)
    .where("table_name", "=", TOGETHER)
    .executeTakeFirst();
  return row === undefined ? undefined : (JSON.parse(row.after ?? "{}") as CameTogether<Told>);
}

/** Forgets what an import changed of somebody, once that is taken back. */
export async function forgetChangesOf(
  tx: Tx,
  importId: ImportId,
  personId: PersonId,
  tables: readonly string[],
): Promise<void> {
  await tx.db
    .deleteFrom("import_changes")
    .where("owner_id", "=", tx.owner)
    .where("import_id", "=", importId)
    .where("row_key", "=", personId)
    .where("table_name", "in", tables)
    .execute();
}

/** Leads what an import wrote of one person to another: its letters and places, or only those places. */
export async function leadImported(
  tx: Tx,
  importId: ImportId,
  from: PersonId,
  to: PersonId,
  table: "touches" | "affiliations",
): Promise<void> {
  await tx.db
    .updateTable(table)
    .set({ person_id: to })
    .where("owner_id", "=", tx.owner)
    .where("import_id", "=", importId)
    .where("person_id", "=", from)
    .execute();
}

/** Takes from somebody the addresses that an import wrote, as `kind:key`. */
export async function removeImportedPoints(
  tx: Tx,
  importId: ImportId,
  from: PersonId,
  points: readonly { readonly kind: string; readonly key: string }[],
): Promise<void> {
  for (const { kind, key } of points)
    await tx.db
      .deleteFrom("contact_points")
      .where("owner_id", "=", tx.owner)
      .where("import_id", "=", importId)
      .where("person_id", "=", from)
      .where("kind", "=", kind)
      .where("key", "=", key)
      .execute();
}

/** Takes from somebody where an import told that they are, by organization (folded) and role. */
export async function removeImportedPlaces(
  tx: Tx,
  importId: ImportId,
  from: PersonId,
  places: readonly { readonly organization: string; readonly role: string }[],
): Promise<void> {
  for (const { organization, role } of places)
    await tx.db
      .deleteFrom("affiliations")
      .where("owner_id", "=", tx.owner)
      .where("import_id", "=", importId)
      .where("person_id", "=", from)
      .where("role", "=", role)
      .where("organization_id", "in", (where) =>
        where
          .selectFrom("organizations")
          .select("id")
          .where("owner_id", "=", tx.owner)
          .where("name_key", "=", organization),
      )
      .execute();
}

/** Takes the other names that an import told of somebody from them. */
export async function removeImportedNames(tx: Tx, importId: ImportId, from: PersonId): Promise<void> {
  await tx.db
    .deleteFrom("other_names")
    .where("owner_id", "=", tx.owner)
    .where("import_id", "=", importId)
    .where("person_id", "=", from)
    .execute();
}

/** Whose records these are from now on. */
export async function leadRecords(tx: Tx, prints: readonly string[], to: PersonId): Promise<void> {
  for (const some of portions(prints))
    await tx.db
      .updateTable("imported_records")
      .set({ person_id: to })
      .where("owner_id", "=", tx.owner)
      .where("fingerprint", "in", some)
      .execute();
}
