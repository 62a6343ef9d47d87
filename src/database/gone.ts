/** The database elsewhere went away while somebody waited for it. Whether a commit was kept is then not known. */
export class DatabaseGone extends Error {
  constructor(cause: unknown) {
    super("The database went away in the midst of this; whether it was kept is not known.", { cause });
    this.name = "DatabaseGone";
  }
}

/** By the system's codes, and PostgreSQL's for an operator's stop, a crash and a start (its documentation, appendix A). */
const CODES = new Set(["ECONNREFUSED", "ECONNRESET", "EPIPE", "ETIMEDOUT", "57P01", "57P02", "57P03"]);
/** Class 08, connection exceptions. */
const CONNECTION = /^08/;
/** pg gives these no code. */
const MESSAGES = new Set([
  "Connection terminated unexpectedly",
  "Connection terminated",
  "Client has encountered a connection error and is not queryable",
]);

export function meansGone(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = "code" in error ? String(error.code) : "";
  return CODES.has(code) || CONNECTION.test(code) || MESSAGES.has(error.message);
}
