import type { CalendarEntry } from "#follow-ups/calendar-entry.ts";
import { contentLine, textValue } from "#formats/content-lines/text.ts";
import { logicalLines } from "#formats/vcard/lines.ts";
import { readProperty, unescapeText } from "#formats/vcard/property.ts";
import { clipped, oneLine } from "#people/shown.ts";
import type { OwnClock } from "./own-clock.ts";
import { type CalendarEvent, readCalendar } from "./read.ts";
import { eventLines } from "./write.ts";

/** RFC 5546, section 1.4: what a calendar in a letter asks for. */
export const METHODS = ["request", "reply", "cancel", "counter", "publish", "other"] as const;
export type Method = (typeof METHODS)[number];

export type Mailbox = { readonly name: string; readonly address: string };

/** What somebody answered to an invitation; null where a letter carries none. */
export type Answered = "accepted" | "declined" | "tentative" | null;

export type Invitation = {
  readonly method: Method;
  readonly event: CalendarEvent;
  readonly zones: ReadonlyMap<string, OwnClock>;
  readonly answered: Answered;
  /** What its sender wrote beside it, on one line; "" where they wrote nothing. */
  readonly comment: string;
};

/** A talk as an invitation that mail programs answer (RFC 6047): asked for by me, of one person. */
export function writeInvitation(
  entry: CalendarEntry,
  { from, to }: { readonly from: Mailbox; readonly to: Mailbox },
  now: number,
): string {
  const off = entry.status === "cancelled";
  const lines = eventLines({ ...entry, alarms: [] }, now);
  return [
    contentLine("BEGIN", "VCALENDAR"),
    contentLine("VERSION", "2.0"),
    contentLine("PRODID", "-//Weakties//Weakties//EN"),
    contentLine("METHOD", off ? "CANCEL" : "REQUEST"),
    ...lines.slice(0, -1),
    contentLine(`ORGANIZER${named(from)}`, `mailto:${address(from)}`),
    contentLine(
      `ATTENDEE;ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=TRUE${named(to)}`,
      `mailto:${address(to)}`,
    ),
    ...lines.slice(-1),
    contentLine("END", "VCALENDAR"),
  ].join("");
}

function named({ name }: Mailbox): string {
  const safe = textValue(name, 100).replace(/["\\]/g, "");
  return safe === "" ? "" : `;CN="${safe}"`;
}

function address({ address: written }: Mailbox): string {
  return written.replace(/[\p{Cc}\s<>,;"]/gu, "");
}

/** What a calendar part of a letter asks, or answers; nothing where it is none. Never throws. */
export function readInvitations(text: string): readonly Invitation[] {
  const { events, zones } = readCalendar(text);
  let method: Method = "other";
  const answers: Answered[] = [];
  const comments: string[] = [];
  for (const { text: line } of logicalLines(text)) {
    const property = readProperty(line, false);
    if (property?.name === "METHOD") method = methodOf(property.value);
    if (property?.name === "COMMENT") comments.push(unescapeText(property.value));
    if (property?.name === "ATTENDEE") answers.push(answerOf(property.params["PARTSTAT"]?.[0]));
  }
  const answered = method === "reply" ? (answers.find((each) => each !== null) ?? null) : null;
  const comment = clipped(oneLine(comments.join(" ")), LONGEST_COMMENT);
  return events.map((event) => ({ method, event, zones, answered, comment }));
}

const LONGEST_COMMENT = 300;

/** Of each event its last version only: the highest SEQUENCE, and of those the one that was written last (RFC 5546, 2.1.5). */
export function latestVersions(invitations: readonly Invitation[]): readonly Invitation[] {
  const latest = new Map<string, Invitation>();
  for (const each of invitations) {
    const known = latest.get(keyOf(each));
    if (known === undefined || isNewer(each, known)) latest.set(keyOf(each), each);
  }
  const current = invitations.filter(
    (each) => each.event.uid === "" || !isNewer(latest.get(keyOf(each)) ?? each, each),
  );
  // Calendar programs send the same twice: as the letter's calendar, and as a file beside it.
  return [...Map.groupBy(current, wordingOf).values()].flatMap((same) => same.slice(0, 1));
}

function wordingOf(each: Invitation): string {
  const { uid, sequence, start, summary, cancelled } = each.event;
  return JSON.stringify([keyOf(each), uid, sequence, start, each.method === "cancel" || cancelled, summary]);
}

/** An answer of theirs carries the version that it answers, and is no version itself. */
function keyOf({ event, method }: Invitation): string {
  return `${method === "reply"} ${event.uid} ${event.instead?.wall ?? ""}`;
}

function isNewer({ event: one }: Invitation, { event: other }: Invitation): boolean {
  return one.sequence > other.sequence || (one.sequence === other.sequence && one.stamp > other.stamp);
}

/** One of many times, or many: a weekly seminar. */
export function isOfSeries({ event: { rule, also, instead } }: Invitation): boolean {
  return rule !== "" || also.length > 0 || instead !== null;
}

function methodOf(value: string): Method {
  const said = value.trim().toLowerCase();
  return METHODS.find((method) => method === said) ?? "other";
}

function answerOf(status = ""): Answered {
  const said = status.toLowerCase();
  return said === "accepted" || said === "declined" || said === "tentative" ? said : null;
}
