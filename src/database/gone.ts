import { errorCode } from "#trouble/error-code.ts";
/** The database elsewhere went away while somebody waited for it. Whether a commit was kept is then not known. */
export class DatabaseGone extends Error {
  /** It was a connection that had been open; a new one may do better. */
  readonly wasOpen: boolean;
  constructor(cause: unknown) {
    super("The database went away in the midst of this; whether it was kept is not known.", { cause });
    this.name = "DatabaseGone";
    this.wasOpen = !NOT_LET_IN.has(errorCode(cause));
  }
}

/** By the system's codes, and PostgreSQL's for an operator's stop, a crash, a start and a session idle too long (its documentation, appendix A). */
const CODES = new Set([
  ...["ECONNREFUSED", "ECONNRESET", "EPIPE", "ETIMEDOUT", "EHOSTUNREACH", "ENETUNREACH"],
  ...["57P01", "57P02", "57P03", "57P05", "25P03"],
]);
/** Nobody is there, or nobody is let in yet. */
const NOT_LET_IN = new Set(["ECONNREFUSED", "ETIMEDOUT", "EHOSTUNREACH", "ENETUNREACH", "57P03"]);
/** Class 08, connection exceptions. */
const CONNECTION = /^08/;
/** pg gives these no code. */
const MESSAGES = new Set([
  "Connection terminated unexpectedly",
  "Connection terminated",
  "Client has encountered a connection error and is not queryable",
  "Client was closed and is not queryable",
]);

export function meansGone(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = errorCode(error);
  return CODES.has(code) || CONNECTION.test(code) || MESSAGES.has(error.message);
}
