import type { Problem } from "#importing/record.ts";
import type { Tables } from "../exporting/people-of.ts";
import { type RowProblem, readEverything } from "../exporting/read-everything.ts";

/** A whole export of Weakties as it was read from a file. */
export type ReadExport = { readonly name: string; readonly tables: Tables };

type ReadExports = {
  readonly exports: readonly ReadExport[];
  readonly problems: readonly Problem[];
  /** Those of which nothing could be read. */
  readonly refused: readonly string[];
};

/** Reads whole exports; one that is broken off, or has not one good row, is only a problem. */
export function readExports(files: readonly { readonly name: string; readonly text: string }[]): ReadExports {
  const exports: ReadExport[] = [];
  const problems: Problem[] = [];
  const refused: string[] = [];
  for (const { name, text } of files) {
    const parsed = parse(text);
    const read = parsed.kind === "broken" ? parsed : readEverything(parsed.value);
    if (read.kind !== "read") {
      problems.push({ file: name, line: null, reason: read.says });
      refused.push(name);
      continue;
    }
    const empty = Object.values(read.tables).every((rows) => rows.length === 0);
    if (!empty || read.problems.length === 0) exports.push({ name, tables: read.tables });
    for (const problem of read.problems) problems.push(rowProblem(name, problem));
  }
  return { exports, problems, refused };
}

export function rowProblem(file: string, { table, row, reason }: RowProblem): Problem {
  return { file, line: null, reason: `${table}, row ${row}: ${reason}` };
}

function parse(text: string) {
  try {
    return { kind: "parsed", value: JSON.parse(text) as unknown } as const;
  } catch {
    const says = isCutOff(text)
      ? "The file is cut off: its end is missing. Export it once more, or copy it again."
      : "This export was changed by something else, and cannot be read any more.";
    return { kind: "broken", says } as const;
  }
}

/** Whether JSON ends while a text, a list or an object is open. */
function isCutOff(text: string): boolean {
  let depth = 0;
  for (const [token] of text.matchAll(/"(?:[^"\\]|\\.)*("|$)|[[{]|[\]}]/gs)) {
    if (token.startsWith('"')) {
      if (token.length === 1 || !token.endsWith('"')) return true;
    } else depth += token === "[" || token === "{" ? 1 : -1;
  }
  return depth > 0;
}
