import type { Footing } from "#ties/reply.ts";
import type { KnownPerson } from "./snapshot.ts";

/** What the user said; where they said nothing, whether there was contact both ways. */
export function footingOf({ familiarity, history }: Pick<KnownPerson, "familiarity" | "history">): Footing {
  if (familiarity !== "unknown") return familiarity;
  const { sent, received, talks } = history;
  return talks > 0 || (sent > 0 && received > 0) ? "correspondent" : "unknown";
}

const KNOWN_IN_SOME_WAY: readonly Footing[] = ["known", "acquaintance", "correspondent"];

/** Whether we know each other at all; they come before everybody else (R25). */
export function isSomebodyIKnow(footing: Footing): boolean {
  return KNOWN_IN_SOME_WAY.includes(footing);
}
