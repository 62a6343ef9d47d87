import { isObject, type Json, list } from "./json.ts";

export type Flaw = { readonly line: number | null; readonly reason: string };
export type Found = {
  readonly found: readonly { readonly line: number; readonly value: Json }[];
  readonly flaws: readonly Flaw[];
};

const CARD = /\{\s*"@type"\s*:\s*"Card(?:Group)?"/g;
/** A Card larger than this, in a file that is no JSON as a whole, is not looked for. */
const MAX_CARD = 2_000_000;
const MAX_FLAWS = 1_000;

/**
 * The Cards of a file: it is one, a list of them, or what a server answers with one under `list` or `cards`. Of a file
 * that is damaged, those that are whole.
 */
export function wholeCards(content: string): Found {
  let parsed: unknown;
  try {
    parsed = JSON.parse(content.replace(/^\ufeff/, ""));
  } catch {
    return amongNonsense(content);
  }
  const all = Array.isArray(parsed) ? parsed : isObject(parsed) ? listIn(parsed) : [];
  const found = all.filter(isObject).map((value) => ({ line: 1, value }));
  const lost = all.length - found.length;
  return { found, flaws: lost === 0 ? [] : [{ line: 1, reason: `${lost} of its entries are no cards.` }] };
}

function listIn(value: Json): readonly unknown[] {
  const inner = [...list(value["list"]), ...list(value["cards"])];
  return inner.length > 0 ? inner : [value];
}

function amongNonsense(content: string): Found {
  const found: { line: number; value: Json }[] = [];
  const flaws: Flaw[] = [];
  let [line, counted, next] = [1, 0, 0];
  for (const { index } of content.matchAll(CARD)) {
    if (index < next) continue;
    for (; counted < index; counted += 1) if (content[counted] === "\n") line += 1;
    const end = endOf(content, index);
    const value = end === -1 ? undefined : parsedObject(content.slice(index, end));
    if (value !== undefined) {
      found.push({ line, value });
      next = end;
    } else if (flaws.length < MAX_FLAWS) flaws.push({ line, reason: "The card is damaged or cut off." });
  }
  if (flaws.length === 0)
    flaws.push({ line: null, reason: "The file is damaged; the cards that are whole came in." });
  return { found, flaws };
}

/** Where the object that begins at `from` ends; -1 where it does not within bounds, or the next Card begins first. */
function endOf(content: string, from: number): number {
  let [depth, quoted] = [0, false];
  const most = Math.min(content.length, from + MAX_CARD);
  for (let at = from; at < most; at += 1) {
    const letter = content[at];
    if (quoted) {
      if (letter === "\\") at += 1;
      else if (letter === '"' || letter === "\n") quoted = false;
    } else if (letter === '"') quoted = true;
    else if (letter === "{") depth += 1;
    else if (letter === "}") {
      depth -= 1;
      if (depth === 0) return at + 1;
    }
  }
  return -1;
}

function parsedObject(text: string): Json | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
