import { insertElsewhere } from "#database/importing/imports.ts";
import type { ImportId } from "#people/id.ts";
import type { SyncAccount } from "#syncing/account.ts";
import type { Context } from "../operation.ts";

/** An address book as what told something now. */
export async function tellerOf(
  { tx, now, newId }: Pick<Context, "tx" | "now" | "newId">,
  { name }: Pick<SyncAccount, "name">,
): Promise<ImportId> {
  const id = newId<"import">();
  await insertElsewhere(tx, id, name, now);
  return id;
}
