import { errorCode } from "#trouble/error-code.ts";
import { causesOf } from "./causes.ts";

/** Two programs write at once, here or there. */
export const COLLIDED = "Another program has been writing to these data for too long. Try again in a moment.";

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
  for (const each of causesOf(error)) {
    const says = knownElsewhere(each);
    if (says !== undefined) return { says, passing: "code" in each && PASSING.has(String(each.code)) };
  }
  return undefined;
}

/** What a database elsewhere would not do, by this very error: in general words where it is none of those known. */
export function elsewhereInWords(error: Error): string | undefined {
  return knownElsewhere(error) ?? (isOfServer(error) ? REFUSED_THERE : undefined);
}

function knownElsewhere(error: Error): string | undefined {
  const code = errorCode(error);
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
