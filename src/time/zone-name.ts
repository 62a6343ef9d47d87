import type { Instant } from "./date.ts";

/** What a zone is called at a moment, as people write it behind a time: "CET", "BST", "GMT+5:30", "UTC". */
export function zoneNameAt(at: Instant, timeZone: string): string {
  const parts = new Intl.DateTimeFormat("en-GB", { timeZone, timeZoneName: "short" }).formatToParts(at);
  return parts.find(({ type }) => type === "timeZoneName")?.value ?? timeZone;
}
