import { countTouch } from "#database/ties/ties.ts";
import { insertTouch } from "#database/ties/touches.ts";
import type { Tx } from "#database/transaction.ts";
import type { Touch } from "#timeline/touch.ts";

/** Keeps a touch and counts it in the tie, together. */
export async function recordTouch(tx: Tx, touch: Touch, address?: string): Promise<void> {
  if (await insertTouch(tx, touch, address)) await countTouch(tx, touch);
}
