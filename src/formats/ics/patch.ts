import type { CalendarEntry } from "#follow-ups/calendar-entry.ts";
import { contentLine } from "#formats/content-lines/text.ts";
import { logicalLines } from "#formats/vcard/lines.ts";
import { readProperty } from "#formats/vcard/property.ts";
import { duration, eventLines } from "./write.ts";

/** What of an event this program says; all else on it belongs to whoever wrote it there. */
export type Facet = "when" | "minutes" | "summary" | "location" | "status";

const NAMES: Readonly<Record<Facet, readonly string[]>> = {
  when: ["DTSTART", "DTEND", "DURATION"],
  minutes: ["DTEND", "DURATION"],
  summary: ["SUMMARY"],
  location: ["LOCATION"],
  status: ["STATUS"],
};

/**
 * A calendar resource (RFC 4791, 4.1) as another program wrote it, with some facets of its event as the entry has
 * them. Everything else stays as it is: alarms, colours, notes, time zones, and, where somebody made it recur there,
 * the times that they moved. Where only its length is another, its beginning stays as they wrote it. It counts as the latest word, however often it was changed there. Folded anew.
 */
export function patchEvent(
  text: string,
  entry: CalendarEntry,
  facets: readonly Facet[],
  now: number,
): string {
  const names = new Set([...facets.flatMap((facet) => NAMES[facet]), "SEQUENCE", "DTSTAMP"]);
  const all = [...logicalLines(text)].map(({ text: line }) => line);
  const own = ownEventIn(all);
  const sequence = Math.max(entry.sequence, sequenceOf(all, own) + 1);
  const fresh = eventLines({ ...entry, sequence }, now)
    .filter((line) => names.has(nameOf(line)))
    .map((line) => (nameOf(line) === "DTEND" && !facets.includes("when") ? lengthOf(entry) : line));
  const lines: string[] = [];
  let depth: string[] = [];
  let events = 0;
  for (const line of all) {
    const name = nameOf(line);
    const component = line
      .slice(line.indexOf(":") + 1)
      .trim()
      .toUpperCase();
    const inEvent = depth.at(-1) === "VEVENT" && depth.length === 2;
    if (name === "BEGIN") depth = [...depth, component];
    if (inEvent && events === own && names.has(name)) continue;
    if (inEvent && name === "END") {
      if (events === own) lines.push(...fresh);
      events += 1;
    }
    if (name === "END") depth = depth.slice(0, -1);
    const colon = valueAt(line);
    lines.push(contentLine(line.slice(0, colon), line.slice(colon + 1)));
  }
  return lines.join("");
}

/** An end would have to be on the clock that its beginning is on; a length goes with every one. */
function lengthOf({ when }: CalendarEntry): string {
  return when.kind === "at" ? contentLine("DURATION", duration(when.minutes)) : "";
}

/** Which of the events of a resource is the one that recurs, beside those that stand for one of its times. */
function ownEventIn(lines: readonly string[]): number {
  const instead = new Set<number>();
  let events = -1;
  for (const line of lines) {
    if (/^BEGIN:VEVENT\s*$/i.test(line)) events += 1;
    else if (nameOf(line) === "RECURRENCE-ID") instead.add(events);
  }
  const own = Array.from({ length: events + 1 }, (_, at) => at).find((at) => !instead.has(at));
  return own ?? 0;
}

/** How often an event of a resource says that it was changed (RFC 5545, 3.8.7.4). */
function sequenceOf(lines: readonly string[], event: number): number {
  let events = -1;
  for (const line of lines) {
    if (/^BEGIN:VEVENT\s*$/i.test(line)) events += 1;
    else if (events === event && nameOf(line) === "SEQUENCE")
      return Math.min(Number.parseInt(line.slice(valueAt(line) + 1), 10) || 0, MOST_CHANGES);
  }
  return 0;
}

/** More than any event was ever changed; what counts further is no count. */
const MOST_CHANGES = 1_000_000;

function nameOf(line: string): string {
  return readProperty(line, false)?.name ?? "";
}

/** The colon before the value; one within quotation marks is a parameter's. */
function valueAt(line: string): number {
  let quoted = false;
  for (let at = 0; at < line.length; at += 1) {
    if (line[at] === '"') quoted = !quoted;
    else if (line[at] === ":" && !quoted) return at;
  }
  return line.length;
}
