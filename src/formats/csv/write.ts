/** How a formula begins: Excel takes those of East Asian width for the same. */
export const SIGN = "[=+\\-@\uff1d\uff0b\uff0d\uff20]";
const AT_ITS_BEGINNING = new RegExp(`^['"]*(?:${SIGN}|[\\t\\r])`);
/**
 * Where a program that parts the cells at another mark begins one of its own, as Excel does at `;` wherever numbers have a
 * decimal comma: to it a quotation mark in the midst of its cell is a letter, so that quoting keeps nothing together.
 */
const WITHIN = new RegExp(`([;|\\t\\r\\n])(?=['"]*${SIGN})`, "g");
const GUARDED_WITHIN = new RegExp(`([;|\\t\\r\\n])'(?=['"]*${SIGN})`, "g");

/** A spreadsheet takes the noughts before a number away, and of what has twelve digits it keeps the first ones alone. */
const LOSES_DIGITS = /^'*(?:0\d+|\d{12,})$/;

/**
 * A cell that no spreadsheet takes for a formula, nor any part of it: `'` goes before = + - @, tab and CR where it begins,
 * and before = + - @ where somebody else's cell would (OWASP, CSV injection); and before a number that would lose digits.
 */
function guarded(cell: string): string {
  const within = cell.replace(WITHIN, "$1'");
  return AT_ITS_BEGINNING.test(within) || LOSES_DIGITS.test(within) ? `'${within}` : within;
}

/** The cell as it was before `guarded`. */
export function unguarded(cell: string): string {
  const isGuarded = cell.startsWith("'") && (AT_ITS_BEGINNING.test(cell) || LOSES_DIGITS.test(cell));
  const within = isGuarded ? cell.slice(1) : cell;
  return within.replace(GUARDED_WITHIN, "$1");
}

/** Excel takes a file that does not begin with it for one in the computer's own charset. */
export const MARK = "\ufeff";

/** Writes rows as RFC 4180 has it, with CRLF, every cell safe to open in a spreadsheet. */
export function writeTable(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => `${row.map((cell) => quoted(guarded(cell))).join(",")}\r\n`).join("");
}

function quoted(cell: string): string {
  return /[",;\t\r\n]|^ | $/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
