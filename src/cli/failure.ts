import { faultInWords } from "#operations/fault-in-words.ts";
import { meansNoRoom, noRoomInWords } from "#operations/no-room.ts";
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
export function failureOf(error: unknown, words: readonly string[] = []): Failure {
  if (!(error instanceof Error)) return { kind: "broken", says: String(error) };
  if (error.name === "AbortError") return { kind: "stopped", says: stoppedSays(words) };
  if (meansNoRoom(error)) return { kind: "no-room", says: noRoomInWords(error) };
  const says = faultInWords(error) ?? (FAULTS.has(error.name) ? faultSentence(error) : error.message);
  return { kind: "broken", says };
}

/** What is so once somebody has pressed Ctrl-C: most commands do all or nothing, and some go on step by step. */
function stoppedSays(words: readonly string[]): string {
  const command = words.slice(0, 2).join(" ");
  if (STEP_BY_STEP.has(command))
    return "Stopped. What was done by then stays, and the same command goes on from there.";
  const again = words[0] === "import" ? " The same command begins again from the start of the files." : "";
  return `Stopped. Nothing was changed.${again}`;
}

const STEP_BY_STEP: ReadonlySet<string> = new Set(["contacts sync", "calendar sync", "mail read"]);

/** What only a mistake in the program throws; its own sentences come as plain errors. */
const FAULTS = new Set(["TypeError", "RangeError", "ReferenceError", "SyntaxError"]);

function faultSentence(error: Error): string {
  return `A fault in Weakties stopped this (${error.message}). Nothing was changed. WEAKTIES_DEBUG=1 shows where.`;
}
