import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { rounded } from "../bench/measured.ts";
import type { Figure, Row } from "./row.ts";

const PAGE = join(import.meta.dirname, "..", "docs", "reliability.md");

export type Entry = {
  readonly row: Row;
  readonly rounds: number;
  readonly figures: readonly Figure[];
  readonly commit: string;
  /** "2026-11-25" */
  readonly on: string;
};

/** Puts one row's figures into the page, in place of what stood there for it. False where the page knows better. */
export function recordOnPage(entry: Entry): boolean {
  const page = readFileSync(PAGE, "utf8");
  const next = withEntry(page, entry);
  if (next !== page) writeFileSync(PAGE, next);
  return next !== page;
}

/** A short look that found nothing does not take the place of a longer one. */
export function withEntry(page: string, entry: Entry): string {
  const lines = page.split("\n");
  const at = lines.findIndex((line) => line.startsWith(`| ${entry.row.name} |`));
  if (at < 0) throw new Error(`docs/reliability.md has no line for the row “${entry.row.name}”.`);
  const isWell = entry.figures.every((figure) => figure.held);
  if (isWell && entry.rounds < roundsOn(lines[at] ?? "")) return page;
  return lines.with(at, lineOf(entry)).join("\n");
}

/** The last cell but one: "500", or "17 of 320"; nought where there is no figure yet. */
function roundsOn(line: string): number {
  return Number.parseInt(line.split("|").at(-3) ?? "", 10) || 0;
}

function lineOf({ row, rounds, figures, commit, on }: Entry): string {
  const said = figures.map((figure) => `${figure.held ? "" : "**missed:** "}${figureInWords(figure)}`);
  const of = rounds < row.rounds.full ? `${rounds} of ${row.rounds.full}` : String(rounds);
  return `| ${row.name} | ${row.promise} | ${said.join("; ")} | ${of} | ${commit}, ${on} |`;
}

function figureInWords({ what, value, unit, aim }: Figure): string {
  return `${what} ${rounded(value)}${unit === "" ? "" : ` ${unit}`} (${aim})`;
}
