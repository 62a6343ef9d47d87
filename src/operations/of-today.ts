import { nowCalled } from "#database/merging/merged-away.ts";
import type { Tx } from "#database/transaction.ts";

/** An id, or the key of a line of Today, which ends in one: "picture:…", "news:2026-11-23:…". */
const ID = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";
const HOLDS_IDS = new RegExp(`^(?:[A-Za-z0-9-]{1,40}:){0,3}${ID}$`);
const EACH_ID = new RegExp(ID, "g");
/** Ids stand in fields of an input and of its lists; what lies deeper is a document. */
const DEEPEST = 4;

/**
 * The input with the ids of today: whoever was made one with somebody else is found under their old id too, by an old
 * link, a list that was printed, an edit that was begun before.
 */
export async function ofToday<Input>(tx: Tx, input: Input): Promise<Input> {
  const ids = new Set<string>();
  gather(input, ids, 0);
  if (ids.size === 0) return input;
  const now = await nowCalled(tx, [...ids]);
  return now.size === 0 ? input : (replaced(input, now, 0) as Input);
}

function gather(value: unknown, ids: Set<string>, depth: number): void {
  if (typeof value === "string") {
    if (HOLDS_IDS.test(value)) for (const id of value.match(EACH_ID) ?? []) ids.add(id);
  } else if (typeof value === "object" && value !== null && depth < DEEPEST)
    for (const each of Object.values(value)) gather(each, ids, depth + 1);
}

function replaced(value: unknown, now: ReadonlyMap<string, string>, depth: number): unknown {
  if (typeof value === "string")
    return HOLDS_IDS.test(value) ? value.replace(EACH_ID, (id) => now.get(id) ?? id) : value;
  if (typeof value !== "object" || value === null || depth >= DEEPEST) return value;
  if (Array.isArray(value)) return value.map((each) => replaced(each, now, depth + 1));
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [key, replaced(each, now, depth + 1)]),
  );
}
