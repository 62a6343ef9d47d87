import { sql } from "kysely";
import type { ImportId, PersonId } from "#people/id.ts";
import type { Instant } from "#time/date.ts";
import { FILLED, type Filled, findFilled, updateFilled } from "./filled.ts";
import { forgetWords } from "./search.ts";
import type { Tx } from "./transaction.ts";

const OWN_ROWS = ["interviews", "drafts", "advice", "promises", "evidence"] as const;

/** People whom the import added and whom nothing of the user's own hangs on yet. */
export async function untouchedNewcomers(tx: Tx, importId: ImportId): Promise<readonly PersonId[]> {
  let query = tx.db
    .selectFrom("people as p")
    .select("p.id")
    .where("p.owner_id", "=", tx.owner)
    .where("p.import_id", "=", importId)
    .where("p.version", "=", 1)
    .where((where) =>
      where.not(
        where.exists(
          where
            .selectFrom("touches as t")
            .select("t.id")
            .whereRef("t.owner_id", "=", "p.owner_id")
            .whereRef("t.person_id", "=", "p.id")
            .where((inner) =>
              inner.or([inner("t.import_id", "is", null), inner("t.import_id", "<>", importId)]),
            ),
        ),
      ),
    );
  for (const table of OWN_ROWS) {
    query = query.where(
      sql<boolean>`not exists (select 1 from ${sql.table(table)} own
        where own.owner_id = p.owner_id and own.person_id = p.id)`,
    );
  }
  return (await query.execute()).map((row) => row.id as PersonId);
}

/** Removes what the import added: touches, ways to reach people, places. Answers whose ties have to be counted anew. */
export async function removeAdded(tx: Tx, importId: ImportId): Promise<readonly PersonId[]> {
  const touched = await tx.db
    .selectFrom("touches")
    .select("person_id")
    .distinct()
    .where("owner_id", "=", tx.owner)
    .where("import_id", "=", importId)
    .execute();
  for (const table of ["touches", "contact_points", "affiliations", "imported_records"] as const) {
    await tx.db
      .deleteFrom(table)
      .where("owner_id", "=", tx.owner)
      .where("import_id", "=", importId)
      .execute();
  }
  return touched.map((row) => row.person_id as PersonId);
}

export async function removePeople(tx: Tx, ids: readonly PersonId[]): Promise<void> {
  await forgetWords(tx, "person", ids);
  const CHUNK = 500;
  for (let from = 0; from < ids.length; from += CHUNK) {
    await tx.db
      .deleteFrom("people")
      .where("owner_id", "=", tx.owner)
      .where("id", "in", ids.slice(from, from + CHUNK))
      .execute();
  }
}

/** Gives fields their value from before, unless the user has changed them since. Answers whom that concerns. */
export async function restoreFields(tx: Tx, importId: ImportId): Promise<readonly PersonId[]> {
  const rows = await tx.db
    .selectFrom("import_changes")
    .select(["row_key", "before", "after"])
    .where("owner_id", "=", tx.owner)
    .where("import_id", "=", importId)
    .where("table_name", "=", "people")
    .execute();
  for (const row of rows) {
    const before = JSON.parse(row.before ?? "{}") as Filled;
    const after = JSON.parse(row.after ?? "{}") as Filled;
    const id = row.row_key as PersonId;
    const person = await findFilled(tx, id);
    if (person === undefined) continue;
    const unchanged = FILLED.filter((field) => person[field] === after[field]);
    await updateFilled(tx, id, Object.fromEntries(unchanged.map((field) => [field, before[field]])));
  }
  return rows.map((row) => row.row_key as PersonId);
}

/** Removes organizations that the import made and where nobody is any more. */
export async function removeEmptyOrganizations(tx: Tx, importId: ImportId): Promise<void> {
  await tx.db
    .deleteFrom("organizations")
    .where("owner_id", "=", tx.owner)
    .where("id", "in", (where) =>
      where
        .selectFrom("import_changes")
        .select("row_key")
        .where("owner_id", "=", tx.owner)
        .where("import_id", "=", importId)
        .where("table_name", "=", "organizations"),
    )
    .where("id", "not in", (where) =>
      where.selectFrom("affiliations").select("organization_id").where("owner_id", "=", tx.owner),
    )
    .execute();
}

/** Forgets the addresses whose letters the import began to keep. */
export async function forgetKeptMail(tx: Tx, importId: ImportId): Promise<void> {
  await tx.db
    .deleteFrom("kept_mail")
    .where("owner_id", "=", tx.owner)
    .where("key", "in", (where) =>
      where
        .selectFrom("import_changes")
        .select("row_key")
        .where("owner_id", "=", tx.owner)
        .where("import_id", "=", importId)
        .where("table_name", "=", "kept_mail"),
    )
    .execute();
}

export async function markUndone(tx: Tx, importId: ImportId, at: Instant): Promise<void> {
  await tx.db
    .updateTable("imports")
    .set({ undone_at: at })
    .where("owner_id", "=", tx.owner)
    .where("id", "=", importId)
    .execute();
}
