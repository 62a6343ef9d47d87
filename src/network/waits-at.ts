import type { IntroductionId } from "#people/id.ts";

type Begun = { readonly id: IntroductionId; readonly state: string; readonly letterId: string | null };

/** Of the ways to somebody the one that was thought of and not asked for yet: there one may hesitate (R12). */
export function waitsAt(
  ways: readonly { readonly begun: Begun | null }[],
): { readonly introductionId: IntroductionId } | undefined {
  const waits = ways.find(({ begun }) => begun?.state === "thought-of" || (begun?.letterId ?? null) !== null);
  return waits?.begun ? { introductionId: waits.begun.id } : undefined;
}
