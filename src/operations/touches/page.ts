import { type TimelinePlace, touchesOf } from "#database/ties/touches.ts";
import type { Tx } from "#database/transaction.ts";
import type { PersonId, TouchId } from "#people/id.ts";
import type { Touch } from "#timeline/touch.ts";

export type TouchPage = {
  readonly touches: readonly Touch[];
  /** Where what was before begins; null where there is none. */
  readonly next: string | null;
};

/**
 * @param limit touches in the page
 * @param before where the page before ended; without it, the newest
 */
export async function pageOfTouches(
  tx: Tx,
  personId: PersonId,
  limit: number,
  before?: TimelinePlace,
): Promise<TouchPage> {
  const found = await touchesOf(tx, personId, { before, limit: limit + 1 });
  const touches = found.slice(0, limit);
  const last = touches.at(-1);
  return { touches, next: found.length > limit && last !== undefined ? `${last.at} ${last.id}` : null };
}

/** null: not a place that a page gave. */
export function readPlace(text: string): TimelinePlace | null {
  const [, at, id] = /^(-?\d{1,16}) (\S+)$/.exec(text) ?? [];
  return at === undefined || id === undefined ? null : { at: Number(at), id: id as TouchId };
}
