import { dateInWords } from "#time/in-words.ts";
import type { ProposedTime } from "./proposed-times.ts";

const WEEKDAY = new Intl.DateTimeFormat("en-GB", { weekday: "long", timeZone: "UTC" });

/** "9 December 2026 is a Wednesday, and they wrote Thursday: ask which they mean"; "" where nothing is in doubt. */
export function doubtInWords({ on, doubt }: Pick<ProposedTime, "on" | "doubt">): string {
  if (doubt === null) return "";
  const date = dateInWords(on);
  if (doubt.kind === "order") return `read as ${date}; it could be ${dateInWords(doubt.or)}`;
  return `${date} is a ${WEEKDAY.format(Date.parse(on))}, and they wrote ${doubt.said}: ask which they mean`;
}
