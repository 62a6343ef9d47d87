import { hashOf } from "#formats/bytes/hash.ts";
import type { MonicaContact, MonicaEvent } from "#formats/monica/contact.ts";
import { clipped, oneLine } from "#people/shown.ts";
import { storable } from "#people/storable.ts";
import { DAY_MS, type DateText, type Instant, instantAt } from "#time/date.ts";
import type { Direction, TouchKind } from "#timeline/touch.ts";
import type { ImportedPerson, ImportedTouch, Problem } from "./record.ts";

/** Whose clock a day without an hour is told by, and what has come by it. */
export type Clock = { readonly now: Instant; readonly timeZone: string };

const MOST_SUBJECT = 500;
const MOST_NOTE = 20_000;

const KINDS: Readonly<Record<MonicaEvent["kind"], TouchKind>> = {
  activity: "meeting",
  call: "call",
  message: "message",
};

/**
 * What was between the user and somebody of Monica's, as touches with what they wrote of it. One that has not come yet,
 * or has no day, is told. The same one is known again by what it says: Monica's two exports number them differently.
 */
export function touchesIn(
  { contacts }: Pick<MonicaContact, "contacts">,
  of: ImportedPerson,
  clock: Clock,
): { readonly touches: readonly ImportedTouch[]; readonly problems: readonly Problem[] } {
  const touches: ImportedTouch[] = [];
  const problems: Problem[] = [];
  for (const event of contacts) {
    const at = momentOf(event.at, clock.timeZone);
    const subject = storable(clipped(oneLine(event.summary), MOST_SUBJECT));
    if (at !== undefined && at <= clock.now + DAY_MS) {
      touches.push(touchOf(event, { at, subject, of }));
      continue;
    }
    const called = subject === "" ? `A ${event.kind}` : `“${clipped(subject, 60)}”`;
    const why = at === undefined ? "has no date that can be read" : "has not come yet";
    problems.push({ ...of.source, reason: `${of.name}: ${called} ${why}; it is left out.` });
  }
  return { touches, problems };
}

function touchOf(
  { kind, note, by }: MonicaEvent,
  about: { readonly at: Instant; readonly subject: string; readonly of: ImportedPerson },
): ImportedTouch {
  const said = storable(note.replace(/\r\n?/g, "\n").trim().slice(0, MOST_NOTE));
  return {
    ...about,
    address: "",
    displayName: about.of.name,
    kind: KINDS[kind],
    // On the telephone both speak, whoever rang: it is no letter that waits for an answer.
    direction: kind === "call" ? "mutual" : DIRECTION[by ?? "both"],
    subject: kind === "call" && about.subject === "" && by !== null ? RANG[by] : about.subject,
    note: said,
    messageId: `monica:${hashOf(JSON.stringify([kind, about.at, about.subject, said]))}`,
    source: about.of.source,
  };
}

const RANG = { me: "You rang", them: "They rang" } as const;

const DIRECTION: Readonly<Record<"me" | "them" | "both", Direction>> = {
  me: "out",
  them: "in",
  both: "mutual",
};

/** Midnight is how Monica writes a day without an hour: then it is that day's noon. */
function momentOf(text: string, timeZone: string): Instant | undefined {
  const told = /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d)(?::\d\d(?:\.\d{1,9})?)?Z?)?$/.exec(text.trim());
  if (told === null) return undefined;
  const [, day = "", time = "00:00"] = told;
  const utc = Date.parse(`${day}T${time}:00Z`);
  if (Number.isNaN(utc) || utc <= 0) return undefined;
  return time === "00:00" ? instantAt(day as DateText, "12:00", timeZone) : utc;
}
