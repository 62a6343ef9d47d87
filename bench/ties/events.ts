import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import type { TieDays } from "#ties/past.ts";

const DAY = 86_400;

export type Pair = { readonly a: string; readonly b: string; readonly tie: TieDays };
export type Events = {
  readonly pairs: readonly Pair[];
  /** Days from the first event to the last. */
  readonly span: number;
  readonly read: number;
  /** A few events lie so far from nearly all others that days counted from the first say nothing. */
  readonly strays: boolean;
  /** Lines that are no event, with the number of the first one. */
  readonly bad: { readonly count: number; readonly firstLine: number };
};

function textOf(file: string): string {
  try {
    const bytes = readFileSync(file);
    return (bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes).toString("utf8");
  } catch (error) {
    throw new Error(`${file} cannot be read: ${error instanceof Error ? error.message : error}`);
  }
}

/** Seconds of the year 5138; a time beyond counts smaller things. */
const NOT_SECONDS = 1e11;

type Event = { readonly from: string; readonly to: string; readonly at: number };

/**
 * Reads `from to unixtime`, one contact a line, plain or gzip, parted by spaces, tabs or commas. A first line that is
 * not of numbers is a heading; further columns are left aside, and so is contact with oneself. Days count from the
 * first event. `timeColumn` counts from 1; the first two others are the people.
 */
export function readEvents(file: string, timeColumn: number): Events {
  const text = textOf(file);
  const events: Event[] = [];
  let [bad, firstLine, beyond] = [0, 0, 0];
  for (const [index, line] of text.split("\n").entries()) {
    const event = eventOf(line, timeColumn);
    if (event !== undefined && event.at <= NOT_SECONDS) events.push(event);
    else if (event !== undefined || (line.trim() !== "" && index > 0)) {
      if (bad === 0) firstLine = index + 1;
      bad += 1;
      beyond += event === undefined ? 0 : 1;
    }
  }
  if (beyond > events.length)
    throw new Error(`The times in ${file} are no seconds since 1970; are they milliseconds?`);
  events.sort((one, other) => one.at - other.at);
  const start = events[0]?.at ?? 0;
  return {
    pairs: pairsOf(events, start),
    span: ((events.at(-1)?.at ?? start) - start) / DAY,
    read: events.length,
    strays: hasStrays(events),
    bad: { count: bad, firstLine },
  };
}

const NEARLY_ALL = 0.99;

/** Whether nearly all events lie within a tenth of the days from the first to the last. */
function hasStrays(events: readonly Event[]): boolean {
  const at = (share: number) => events[Math.round(share * (events.length - 1))]?.at ?? 0;
  const middle = at(NEARLY_ALL + (1 - NEARLY_ALL) / 2) - at((1 - NEARLY_ALL) / 2);
  return middle < (at(1) - at(0)) / 10;
}

function eventOf(line: string, timeColumn: number): Event | undefined {
  const cells = line.trim().split(/[\s,;]+/);
  const [time] = cells.splice(timeColumn - 1, 1);
  const [from, to] = cells;
  const at = Number(time);
  if (from === undefined || to === undefined || time === undefined || time === "" || !Number.isFinite(at))
    return undefined;
  return { from, to, at };
}

function pairsOf(events: readonly Event[], start: number): readonly Pair[] {
  type Growing = { a: string; b: string; tie: { days: number[]; sent: number[]; received: number[] } };
  const pairs = new Map<string, Growing>();
  for (const { from, to, at } of events) {
    if (from === to) continue;
    const [a, b] = from < to ? [from, to] : [to, from];
    const key = `${a} ${b}`;
    let pair = pairs.get(key);
    if (pair === undefined) {
      pair = { a, b, tie: { days: [], sent: [], received: [] } };
      pairs.set(key, pair);
    }
    const { days, sent, received } = pair.tie;
    const day = Math.floor((at - start) / DAY);
    if (days.at(-1) !== day) {
      days.push(day);
      sent.push(sent.at(-1) ?? 0);
      received.push(received.at(-1) ?? 0);
    }
    const counted = from === a ? sent : received;
    counted[counted.length - 1] = (counted.at(-1) ?? 0) + 1;
  }
  return [...pairs.values()];
}
