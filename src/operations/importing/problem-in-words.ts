import type { Problem } from "#importing/record.ts";

/** "people.csv, line 3: …"; a reason that names the file already stands alone. */
export function problemInWords({ file, line, reason }: Problem): string {
  if (file === "" || (line === null && reason.includes(`“${file}”`))) return reason;
  return `${file}${line === null ? "" : `, line ${line}`}: ${reason}`;
}
