import { lstat, rename, rm, stat, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { errorCode } from "#trouble/error-code.ts";
import { copiesByAge, copiesIn } from "./kept-copy.ts";
import { flushNames } from "./on-disk.ts";
import { openOrdinary } from "./ordinary-file.ts";

/** A book that was gone when a program came to open it, and the copies of it that were there. */
export type Lost = {
  /** When that was first seen; whatever was begun since is another book. */
  readonly since: number;
  /** The copies with something in them, the oldest first. */
  readonly copies: readonly string[];
};

/**
 * Whether a database is no longer there, or is nothing any more: emptied, or a link that leads nowhere. A new one would
 * be begun in its place.
 */
export async function isGone(folder: string, database: string): Promise<boolean> {
  const file = join(folder, `${database}.db`);
  const [there, log] = await Promise.all([file, `${file}-wal`].map((each) => stat(each).catch(() => null)));
  return (there?.size ?? 0) === 0 && (log?.size ?? 0) === 0;
}

/**
 * Looked at before a database is opened. Where it is gone and there are copies of what it held, that is noted in the
 * folder: they are kept until one of them is restored, or the user is content with the book that is begun now.
 */
export async function lookForLost(
  folder: string,
  database: string,
  now: number,
  holdsSomething: (file: string) => boolean,
): Promise<Lost | undefined> {
  const before = await lostIn(folder, database);
  if (!(await isGone(folder, database))) return before;
  const copies = (await copiesByAge(join(folder, "backups"), database, now).catch(() => [])).filter((name) =>
    holdsSomething(join(folder, "backups", name)),
  );
  if (copies.length === 0) return before;
  const lost = { since: before?.since ?? now, copies };
  await note(fileOf(folder, database), lost);
  return lost;
}

/** What was noted, with those of its copies that are there still; undefined where nothing was, or none is. */
export async function lostIn(folder: string, database: string): Promise<Lost | undefined> {
  const noted = lostKept(await textOf(fileOf(folder, database)).catch(() => ""));
  if (noted === undefined) return undefined;
  const there = new Set(await copiesIn(join(folder, "backups"), database).catch(() => []));
  const copies = noted.copies.filter((name) => there.has(name));
  return copies.length === 0 ? undefined : { ...noted, copies };
}

/** One of its copies was restored, or the user wants none. Answers whether there was anything to forget. */
export async function forgetLost(folder: string, database: string): Promise<boolean> {
  return rm(fileOf(folder, database)).then(
    () => true,
    (error) => {
      if (errorCode(error) === "ENOENT") return false;
      throw error;
    },
  );
}

export function lostInWords(folder: string, lost: Lost): string {
  return `Your data were gone from ${folder}, and an empty book was begun. ${waysOn(lost.copies.at(-1))}`;
}

/** What to type to have them back, and what where they are not missed. */
export function waysOn(copy: string | undefined): string {
  const back =
    copy === undefined
      ? "No copy in the folder “backups” is whole; look for one elsewhere."
      : `To have them back: weakties restore ${copy}.`;
  return `${back} If you miss nothing: weakties restore --never-mind`;
}

/** Whether a link stands there that leads nowhere. */
export async function leadsNowhere(file: string): Promise<boolean> {
  const link = await lstat(file).catch(() => undefined);
  return link?.isSymbolicLink() === true && (await stat(file).catch(() => undefined)) === undefined;
}

function fileOf(folder: string, database: string): string {
  return join(folder, `${database}-lost.json`);
}

async function note(file: string, lost: Lost): Promise<void> {
  const partial = `${file}.${process.pid}.partial`;
  await writeFile(partial, JSON.stringify(lost), { mode: 0o600, flush: true });
  await rename(partial, file);
  await flushNames(dirname(file));
}

async function textOf(file: string): Promise<string> {
  const handle = await openOrdinary(file);
  try {
    return await handle.readFile("utf8");
  } finally {
    await handle.close();
  }
}

/** Undefined where this is not what such a file holds. */
export function lostKept(text: string): Lost | undefined {
  try {
    const { since, copies } = JSON.parse(text) as Partial<Lost>;
    const names = Array.isArray(copies) ? copies.filter((name) => typeof name === "string") : [];
    return typeof since === "number" ? { since, copies: names } : undefined;
  } catch {
    return undefined;
  }
}
