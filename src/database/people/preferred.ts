import { type SqlBool, sql } from "kysely";
import type { ImportId, PersonId } from "#people/id.ts";
import type { ContactKind } from "#people/person.ts";
import { portions } from "../portions.ts";
import type { Tx } from "../transaction.ts";

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

/** Prefers ways that were there before the import; answers which of them it found otherwise. */
export async function preferKnown(
  tx: Tx,
  importId: ImportId,
  told: readonly Preferred[],
): Promise<readonly Preferred[]> {
  const changed: Preferred[] = [];
  for (const some of portions(told)) {
    const rows = await prefer(tx, some, 1)
      .where("preferred", "=", 0)
      .where((where) => where.or([where("import_id", "is", null), where("import_id", "!=", importId)]))
      .returning(["person_id", "kind", "key"])
      .execute();
    for (const { person_id, kind, key } of rows)
      changed.push({ personId: person_id as PersonId, kind: kind as ContactKind, key });
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
  const told = rows.map(({ row_key, after }): Preferred => {
    const point = JSON.parse(after ?? "{}") as Pick<Preferred, "kind" | "key">;
    return { personId: row_key as PersonId, ...point };
  });
  for (const some of portions(told)) await prefer(tx, some, 0).execute();
  return told.map(({ personId }) => personId);
}

function prefer(tx: Tx, ways: readonly Preferred[], preferred: 0 | 1) {
  const rows = ways.map(({ personId, kind, key }) => sql`(${personId}, ${kind}, ${key})`);
  return tx.db
    .updateTable("contact_points")
    .set({ preferred })
    .where("owner_id", "=", tx.owner)
    .where(sql<SqlBool>`(person_id, kind, key) in (values ${sql.join(rows)})`);
}
