import { atOnce, type Steps } from "#time/steps.ts";
import { findDelimiter, findQuote } from "./delimiter.ts";

/** One cell holds at most this much; a longer one is cut and reported. Notes end far below. */
const MAX_CELL = 100_000;
/** A quoted cell with more lines than this was never closed: nobody's note is as long. */
const MAX_QUOTED_LINES = 500;
/** Characters looked at in vain for a closing mark in one file; after that a cell ends with its line. */
const MAX_VAIN = 20_000_000;
const MAX_COLUMNS = 1_000;
export const MAX_ROWS = 200_000;
const MAX_FLAWS = 1_000;
const CHARACTERS_A_STEP = 100_000;

export type Row = {
  /** The line of the file that the row begins on, from 1. */
  readonly line: number;
  readonly cells: readonly string[];
};

/** Something wrong with a line that was read all the same. */
export type Flaw = { readonly line: number; readonly reason: string };

export type Table = {
  readonly rows: readonly Row[];
  readonly flaws: readonly Flaw[];
  /** Whether there are more rows than are read, which is `MAX_ROWS`. */
  readonly goesOn: boolean;
};

/**
 * Reads delimited text (RFC 4180) as people's programs write it: any line ending, any usual delimiter, quotes within
 * unquoted cells, quotes that are never closed. An unclosed one costs its own row, never those after it; that, and
 * the line numbers, is why this is not papaparse, with which it agrees on all that is well-formed. Blank rows are
 * left out. Linear in the text's length; never throws.
 */
export function readTable(text: string, delimiter?: string): Table {
  return atOnce(tableInSteps(text, delimiter));
}

/** The same in steps. */
export function* tableInSteps(text: string, delimiter: string = findDelimiter(text)): Steps<Table> {
  const quote = findQuote(text, delimiter);
  const plain = text.includes("\n") ? text : text.replaceAll("\r", "\n");
  const rows: Row[] = [];
  const flaws: Flaw[] = [];
  const flaw = (line: number, reason: string) => {
    if (flaws.length < MAX_FLAWS) flaws.push({ line, reason });
  };
  let patience = MAX_VAIN;
  let told = 0;
  for (let at = 0, line = 1; at < plain.length; ) {
    if (at - told > CHARACTERS_A_STEP) {
      told = at;
      yield at / plain.length;
    }
    if (rows.length === MAX_ROWS) return { rows, flaws, goesOn: true };
    const row = readRow(plain, at, { delimiter, quote }, patience > 0 ? MAX_QUOTED_LINES : 0);
    if (row.unclosed) flaw(line, "A quotation mark is opened and never closed; the row was read without it.");
    patience -= row.vain;
    if (row.cut) flaw(line, `A cell is longer than ${MAX_CELL} characters and was cut.`);
    if (row.cells.some((cell) => cell.trim() !== "")) rows.push({ line, cells: row.cells });
    line += row.lines;
    at = row.next;
  }
  return { rows, flaws, goesOn: false };
}

type ReadRow = {
  readonly cells: readonly string[];
  /** Where the next row begins. */
  readonly next: number;
  readonly lines: number;
  readonly unclosed: boolean;
  /** How far a closing mark was looked for in vain. */
  readonly vain: number;
  readonly cut: boolean;
};

type Marks = { readonly delimiter: string; readonly quote: string };

function readRow(text: string, start: number, marks: Marks, mostLines: number): ReadRow {
  const { delimiter, quote } = marks;
  const cells: string[] = [];
  let lines = 1;
  let unclosed = false;
  let vain = 0;
  let cut = false;
  for (let at = start; ; at += 1) {
    const opened = text[at] === quote && !unclosed;
    let cell = opened ? readQuoted(text, at, marks, mostLines) : readBare(text, at, delimiter);
    if (typeof cell === "number") {
      unclosed = true;
      vain = cell;
      cell = readBare(text, at + 1, delimiter);
    }
    if (cell.text.length > MAX_CELL) cut = true;
    if (cells.length < MAX_COLUMNS) cells.push(cell.text.slice(0, MAX_CELL));
    lines += cell.lines;
    at = cell.next;
    if (text[at] !== delimiter) {
      return { cells, next: Math.min(afterLine(text, at), text.length), lines, unclosed, vain, cut };
    }
  }
}

type Cell = { readonly text: string; readonly next: number; readonly lines: number };

function readBare(text: string, start: number, delimiter: string): Cell {
  let next = start;
  while (next < text.length && text[next] !== delimiter && text[next] !== "\n") next += 1;
  const end = text[next] !== delimiter && text[next - 1] === "\r" && next > start ? next - 1 : next;
  return { text: text.slice(start, end), next, lines: 0 };
}

/** A cell from its opening quotation mark on; where that is never closed, how many characters were looked at. */
function readQuoted(text: string, start: number, marks: Marks, mostLines: number): Cell | number {
  const { delimiter, quote } = marks;
  const parts: string[] = [];
  let from = start + 1;
  let lines = 0;
  for (let at = from; at < text.length; at += 1) {
    const letter = text[at];
    if (letter === "\n") lines += 1;
    if (lines > mostLines) return at - start;
    if (letter !== quote) continue;
    if (text[at + 1] === quote) {
      parts.push(text.slice(from, at + 1));
      at += 1;
      from = at + 1;
      continue;
    }
    const next = afterBlanks(text, at + 1, delimiter);
    if (next === text.length || text[next] === delimiter || text[next] === "\n") {
      return { text: parts.join("") + text.slice(from, at), next, lines };
    }
    // A mark that should have been doubled; or, lines later, the opening of another row's cell.
    if (lines > 0 && (text[at - 1] === delimiter || text[at - 1] === "\n")) return at - start;
  }
  return text.length - start;
}

function afterBlanks(text: string, at: number, delimiter: string): number {
  let next = at;
  while (text[next] === " " || text[next] === "\r" || (text[next] === "\t" && delimiter !== "\t")) next += 1;
  return next;
}

function afterLine(text: string, at: number): number {
  return text[at] === "\n" ? at + 1 : text.length;
}
