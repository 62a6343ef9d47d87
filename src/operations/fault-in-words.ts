/**
 * What went wrong with a file, a folder or a database, as a sentence that says what to look at; undefined where the
 * error is none of the machine's.
 */
export function faultInWords(error: Error): string | undefined {
  const code = "code" in error ? String(error.code) : "";
  const path = "path" in error && typeof error.path === "string" ? error.path : undefined;
  const sqlite = "errcode" in error ? Number(error.errcode) & 0xff : undefined;
  return (
    SYSTEM[code]?.(path) ??
    elsewhereIn(error) ??
    (isOfServer(error) ? REFUSED_THERE : undefined) ??
    (sqlite === undefined ? undefined : sqliteInWords(sqlite, error.message))
  );
}

function sqliteInWords(code: number, message: string): string {
  return SQLITE[code] ?? (lacksPart(code, message) ? LACKS_PART : REFUSED);
}

/** Somebody took away a table or a column that the program made. */
function lacksPart(code: number, message: string): boolean {
  return code === SQLITE_ERROR && /^no such (table|column)|has no column named/.test(message);
}

const SQLITE_ERROR = 1;
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
  EEXIST: (path) => `${path ?? "The data folder"} is a file where a folder is needed.`,
  FILE_REPLACED: (path) =>
    `${path ?? "The database file"} was removed or replaced while Weakties ran, so nothing was changed. Take everything along (Settings), put the file back, and start Weakties again.`,
  NEWER_DATA: () =>
    "A newer Weakties has brought these data up to date while this one ran, so this one writes nothing more into them. Nothing was changed: stop it, update it, and start it again.",
  ENXIO: (path) => `Nobody reads from ${path ?? "that pipe"}; start its reader, and try again.`,
  ENOENT: (path) => `There is no such place as ${path ?? "that"}.`,
};

/** Whether it is the database file itself that is gone, no longer whole, or cannot be written to: no second try helps. */
export function meansBroken(error: unknown): error is Error {
  if (!(error instanceof Error)) return false;
  const sqlite = "errcode" in error ? Number(error.errcode) & 0xff : 0;
  return (
    [SQLITE_READONLY, SQLITE_CORRUPT, SQLITE_NOTADB].includes(sqlite) ||
    ("errcode" in error && lacksPart(sqlite, error.message)) ||
    ("code" in error && (error.code === "FILE_REPLACED" || error.code === "NEWER_DATA"))
  );
}

const SQLITE_READONLY = 8;
const SQLITE_CORRUPT = 11;
const SQLITE_NOTADB = 26;

const COLLIDED = "Another program has been writing to these data for too long. Try again in a moment.";

/** By SQLite's primary result codes (sqlite.org/rescode.html). */
const SQLITE: Readonly<Record<number, string>> = {
  5: COLLIDED,
  [SQLITE_READONLY]:
    "The database can only be read where it lies, so nothing was changed. “weakties doctor” says why.",
  10: "The disk did not answer as it should (input/output error). “weakties doctor” looks closer.",
  [SQLITE_CORRUPT]:
    "The database file is damaged. “weakties doctor” looks closer; the last backup is in the data folder.",
  14: "The database could not be opened: look at the permissions of the data folder.",
  [SQLITE_NOTADB]:
    "The database file is not a database. “weakties doctor” looks closer; backups are in the data folder.",
};

const NO_ANSWER =
  "The database that DATABASE_URL names does not answer: is it running, and is the address right?";

const ONLY_READ =
  "The database that DATABASE_URL names can only be read: it follows another one, or its settings say so.";

const NOT_ALLOWED =
  "The database that DATABASE_URL names does not let this user do that. Weakties reads and writes its own tables there, and makes them (grant create on schema public).";

const LACKS_TABLE =
  "The database that DATABASE_URL names lacks a part that Weakties made in it. “weakties doctor” says which.";

const NO_CONNECTION = "The database that DATABASE_URL names has no connection free. Try again in a moment.";
const NOT_TAKEN = "The database that DATABASE_URL names does not take its user and password.";
const NO_SUCH_DATABASE = "The server that DATABASE_URL names has no such database.";

/**
 * PostgreSQL's words for what passes by itself: writers that went on colliding, a row held too long, no time, no
 * connection.
 */
const PASSING = new Set(["40001", "40P01", "55P03", "57014", "53300"]);

/** What a database elsewhere would not do, and whether it may by itself a little later; undefined where it said nothing. */
export function refusedElsewhere(
  error: unknown,
): { readonly says: string; readonly passing: boolean } | undefined {
  for (let each = error, depth = 0; each instanceof Error && depth < 5; each = each.cause, depth += 1) {
    const code = "code" in each ? String(each.code) : "";
    const says = elsewhereIn(each);
    if (says !== undefined) return { says, passing: PASSING.has(code) };
  }
  return undefined;
}

function elsewhereIn(error: Error): string | undefined {
  const code = "code" in error ? String(error.code) : "";
  return code === POOLER ? poolerIn(error.message) : DATABASE[code];
}

/** PostgreSQL's errors have a severity and a code of five (its documentation, section 55.8). */
function isOfServer(error: Error): boolean {
  return "severity" in error && "code" in error && /^[\dA-Z]{5}$/.test(String(error.code));
}

const REFUSED_THERE =
  "The database that DATABASE_URL names refused this. Nothing was changed. “weakties doctor” looks closer; WEAKTIES_DEBUG=1 shows where.";

/** Of a database elsewhere, by the system's codes and PostgreSQL's (its documentation, appendix A). */
const DATABASE: Readonly<Record<string, string>> = {
  ECONNREFUSED: NO_ANSWER,
  ECONNRESET: NO_ANSWER,
  ETIMEDOUT: NO_ANSWER,
  EHOSTUNREACH: NO_ANSWER,
  ENETUNREACH: NO_ANSWER,
  ENOTFOUND: NO_ANSWER,
  EAI_AGAIN: NO_ANSWER,
  "40001": COLLIDED,
  "40P01": COLLIDED,
  "55P03": COLLIDED,
  "57014":
    "This took longer than the database that DATABASE_URL names allows (statement_timeout). Try again in a moment.",
  "25006": ONLY_READ,
  "0A000": ONLY_READ,
  "42501": NOT_ALLOWED,
  "3F000": NOT_ALLOWED,
  "42P01": LACKS_TABLE,
  "42703": LACKS_TABLE,
  "22P05":
    "The database that DATABASE_URL names cannot keep a letter of this: it was not made with encoding 'UTF8'.",
  "53300": NO_CONNECTION,
  "28P01": NOT_TAKEN,
  "28000": "The database that DATABASE_URL names does not let this user in.",
  "3D000": NO_SUCH_DATABASE,
};

/**
 * PgBouncer's code for whatever it says itself; what it says tells which (its source, version 1.18, and its changes
 * since).
 */
const POOLER = "08P01";
const BY_STATEMENT =
  "PgBouncer, which DATABASE_URL names, shares connections statement by statement. Weakties writes what belongs together in one transaction: set pool_mode to transaction or session for it. Nothing was written.";

function poolerIn(message: string): string | undefined {
  const [, setting] = /^unsupported startup parameter(?: in options)?: (\w+)/.exec(message) ?? [];
  if (setting !== undefined)
    return `PgBouncer, which DATABASE_URL names, does not take “${setting}” from an address. Leave it out there and set it on the database (alter database … set …), or name it in PgBouncer’s ignore_startup_parameters.`;
  return POOLER_SAYS.find(([words]) => words.test(message))?.[1];
}

const POOLER_SAYS = [
  [/^transaction blocks not allowed/, BY_STATEMENT],
  [/^(query_wait_timeout|no more connections allowed)/, NO_CONNECTION],
  [/authentication failed/, NOT_TAKEN],
  [/^(no such database|database ".*" does not exist)/, NO_SUCH_DATABASE],
  [/^(server login|server conn|pgbouncer cannot connect|bouncer|cannot connect)/, NO_ANSWER],
] as const;
