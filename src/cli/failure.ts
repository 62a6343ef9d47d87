import { goneInWords } from "#operations/gone-in-words.ts";
import type { Refusal } from "#operations/outcome.ts";
import { faultInWords } from "#trouble/fault-in-words.ts";
import { meansNoRoom, noRoomInWords } from "#trouble/no-room.ts";
import { Unheard } from "#trouble/unheard.ts";

/** 0 done, 1 an expected failure, 2 the command was not understood. */
export type ExitCode = 0 | 1 | 2;

/** Why a command was not carried out; `says` is a sentence. */
export type Failure = {
  readonly kind: Refusal["kind"] | "usage" | "ambiguous" | "broken" | "no-room" | "stopped" | "unheard";
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
  if (isStop(error)) return { kind: "stopped", says: "Stopped. Nothing was changed." };
  if (error instanceof Unheard) return { kind: "unheard", says: error.message };
  if (meansNoRoom(error)) return { kind: "no-room", says: noRoomInWords(error) };
  const says =
    faultInWords(error) ??
    goneInWords(error) ??
    (FAULTS.has(error.name) ? faultSentence(error) : error.message);
  const why = error.cause instanceof Error ? faultInWords(error.cause) : undefined;
  return { kind: "broken", says: why === undefined ? says : `${says} ${why}` };
}

/** Whether somebody pressed Ctrl-C. */
export function isStop(error: unknown): boolean {
  return error instanceof Error && error.name === "AbortError";
}

/** What only a mistake in the program throws; its own sentences come as plain errors. */
const FAULTS = new Set(["TypeError", "RangeError", "ReferenceError", "SyntaxError"]);

function faultSentence(error: Error): string {
  return `A fault in Weakties stopped this (${error.message}). Nothing was changed. WEAKTIES_DEBUG=1 shows where.`;
}
