import { DAY_MS, type Instant } from "#time/date.ts";

/** So many requests from members of one institution within so many days; the person asked may want fewer. */
const REQUESTS = 3;
const WITHIN_DAYS = 90;

/** What an institution keeps of somebody whom its members ask: when, and never by whom. */
export type Asked = {
  readonly requestsAt: readonly Instant[];
  /** Their own word that they want none (R60). */
  readonly noRequests: boolean;
  /** Their own limit, where they set one. */
  readonly most: number | null;
};

export type MayAsk =
  | { readonly kind: "may" }
  | { readonly kind: "not-now"; readonly says: string; readonly from: Instant | null };

/** Whether one more member may ask. The answer tells neither who asked nor how many did. */
export function mayAsk(asked: Asked, now: Instant): MayAsk {
  if (asked.noRequests)
    return { kind: "not-now", says: "They have said that they want no requests from here.", from: null };
  const most = Math.max(0, Math.min(asked.most ?? REQUESTS, REQUESTS));
  if (most === 0)
    return { kind: "not-now", says: "They have said that they want no requests from here.", from: null };
  const lately = asked.requestsAt.filter((at) => at > now - WITHIN_DAYS * DAY_MS).toSorted((a, b) => b - a);
  const last = lately[most - 1];
  if (last === undefined) return { kind: "may" };
  return {
    kind: "not-now",
    says: "They have been asked enough for now. Somebody else there may have more time.",
    from: last + WITHIN_DAYS * DAY_MS,
  };
}
