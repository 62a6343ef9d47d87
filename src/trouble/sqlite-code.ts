import { causesOf } from "./causes.ts";

/** SQLite's primary result codes, as far as anybody is told something by them (sqlite.org/rescode.html). */
export const SQLITE = {
  ERROR: 1,
  PERM: 3,
  BUSY: 5,
  LOCKED: 6,
  READONLY: 8,
  IOERR: 10,
  CORRUPT: 11,
  FULL: 13,
  CANTOPEN: 14,
  AUTH: 23,
  NOTADB: 26,
} as const;

/** An extended code: that memory lies in a file beside the database. */
const IOERR_SHMSIZE = 4874;

/** The primary result code that SQLite gave this very error; undefined where it gave none. */
export function sqliteCode(error: unknown): number | undefined {
  const code = extendedCode(error);
  return code === undefined ? undefined : code & 0xff;
}

/** The same of what the error came of. */
export function sqliteCodeWithin(error: unknown): number | undefined {
  for (const each of causesOf(error)) {
    const code = sqliteCode(each);
    if (code !== undefined) return code;
  }
  return undefined;
}

/** Whether the memory that connections share could not grow, because the disk is full. */
export function lacksSharedMemory(error: unknown): boolean {
  return extendedCode(error) === IOERR_SHMSIZE;
}

function extendedCode(error: unknown): number | undefined {
  return error instanceof Error && "errcode" in error ? Number(error.errcode) : undefined;
}
