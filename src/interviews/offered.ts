import type { Instant } from "#time/date.ts";
import type { Interview } from "./interview.ts";

/** What of a letter tells whether it offered times. */
export type MayOffer = {
  readonly kind: string;
  readonly sentAt: Instant | null;
  /** Of a letter that is sent: when that was noted. */
  readonly updatedAt: Instant;
};

/**
 * When times of mine went out for a talk that has none, the last one last: letters about the time that were noted as
 * sent since it came to want one. A confirmation of the time before is none of them.
 */
export function timesOffered(
  interview: Pick<Interview, "state" | "answeredAt" | "steps">,
  letters: readonly MayOffer[],
): readonly Instant[] {
  const since = wantsTimeSince(interview);
  if (since === null) return [];
  return letters
    .flatMap(({ kind, sentAt, updatedAt }) =>
      kind === "confirmation" && sentAt !== null && updatedAt >= since ? [sentAt] : [],
    )
    .toSorted((one, other) => one - other);
}

/** Null where a time is set or none is wanted, and of a step that was noted before its moment was kept. */
function wantsTimeSince({ state, answeredAt, steps }: Pick<Interview, "state" | "answeredAt" | "steps">) {
  if (state === "answered") return answeredAt;
  if (state !== "moved") return null;
  return steps.findLast((step) => step.state?.[1] === "moved")?.at ?? null;
}
