import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { LineRead } from "#people/read-line.ts";

export type Page = {
  readonly called: string;
  readonly text: string;
  /** "name | role | organization | e-mail", as `line` writes them. */
  readonly people: readonly string[];
  /** Addresses of which it cannot be told whose they are. */
  readonly left: readonly string[];
};

export function readPages(file: string): readonly Page[] {
  const all = readFileSync(join(import.meta.dirname, file), "utf8")
    .split(/^===== /m)
    .slice(1);
  return all.map((each) => {
    const [written = "", says = ""] = each.split(/^-----\n/m);
    const [called = "", ...lines] = written.split("\n");
    const said = says.split("\n").filter((line) => line !== "");
    return {
      called,
      text: lines.join("\n"),
      people: said.filter((line) => !line.startsWith("left:")).map(even),
      left: said.flatMap((line) => (line.startsWith("left:") ? line.slice(5).trim().split(" ") : [])),
    };
  });
}

export function line({ name, role, organization, email }: LineRead): string {
  return even([name, role, organization, email].join("|"));
}

function even(line: string): string {
  return line
    .split("|")
    .map((part) => part.trim())
    .join(" | ");
}
