import { type Finding, mended } from "#outreach/check/finding.ts";
import { slotsIn } from "#outreach/slots.ts";

export type Rewritten = { readonly body: string; readonly start: number; readonly end: number };

/**
 * The letter with the better words of one finding in it, and what to select then: the gap in them, else what changed.
 * Undefined where the check has no better words.
 */
export function withBetter(before: string, finding: Finding): Rewritten | undefined {
  const body = mended(before, finding);
  if (body === before) return undefined;
  const start = commonStart(before, body);
  const tail = commonStart(reversed(before.slice(start)), reversed(body.slice(start)));
  const end = body.length - tail;
  const [gap] = slotsIn(body).filter((each) => each.end > start && each.start < end);
  return { body, start: gap?.start ?? start, end: gap?.end ?? end };
}

function commonStart(one: string, other: string): number {
  let at = 0;
  while (at < one.length && at < other.length && one[at] === other[at]) at += 1;
  return at;
}

function reversed(text: string): string {
  return [...Array(text.length).keys()].map((at) => text[text.length - 1 - at]).join("");
}
