import type { OrganizationId } from "#people/id.ts";
import { removeUnlessNeeded } from "../organizations/organizations.ts";
import { portions } from "../portions.ts";
import type { Tx } from "../transaction.ts";

/** Removes organizations that undone imports made, where nobody is any more and which the user has not touched. */
export async function removeEmptyOrganizations(tx: Tx): Promise<void> {
  const made = await tx.db
    .selectFrom("import_changes as c")
    .innerJoin("imports as i", (join) =>
      join.onRef("i.owner_id", "=", "c.owner_id").onRef("i.id", "=", "c.import_id"),
    )
    .select("c.row_key")
    .where("c.owner_id", "=", tx.owner)
    .where("i.undone_at", "is not", null)
    .where("c.table_name", "=", "organizations")
    .execute();
  for (const some of portions(made.map((row) => row.row_key as OrganizationId)))
    await removeUnlessNeeded(tx, some);
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
