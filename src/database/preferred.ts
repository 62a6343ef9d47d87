import type { ImportId, PersonId } from "#people/id.ts";
import type { ContactKind } from "#people/person.ts";
import { portions } from "./portions.ts";
import type { Tx } from "./transaction.ts";

/** Of somebody's ways of one kind, the one that a card says is preferred. */
export type Preferred = { readonly personId: PersonId; readonly kind: ContactKind; readonly key: string };

/** What the journal of an import calls them. */
export const PREFERRED = "preferred_points";

/** As `person kind`: of which kind some people have a preferred way already. What is said of it stays. */
export async function preferredKinds(tx: Tx, ids: readonly PersonId[]): Promise<ReadonlySet<string>> {
  const found = new Set<string>();
  for (const some of portions(ids)) {
    const rows = await tx.db
      .selectFrom("contact_points")
      .select(["person_id", "kind"])
      .where("owner_id", "=", tx.owner)
      .where("person_id", "in", some)
      .where("preferred", "=", 1)
      .execute();
    for (const { person_id, kind } of rows) found.add(`${person_id} ${kind}`);
  }
  return found;
}

/** Prefers ways that were there before the import; answers which of them it found so. */
export async function preferKnown(
  tx: Tx,
  importId: ImportId,
  told: readonly Preferred[],
): Promise<readonly Preferred[]> {
  const changed: Preferred[] = [];
  for (const each of told) {
    const { numUpdatedRows } = await theirs(tx, each)
      .set({ preferred: 1 })
      .where("preferred", "=", 0)
      .where((where) => where.or([where("import_id", "is", null), where("import_id", "!=", importId)]))
      .executeTakeFirst();
    if (numUpdatedRows > 0n) changed.push(each);
  }
  return changed;
}

/** Takes back what an import said of ways that were there before it. */
export async function restorePreferred(tx: Tx, importId: ImportId): Promise<readonly PersonId[]> {
  const rows = await tx.db
    .selectFrom("import_changes")
    .select(["row_key", "after"])
    .where("owner_id", "=", tx.owner)
    .where("import_id", "=", importId)
    .where("table_name", "=", PREFERRED)
    .execute();
  for (const { row_key, after } of rows) {
    const point = JSON.parse(after ?? "{}") as Pick<Preferred, "kind" | "key">;
    await theirs(tx, { personId: row_key as PersonId, ...point })
      .set({ preferred: 0 })
      .execute();
  }
  return rows.map(({ row_key }) => row_key as PersonId);
}

function theirs(tx: Tx, { personId, kind, key }: Preferred) {
  return tx.db
    .updateTable("contact_points")
    .where("owner_id", "=", tx.owner)
    .where("person_id", "=", personId)
    .where("kind", "=", kind)
    .where("key", "=", key);
}
