import { addDays, type DateText } from "#time/date.ts";
import type { Advice, Commitment } from "./advice.ts";

/** The first of what I owe somebody: word of what came of their advice, or what I promised. */
export type Owed =
  | { readonly kind: "tell"; readonly advice: Advice }
  | { readonly kind: "keep"; readonly promise: Commitment };

/** News goes before a promise, but for one of today or tomorrow: news can wait a day. */
export function owedFirst(
  untold: Advice | undefined,
  promised: Commitment | undefined,
  today: DateText,
): Owed | null {
  const dueOn = promised?.dueOn ?? null;
  const isNear = dueOn !== null && dueOn >= today && dueOn <= addDays(today, 1);
  if (untold !== undefined && !isNear) return { kind: "tell", advice: untold };
  return promised === undefined ? null : { kind: "keep", promise: promised };
}
