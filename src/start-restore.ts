import { existsSync } from "node:fs";
import { rename, rm } from "node:fs/promises";
import { basename, join } from "node:path";
import { findServer } from "#access/running.ts";
import { openSqlite, replaceSqlite } from "#database/drivers/node-sqlite.ts";
import { examineSqlite } from "#database/drivers/node-sqlite-examine.ts";
import { migrate } from "#database/migrate.ts";
import { MIGRATIONS } from "#database/migrations/all.ts";
import type { Databases } from "#database/transaction.ts";
import type { Watching } from "#operations/backups/port.ts";
import { backupsIn } from "#sources/backups.ts";
import { inTheWay, isHeld, meansDamaged, whyClosed } from "#sources/database-trouble.ts";
import { forgetLost, lostIn } from "#sources/lost-database.ts";
import { flush, flushNames } from "#sources/on-disk.ts";
import { sweepRemains } from "#sources/remains.ts";
import { setAside, takeOut } from "#sources/take-out.ts";
import { dataFolder, type Environment, type Network } from "./start-home.ts";

type Restored =
  /** `before` is where what was there until now is kept; `returns`: somebody erased since is in it again. */
  | {
      readonly kind: "restored";
      readonly from: string;
      readonly before: string | null;
      readonly returns: boolean;
    }
  | { readonly kind: "refused"; readonly says: string };

/**
 * Puts a backup in the place of the data, once it is known to be whole and has been brought up to date; what was there
 * is kept as a backup first, or set aside where it is damaged. Programs that run on the data may go on.
 */
export async function restore(
  environment: Environment,
  network: Network,
  wanted: string,
  watching: Watching,
): Promise<Restored> {
  if (environment["DATABASE_URL"])
    return {
      kind: "refused",
      says: "These data lie on a database server: restore them there, with pg_restore.",
    };
  const folder = dataFolder(environment);
  const database = network === "me" ? "weakties" : "sample";
  await sweepRemains(folder, database);
  watching.says("Looking at the backup");
  const taken = await takeOut(
    folder,
    wanted,
    MIGRATIONS.map((each) => each.name),
    examineSqlite,
    watching.signal,
  );
  if (taken.kind === "refused") return taken;
  try {
    watching.signal.throwIfAborted();
    const marks = await bringUpToDate(taken.staged);
    const came = await putInPlace(folder, database, { ...taken, marks }, watching);
    const lost = await lostIn(folder, database);
    if (came.kind === "restored" && lost?.copies.includes(taken.name) === true)
      await forgetLost(folder, database);
    return came;
  } finally {
    for (const end of ["-shm", "-wal", "-journal", ""]) await rm(`${taken.staged}${end}`, { force: true });
  }
}

/** Answers the marks of whoever was erased before. */
async function bringUpToDate(staged: string): Promise<ReadonlySet<string>> {
  const databases = openSqlite(staged);
  try {
    await migrate(databases.write, databases.backend, { now: Date.now() });
    return await marksIn(databases);
  } finally {
    await databases.close();
  }
}

async function marksIn({ read }: Databases): Promise<ReadonlySet<string>> {
  return new Set((await read.selectFrom("erased_marks").select("mark").execute()).map(({ mark }) => mark));
}

type Taken = { readonly staged: string; readonly name: string; readonly marks: ReadonlySet<string> };

async function putInPlace(
  folder: string,
  database: string,
  { staged, name, marks }: Taken,
  watching: Watching,
): Promise<Restored> {
  const file = join(folder, `${database}.db`);
  const standing = await lookAt(file);
  if (standing.is === "closed") return refused(standing.says);
  if (standing.is !== "sound") {
    if ((await findServer(folder)) !== undefined)
      return refused(`Your data are ${standing.is}, and Weakties is running on them. Stop it first.`);
    await flush(staged);
    const aside = standing.is === "gone" ? null : await setAside(file, Date.now());
    await rename(staged, file);
    await flushNames(folder);
    return { kind: "restored", from: name, before: aside, returns: false };
  }
  try {
    const { before, erased } = await copyAndReplace(folder, database, staged, watching);
    return { kind: "restored", from: name, before, returns: [...erased].some((mark) => !marks.has(mark)) };
  } catch (error) {
    if (isHeld(error)) return refused(whyClosed(file, error));
    throw error;
  }
}

/** Answers the name of the copy that was made of what is replaced, and the marks of whoever was erased there. */
async function copyAndReplace(
  folder: string,
  database: string,
  staged: string,
  watching: Watching,
): Promise<{ readonly before: string | null; readonly erased: ReadonlySet<string> }> {
  const file = join(folder, `${database}.db`);
  const databases = openSqlite(file);
  const { backup } = databases;
  try {
    const copied = async () => {
      const erased = await marksIn(databases);
      const copy =
        backup && (await backupsIn(folder, database, backup, Date.now).make("before restoring", watching));
      return { before: copy === undefined ? null : basename(copy.file), erased };
    };
    return await replaceSqlite(file, staged, copied, watching);
  } finally {
    await databases.close();
  }
}

function refused(why: string): Restored {
  return { kind: "refused", says: `${why} Nothing was changed.` };
}

type Standing =
  | { readonly is: "gone" | "sound" | "damaged" }
  /** It cannot be looked at, which is no damage. */
  | { readonly is: "closed"; readonly says: string };

async function lookAt(file: string): Promise<Standing> {
  const way = await inTheWay(file);
  if (way !== undefined) return { is: "closed", says: way };
  if (!existsSync(file)) return { is: "gone" };
  try {
    return { is: examineSqlite(file).faults.length === 0 ? "sound" : "damaged" };
  } catch (error) {
    return meansDamaged(error) ? { is: "damaged" } : { is: "closed", says: whyClosed(file, error) };
  }
}
