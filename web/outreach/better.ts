import { type Finding, mended } from "#outreach/check/finding.ts";
import { slotsIn } from "#outreach/slots.ts";
import { changedRange } from "#web/design/changed-range.ts";

export type Rewritten = { readonly body: string; readonly start: number; readonly end: number };

/**
 * The letter with the better words of one finding in it, and what to select then: the gap in them, else what changed.
 * Undefined where the check has no better words.
 */
export function withBetter(before: string, finding: Finding): Rewritten | undefined {
  const body = mended(before, finding);
  if (body === before) return undefined;
  const { start, endAfter: end } = changedRange(before, body);
  const [gap] = slotsIn(body).filter((each) => each.end > start && each.start < end);
  return { body, start: gap?.start ?? start, end: gap?.end ?? end };
}
