import { stat } from "node:fs/promises";
import { errorCode, whyUnreadable } from "./file-trouble.ts";
import { leadsNowhere } from "./lost-database.ts";

/** What SQLite keeps beside a database. */
const COMPANIONS = ["-wal", "-shm", "-journal"];

/** What stands where a database, or what SQLite keeps beside it, should be a file; undefined where nothing does. */
export async function inTheWay(file: string): Promise<string | undefined> {
  if (await leadsNowhere(file)) return `${file} is a link that leads nowhere. Bring back what it led to.`;
  for (const path of ["", ...COMPANIONS].map((end) => `${file}${end}`)) {
    const found = await stat(path).catch(() => undefined);
    if (found === undefined || found.isFile()) continue;
    const what = found.isDirectory() ? "a folder" : "no ordinary file";
    return `${path} is ${what}; a file is needed. Move it elsewhere, and look again.`;
  }
  return undefined;
}

/** Whether it is the bytes of a database that are wrong, which a copy mends, by what came of looking at it. */
export function meansDamaged(error: unknown): boolean {
  return [SQLITE_CORRUPT, SQLITE_NOTADB].includes(sqliteCode(error));
}

/** Whether another program has the database to itself. */
export function isHeld(error: unknown): boolean {
  return [SQLITE_BUSY, SQLITE_LOCKED].includes(sqliteCode(error));
}

/**
 * Why a database could not be looked at that may be in the best of health, in a sentence with what to do: another program
 * holds it, say, or this account may not read it.
 */
export function whyClosed(file: string, error: unknown): string {
  return (
    BY_CODE[sqliteCode(error)]?.(file) ??
    whyUnreadable(file, errorCode(error)) ??
    `${file} could not be looked at (${error instanceof Error ? error.message : String(error)}).`
  );
}

/** Of SQLite's own error, or of what was said in its place. */
function sqliteCode(error: unknown): number {
  for (let each = error, depth = 0; each instanceof Error && depth < 5; each = each.cause, depth += 1)
    if ("errcode" in each) return Number(each.errcode) & 0xff;
  return 0;
}

const SQLITE_BUSY = 5;
const SQLITE_LOCKED = 6;
const SQLITE_CORRUPT = 11;
const SQLITE_NOTADB = 26;

const HELD = (file: string) =>
  `Another program has ${file} to itself, so nobody else can look into it. That says nothing against your data: wait until that program is done, or end it, and try again.`;
const CLOSED = (file: string) =>
  `${file} could not be opened. Look whether this account may read and write it, its folder, and what lies beside it (${COMPANIONS.join(", ")}).`;

/** By SQLite's primary result codes (sqlite.org/rescode.html). */
const BY_CODE: Readonly<Record<number, (file: string) => string>> = {
  3: CLOSED,
  [SQLITE_BUSY]: HELD,
  [SQLITE_LOCKED]: HELD,
  8: CLOSED,
  10: (file) =>
    `The disk did not answer as it should when ${file} was read (input/output error). Bring the whole folder to another disk, and have this one looked at.`,
  14: CLOSED,
  23: CLOSED,
};
