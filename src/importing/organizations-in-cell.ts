import { isAfterAName } from "#people/after-a-name.ts";

/** Longer than any list of organizations. */
const LONGEST = 2_000;

/**
 * What a cell lists, a comma or a semicolon between: `Lumen, "Fenwick, Hale", Acme, Inc.` are three. A program quotes a
 * name that has a comma in it; where none did, what a firm is stays with its name.
 */
export function organizationsIn(cell: string): readonly string[] {
  if (cell.length > LONGEST) return [cell];
  const between = cell.replace(QUOTED, "").includes(";") ? ";" : ",";
  const names: string[] = [];
  for (const part of partsOf(cell, between)) {
    if (isAfterAName(part) && names.length > 0) names.push(`${names.pop()}, ${part}`);
    else names.push(part);
  }
  return names.map((name) => QUOTED_WHOLE.exec(name)?.[1]?.replaceAll('""', '"') ?? name);
}

const QUOTED = /"(?:[^"]|"")*"/g;
const QUOTED_WHOLE = /^"((?:[^"]|"")*)"$/;

function partsOf(cell: string, between: string): readonly string[] {
  const parts = cell.match(between === ";" ? BETWEEN_SEMICOLONS : BETWEEN_COMMAS) ?? [];
  return parts.map((part) => part.trim()).filter((part) => part !== "");
}

const BETWEEN_SEMICOLONS = /(?:"(?:[^"]|"")*"|[^";]|")+/g;
/** A comma within a number parts nothing. */
const BETWEEN_COMMAS = /(?:"(?:[^"]|"")*"|[^",]|(?<=\d),(?=\d{3}\b)|")+/g;
