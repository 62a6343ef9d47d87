import { Unheard } from "#trouble/unheard.ts";
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
  if (json) for (const piece of jsonPieces(asObject(answer.value))) terminal.out(piece);
  else {
    const paper = newPaper(terminal);
    answer.draw(paper);
    terminal.out(paper.done());
  }
  return answer.exitCode ?? 0;
}

/**
 * Says on standard error why a command was not carried out; to a program as the one JSON object on standard output, as
 * long as that takes it. Never throws.
 */
export function giveFailure(terminal: Terminal, json: boolean, failure: Failure): ExitCode {
  if (!json || failure.kind === "unheard" || !wasGiven(terminal, `${jsonText({ error: failure })}\n`))
    terminal.err(`weakties: ${oneLine(failure.says)}\n`);
  return exitCodeOf(failure);
}

function wasGiven({ out }: Terminal, text: string): boolean {
  try {
    out(text);
    return true;
  } catch (error) {
    if (error instanceof Unheard) return false;
    throw error;
  }
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

/** A list of more than this is written a part at a time: as one text it would take several times its size. */
const AT_ONCE = 1_000;

/** The one JSON object and its line break, in pieces. */
function* jsonPieces(value: object): Iterable<string> {
  const entries = Object.entries(value).filter(([, each]) => each !== undefined);
  for (const [place, [name, each]] of entries.entries()) {
    const before = `${place === 0 ? "{" : ","}${jsonText(name)}:`;
    if (!Array.isArray(each) || each.length <= AT_ONCE) {
      yield before + jsonText(each);
      continue;
    }
    yield before;
    for (let at = 0; at < each.length; at += AT_ONCE)
      yield `${at === 0 ? "[" : ","}${jsonText(each.slice(at, at + AT_ONCE)).slice(1, -1)}`;
    yield "]";
  }
  yield entries.length === 0 ? "{}\n" : "}\n";
}

function asObject(value: unknown): object {
  if (Array.isArray(value)) return { items: value };
  return typeof value === "object" && value !== null ? value : { value: value ?? null };
}
