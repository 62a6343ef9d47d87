import { errorCode } from "#trouble/error-code.ts";
import { COLLIDED, elsewhereInWords } from "./elsewhere-in-words.ts";
import { SQLITE, sqliteCode } from "./sqlite-code.ts";

/**
 * What went wrong with a file, a folder or a database, as a sentence that says what to look at; undefined where the
 * error is none of the machine's.
 */
export function faultInWords(error: Error): string | undefined {
  const code = errorCode(error);
  const path = "path" in error && typeof error.path === "string" ? error.path : undefined;
  return SYSTEM[code]?.(path) ?? elsewhereInWords(error) ?? sqliteInWords(error);
}

function sqliteInWords(error: Error): string | undefined {
  const code = sqliteCode(error);
  if (code === undefined) return undefined;
  return BY_CODE[code] ?? (lacksPart(error) ? LACKS_PART : REFUSED);
}

/** Somebody took away a table or a column that the program made. */
function lacksPart(error: Error): boolean {
  return (
    sqliteCode(error) === SQLITE.ERROR && /^no such (table|column)|has no column named/.test(error.message)
  );
}

const LACKS_PART =
  "The database lacks a part that Weakties made in it. “weakties doctor” says which, and names the copy to have back.";
const REFUSED =
  "The database refused this, by a fault of Weakties’ own. Nothing was changed. WEAKTIES_DEBUG=1 shows where.";

const SYSTEM: Readonly<Record<string, (path: string | undefined) => string>> = {
  EACCES: (path) => `There is no permission to use ${path ?? "a file that is needed"}.`,
  EPERM: (path) => `There is no permission to use ${path ?? "a file that is needed"}.`,
  EROFS: (path) => `${path ?? "The disk"} can only be read, not written.`,
  ENOTDIR: (path) => `${path ?? "The data folder"} is not a folder.`,
  EISDIR: (path) => `${path ?? "This"} is a folder; a file is needed.`,
  NOT_ORDINARY: (path) => `${path ?? "This"} is no ordinary file; one is needed. Move it elsewhere.`,
  EEXIST: (path) => `${path ?? "The data folder"} is a file where a folder is needed.`,
  FILE_REPLACED: (path) =>
    `${path ?? "The database file"} was removed or replaced while Weakties ran, so nothing was changed. Take everything along (Settings), put the file back, and start Weakties again.`,
  NEWER_DATA: () =>
    "A newer Weakties has brought these data up to date while this one ran, so this one writes nothing more into them. Nothing was changed: stop it, update it, and start it again.",
  ELOOP: (path) => `${path ?? "A file that is needed"} is a link that points to itself. Take it away.`,
  ENAMETOOLONG: (path) =>
    `The name ${path === undefined ? "" : `“${path.slice(0, 60)}…” `}is too long for a file.`,
  ENXIO: (path) => `Nobody reads from ${path ?? "that pipe"}; start its reader, and try again.`,
  ENOENT: (path) => `There is no such place as ${path ?? "that"}.`,
};

/** Whether it is the database file itself that is gone, no longer whole, or cannot be written to: no second try helps. */
export function meansBroken(error: unknown): error is Error {
  if (!(error instanceof Error)) return false;
  return (
    PAST_USE.has(sqliteCode(error) ?? 0) ||
    lacksPart(error) ||
    ("code" in error && (error.code === "FILE_REPLACED" || error.code === "NEWER_DATA"))
  );
}

const PAST_USE = new Set<number>([SQLITE.READONLY, SQLITE.CORRUPT, SQLITE.NOTADB]);

const BY_CODE: Readonly<Record<number, string>> = {
  [SQLITE.BUSY]: COLLIDED,
  [SQLITE.READONLY]:
    "The database can only be read where it lies, so nothing was changed. “weakties doctor” says why.",
  [SQLITE.IOERR]:
    "The disk did not answer as it should (input/output error). “weakties doctor” looks closer.",
  [SQLITE.CORRUPT]:
    "The database file is damaged. “weakties doctor” looks closer; the last backup is in the data folder.",
  [SQLITE.CANTOPEN]: "The database could not be opened: look at the permissions of the data folder.",
  [SQLITE.NOTADB]:
    "The database file is not a database. “weakties doctor” looks closer; backups are in the data folder.",
};
