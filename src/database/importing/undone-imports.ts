import { forgetWords } from "../search.ts";
import type { Tx } from "../transaction.ts";

/** Removes organizations that undone imports made, where nobody is any more and which the user has not touched. */
export async function removeEmptyOrganizations(tx: Tx): Promise<void> {
  const removed = await tx.db
    .deleteFrom("organizations")
    .where("owner_id", "=", tx.owner)
    .where("version", "=", 1)
    .where("id", "in", (where) =>
      where
        .selectFrom("import_changes as c")
        .innerJoin("imports as i", (join) =>
          join.onRef("i.owner_id", "=", "c.owner_id").onRef("i.id", "=", "c.import_id"),
        )
        .select("c.row_key")
        .where("c.owner_id", "=", tx.owner)
        .where("i.undone_at", "is not", null)
        .where("c.table_name", "=", "organizations"),
    )
    .where("id", "not in", (where) =>
      where.selectFrom("affiliations").select("organization_id").where("owner_id", "=", tx.owner),
    )
    .returning("id")
    .execute();
  await forgetWords(
    tx,
    "organization",
    removed.map(({ id }) => id),
  );
}

/**
 * Forgets what undone imports changed: it holds names, addresses and notes, and is of no use once it is put back. Which
 * organizations they made is, as long as these are there: whoever is there yet may leave with a later undo.
 */
export async function forgetUndoneChanges(tx: Tx): Promise<void> {
  await tx.db
    .deleteFrom("import_changes")
    .where("owner_id", "=", tx.owner)
    .where("import_id", "in", (where) =>
      where
        .selectFrom("imports")
        .select("id")
        .where("owner_id", "=", tx.owner)
        .where("undone_at", "is not", null),
    )
    .where((where) =>
      where.or([
        where("table_name", "<>", "organizations"),
        where("row_key", "not in", (ids) =>
          ids.selectFrom("organizations").select("id").where("owner_id", "=", tx.owner),
        ),
      ]),
    )
    .execute();
}
