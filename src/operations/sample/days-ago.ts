import { DAY_MS, type Instant } from "#time/date.ts";
import type { Context } from "../operation.ts";

/** An instant so many days before now, in the late morning of that day. */
export function daysAgo({ now }: Context, days: number): Instant {
  const noon = Math.floor(now / DAY_MS) * DAY_MS + 10.5 * 3_600_000;
  return Math.min(noon - days * DAY_MS, days >= 0 ? now : Number.POSITIVE_INFINITY);
}
