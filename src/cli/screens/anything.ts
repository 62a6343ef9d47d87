import { kebab } from "../command.ts";
import type { Paper } from "../paper.ts";
import { isWholeId, withShortIds } from "../short-id.ts";
import type { Screen } from "./screen.ts";
import { momentText } from "./when.ts";

type Fields = Readonly<Record<string, unknown>>;

const DEEPEST = 3;
const COLUMNS = 6;
/** What a person has no use for on a screen; `--json` has it. */
const QUIET = new Set(["version", "key", "nameKey", "createdAt", "updatedAt", "addedAt", "importId"]);
const FIRST = ["name", "personName", "title", "says", "sentence", "text", "subject"];

/** Shows any answer: its facts, then its lists as tables. Used where a command has no screen of its own. */
export const anything: Screen = { draw: (paper, value) => drawValue(paper, value, 0) };

function drawValue(paper: Paper, value: unknown, depth: number): void {
  if (Array.isArray(value)) drawList(paper, value, depth);
  else if (isFields(value)) drawFields(paper, value, depth);
  else if (value !== null && value !== undefined) paper.text(said("", value));
}

function drawFields(paper: Paper, value: Fields, depth: number): void {
  const entries = Object.entries(value).filter(([name, part]) => isForPeople(name, part) && isTold(part));
  const [plain, deep] = [
    entries.filter(([, part]) => isPlain(part)),
    entries.filter(([, part]) => !isPlain(part)),
  ];
  paper.facts(plain.map(([name, part]) => [inWords(name), said(name, part)]));
  if (depth >= DEEPEST) return;
  for (const [name, part] of deep) {
    paper.gap();
    paper.heading(inWords(name));
    drawValue(paper, part, depth + 1);
  }
}

function drawList(paper: Paper, list: readonly unknown[], depth: number): void {
  if (!list.every(isFields)) {
    for (const each of list)
      isPlain(each) ? paper.text(`- ${said("", each)}`) : drawValue(paper, each, depth + 1);
    return;
  }
  const rows = list as readonly Fields[];
  const names = [...new Set(rows.flatMap((row) => Object.keys(row)))].filter((name) =>
    rows.some((row) => isPlain(row[name]) && isForPeople(name, row[name]) && isTold(row[name])),
  );
  const ordered = names.toSorted((a, b) => placeOf(a) - placeOf(b)).slice(0, COLUMNS);
  paper.table(
    rows,
    ordered.map((name) => ({
      title: inWords(name),
      of: (row: Fields) => (isPlain(row[name]) ? said(name, row[name]) : ""),
      flexible: !name.toLowerCase().endsWith("id"),
    })),
  );
}

/** Whose it is, or of what, nobody reads from an id. */
function isForPeople(name: string, value: unknown): boolean {
  return !QUIET.has(name) && !(/[a-z]Id$/.test(name) && typeof value === "string" && isWholeId(value));
}

function placeOf(name: string): number {
  if (name.toLowerCase().endsWith("id")) return COLUMNS + FIRST.length;
  const place = FIRST.indexOf(name);
  return place < 0 ? FIRST.length : place;
}

function isFields(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isPlain(value: unknown): boolean {
  return typeof value !== "object" || value === null;
}

function isTold(value: unknown): boolean {
  if (value === null || value === undefined || value === "") return false;
  return !Array.isArray(value) || value.length > 0;
}

function said(name: string, value: unknown): string {
  if (value === null || value === undefined) return "";
  if (typeof value === "boolean") return value ? "yes" : "no";
  if (typeof value === "number" && /(^a|A)t$/.test(name) && value > 1e11) return momentText(value);
  return withShortIds(String(value));
}

/** "howMet" → "how met" */
function inWords(name: string): string {
  return kebab(name).replace(/-/g, " ");
}
