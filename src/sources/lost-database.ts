import { lstat, stat } from "node:fs/promises";
import { join } from "node:path";
import { byAge, copiesIn } from "./kept-copy.ts";

/**
 * The name of the newest copy of a database that is no longer there, or is nothing any more: emptied, or a link that
 * leads nowhere. Without a word a new one would be begun in its place. Undefined where nothing was lost.
 */
export async function copyOfLost(folder: string, database: string, now: number): Promise<string | undefined> {
  const file = join(folder, `${database}.db`);
  const there = await stat(file).catch(() => undefined);
  const log = await stat(`${file}-wal`).catch(() => undefined);
  if (there !== undefined && (there.size > 0 || (log?.size ?? 0) > 0)) return undefined;
  const copies = await copiesIn(join(folder, "backups"), database).catch(() => []);
  return byAge(copies, database, now).at(-1);
}

/** Whether a link stands there that leads nowhere. */
export async function leadsNowhere(file: string): Promise<boolean> {
  const link = await lstat(file).catch(() => undefined);
  return link?.isSymbolicLink() === true && (await stat(file).catch(() => undefined)) === undefined;
}
