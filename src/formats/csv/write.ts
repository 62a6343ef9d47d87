const FORMULA = /^[=+\-@\t\r]/;
const MADE_SAFE = /^'+[=+\-@\t\r]/;

/** A cell that no spreadsheet takes for a formula: `'` goes before = + - @, tab and CR (OWASP, CSV injection). */
function guarded(cell: string): string {
  return FORMULA.test(cell) || MADE_SAFE.test(cell) ? `'${cell}` : cell;
}

/** The cell as it was before `guarded`. */
export function unguarded(cell: string): string {
  return MADE_SAFE.test(cell) ? cell.slice(1) : cell;
}

/** Writes rows as RFC 4180 has it, with CRLF, every cell safe to open in a spreadsheet. */
export function writeTable(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => `${row.map((cell) => quoted(guarded(cell))).join(",")}\r\n`).join("");
}

function quoted(cell: string): string {
  return /[",;\t\r\n]|^ | $/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
