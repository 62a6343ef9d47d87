/** Programs that put several values into one cell write them in so many ways; this one is Google's. */
export const SEVERAL = " ::: ";

/** Longer than any list of addresses; no other cell is looked at as one. */
const LONGEST_LIST = 10_000;

/**
 * A cell as one would type it: without the links that Notion puts behind what a cell points to ("Lumen
 * (https://www.notion.so/…)"), and a list in JSON as several values.
 */
export function plainCell(cell: string): string {
  if (cell.startsWith("[") && cell.endsWith("]") && cell.length < LONGEST_LIST) return listed(cell);
  if (!cell.includes(" (")) return cell;
  return cell
    .split(POINTS_TO)
    .map((part) => part.trim())
    .filter((part) => part !== "")
    .join(SEVERAL);
}

const POINTS_TO =
  / \((?:https:\/\/(?:[\w-]+\.)?notion\.(?:so|com|site)\/[^\s()]*|[^\s()]*%20[^\s()]*\.md)\)(?:, |$)/;

function listed(cell: string): string {
  try {
    const list = JSON.parse(cell) as readonly unknown[];
    const values = list.map(thingIn);
    return values.includes(undefined) ? cell : values.join(SEVERAL);
  } catch {
    return cell;
  }
}

/** Text, or an object of which one field is the thing itself. */
function thingIn(item: unknown): string | undefined {
  if (typeof item === "string") return item;
  if (typeof item !== "object" || item === null) return undefined;
  const named = item as Readonly<Record<string, unknown>>;
  const value = ITSELF.map((name) => named[name]).find((each) => typeof each === "string");
  return value as string | undefined;
}

const ITSELF = ["email", "phone_number", "phone", "number", "url", "value", "name"];
