import { constants } from "node:fs";
import { access, stat } from "node:fs/promises";
import { errorCode } from "#trouble/error-code.ts";
import { SQLITE, sqliteCodeWithin } from "#trouble/sqlite-code.ts";
import { whyUnreadable } from "./file-trouble.ts";
import { inShell } from "./finding.ts";
import { leadsNowhere } from "./lost-database.ts";

/** What SQLite keeps beside a database. */
const COMPANIONS = ["-wal", "-shm", "-journal"];

/** What stands where a database, or what SQLite keeps beside it, should be a file; undefined where nothing does. */
export async function inTheWay(file: string): Promise<string | undefined> {
  if (await leadsNowhere(file)) return `${file} is a link that leads nowhere. Bring back what it led to.`;
  for (const end of ["", ...COMPANIONS]) {
    const path = `${file}${end}`;
    if (end !== "" && (await leadsNowhere(path)))
      return `${path} is a link that leads nowhere, where SQLite keeps a file of its own. Take it away: rm ${inShell(path)}`;
    const found = await stat(path).catch(() => undefined);
    if (found === undefined) continue;
    if (found.isFile()) {
      if (end === "" || (await mayUse(path))) continue;
      return `This account may not read and write ${path}. Run: chmod u+rw ${inShell(path)}`;
    }
    const what = found.isDirectory() ? "a folder" : "no ordinary file";
    return `${path} is ${what}; a file is needed. Move it elsewhere, and look again.`;
  }
  return undefined;
}

/** A disk that can only be read is another matter. */
async function mayUse(path: string): Promise<boolean> {
  return access(path, constants.R_OK | constants.W_OK).then(
    () => true,
    (error) => errorCode(error) === "EROFS",
  );
}

/** Whether it is the bytes of a database that are wrong, which a copy mends, by what came of looking at it. */
export function meansDamaged(error: unknown): boolean {
  const code = sqliteCodeWithin(error);
  return code === SQLITE.CORRUPT || code === SQLITE.NOTADB;
}

/** What is wrong with such a file, in a sentence. */
export function damageInWords(file: string, error: unknown): string {
  return sqliteCodeWithin(error) === SQLITE.NOTADB ? `${file} is not a database.` : `${file} is damaged.`;
}

/** Whether another program has the database to itself. */
export function isHeld(error: unknown): boolean {
  const code = sqliteCodeWithin(error);
  return code === SQLITE.BUSY || code === SQLITE.LOCKED;
}

/**
 * Why a database could not be looked at that may be in the best of health, in a sentence with what to do: another program
 * holds it, say, or this account may not read it.
 */
export function whyClosed(file: string, error: unknown): string {
  return (
    BY_CODE[sqliteCodeWithin(error) ?? 0]?.(file) ??
    whyUnreadable(file, errorCode(error)) ??
    `${file} could not be looked at (${error instanceof Error ? error.message : String(error)}).`
  );
}

const HELD = (file: string) =>
  `Another program has ${file} to itself, so nobody else can look into it. That says nothing against your data: wait until that program is done, or end it, and try again.`;
const CLOSED = (file: string) =>
  `${file} could not be opened. Look whether this account may read and write it, its folder, and what lies beside it (${COMPANIONS.join(", ")}).`;

const BY_CODE: Readonly<Record<number, (file: string) => string>> = {
  [SQLITE.PERM]: CLOSED,
  [SQLITE.BUSY]: HELD,
  [SQLITE.LOCKED]: HELD,
  [SQLITE.READONLY]: CLOSED,
  [SQLITE.IOERR]: (file) =>
    `The disk did not answer as it should when ${file} was read (input/output error). Bring the whole folder to another disk, and have this one looked at.`,
  [SQLITE.CANTOPEN]: CLOSED,
  [SQLITE.AUTH]: CLOSED,
};
