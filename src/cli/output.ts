import { type ExitCode, exitCodeOf, type Failure } from "./failure.ts";
import { newPaper, type Paper } from "./paper.ts";
import type { Terminal } from "./program.ts";
import { oneLine, plain } from "./width.ts";

export type Answer = {
  /** For programs. */
  readonly value: unknown;
  /** For people. */
  readonly draw: (paper: Paper) => void;
  readonly exitCode?: ExitCode | undefined;
};

/** Writes what a command answers, for people or as the one JSON object. */
export function giveAnswer(terminal: Terminal, json: boolean, answer: Answer): ExitCode {
  if (json) terminal.out(`${jsonText(asObject(answer.value))}\n`);
  else {
    const paper = newPaper(terminal);
    answer.draw(paper);
    terminal.out(paper.done());
  }
  return answer.exitCode ?? 0;
}

/** Says on standard error why a command was not carried out; a program finds it on standard output too. */
export function giveFailure(terminal: Terminal, json: boolean, failure: Failure): ExitCode {
  if (json) terminal.out(`${jsonText({ error: failure })}\n`);
  else terminal.err(`weakties: ${oneLine(failure.says)}\n`);
  return exitCodeOf(failure);
}

/** A word aside on standard error while a command goes on. What others wrote that stands in it steers no terminal. */
export function tell(terminal: Terminal, text: string): void {
  terminal.err(plain(text));
}

/**
 * Control characters that JSON lets stand are escaped too, and marks that turn the direction of writing: the answer may
 * be looked at in a terminal.
 */
function jsonText(value: unknown): string {
  return JSON.stringify(value).replace(
    /[\u007f-\u009f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g,
    (mark) => `\\u${mark.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

function asObject(value: unknown): object {
  if (Array.isArray(value)) return { items: value };
  return typeof value === "object" && value !== null ? value : { value: value ?? null };
}
