import { SQLITE } from "#trouble/sqlite-code.ts";

/**
 * What went wrong in this browser, as a sentence. What SQLite, the browser or a mistake of ours says in its own words
 * stays where it is; sentences of the program's own are plain errors.
 */
export function faultInWords(error: unknown): string {
  if (!(error instanceof Error)) return A_FAULT;
  if ("resultCode" in error) return BY_RESULT[Number(error.resultCode) & 0xff] ?? A_FAULT;
  if (error.name === "QuotaExceededError") return NO_ROOM;
  return error.name === "Error" ? error.message : A_FAULT;
}

const A_FAULT = "A fault in Weakties stopped this. Nothing was changed.";
const NO_ROOM =
  "This browser gives Weakties no more room. Nothing was changed; free some space on the disk and try again.";
const DAMAGED = "What this browser kept for Weakties is damaged. Nothing was changed.";

/** A write that has no room left comes as an I/O error too. */
const BY_RESULT: Readonly<Record<number, string>> = {
  [SQLITE.IOERR]:
    "This browser could not write to what it keeps for Weakties: its disk may be full. Nothing was changed; free some space and try again.",
  [SQLITE.CORRUPT]: DAMAGED,
  [SQLITE.FULL]: NO_ROOM,
  [SQLITE.NOTADB]: DAMAGED,
};
