import type { Instant } from "./date.ts";

/** Two clocks may differ by so much, and what was just done there is not yet to come here. */
const CLOCKS_DIFFER_MS = 3_600_000;

/** Whether a moment still lies ahead, so that nothing can have been done then. */
export function isToCome(at: Instant, now: Instant): boolean {
  return at > now + CLOCKS_DIFFER_MS;
}
