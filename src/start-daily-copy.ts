import { join } from "node:path";
import { openSqlite } from "#database/drivers/node-sqlite.ts";
import type { Watching } from "#operations/backups/port.ts";
import { backupsIn } from "#sources/backups.ts";

/**
 * Makes the copy of the day where it is due and the database in this folder was written to; answers whether it did.
 * For programs that come and go: who never starts the server has a copy of each day too.
 */
export async function dailyCopy(folder: string, watching: Watching): Promise<boolean> {
  const file = join(folder, "weakties.db");
  return backupsIn(folder, "weakties", copyOf(file), Date.now).makeDaily(watching);
}

/** Opened once it is known to be due. */
function copyOf(file: string) {
  return async (to: string, watching?: Watching) => {
    const databases = openSqlite(file, "one command");
    await databases.backup?.(to, watching).finally(databases.close);
  };
}
