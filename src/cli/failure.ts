import { meansNoRoom, NO_ROOM } from "#operations/no-room.ts";
import type { Refusal } from "#operations/outcome.ts";

/** 0 done, 1 an expected failure, 2 the command was not understood. */
export type ExitCode = 0 | 1 | 2;

/** Why a command was not carried out; `says` is a sentence. */
export type Failure = {
  readonly kind: Refusal["kind"] | "usage" | "ambiguous" | "broken" | "no-room" | "stopped";
  readonly says: string;
  readonly at?: string | undefined;
  readonly [more: string]: unknown;
};

export function usage(says: string): Failure {
  return { kind: "usage", says };
}

export function exitCodeOf(failure: Failure): ExitCode {
  return failure.kind === "usage" ? 2 : 1;
}

/** What went wrong outside the program's own rules, as a sentence: a disk that is full, a folder without permission. */
export function failureOf(error: unknown): Failure {
  if (!(error instanceof Error)) return { kind: "broken", says: String(error) };
  if (error.name === "AbortError") return { kind: "stopped", says: "Stopped. Nothing was changed." };
  if (meansNoRoom(error)) return { kind: "no-room", says: NO_ROOM };
  const code = "code" in error ? String(error.code) : "";
  const path = "path" in error && typeof error.path === "string" ? error.path : undefined;
  const sqlite = "errcode" in error ? Number(error.errcode) & 0xff : undefined;
  const known = SYSTEM[code]?.(path) ?? (sqlite === undefined ? undefined : SQLITE[sqlite]);
  return { kind: "broken", says: known ?? (FAULTS.has(error.name) ? faultSentence(error) : error.message) };
}

/** What only a mistake in the program throws; its own sentences come as plain errors. */
const FAULTS = new Set(["TypeError", "RangeError", "ReferenceError", "SyntaxError"]);

function faultSentence(error: Error): string {
  return `A fault in Weakties stopped this (${error.message}). Nothing was changed. WEAKTIES_DEBUG=1 shows where.`;
}

const SYSTEM: Readonly<Record<string, (path: string | undefined) => string>> = {
  EACCES: (path) => `There is no permission to use ${path ?? "a file that is needed"}.`,
  EPERM: (path) => `There is no permission to use ${path ?? "a file that is needed"}.`,
  EROFS: (path) => `${path ?? "The disk"} can only be read, not written.`,
  ENOTDIR: (path) => `${path ?? "The data folder"} is not a folder.`,
  EISDIR: (path) => `${path ?? "This"} is a folder; a file is needed.`,
  EEXIST: (path) => `${path ?? "The data folder"} is a file where a folder is needed.`,
  ENOENT: (path) => `There is no such place as ${path ?? "that"}.`,
};

/** By SQLite's primary result codes (sqlite.org/rescode.html). */
const SQLITE: Readonly<Record<number, string>> = {
  5: "Another program has been writing to these data for too long. Try again in a moment.",
  8: "The database can only be read: look at the permissions of the data folder.",
  10: "The disk did not answer as it should (input/output error). “weakties doctor” looks closer.",
  11: "The database file is damaged. “weakties doctor” looks closer; the last backup is in the data folder.",
  14: "The database could not be opened: look at the permissions of the data folder.",
  26: "The database file is not a database. “weakties doctor” looks closer; backups are in the data folder.",
};
