import { hashOf } from "#formats/bytes/hash.ts";
import type { OwnClock } from "#formats/ics/own-clock.ts";
import type { CalendarEvent, Guest, Moment } from "#formats/ics/read.ts";
import { timesOf, type Wall } from "#formats/ics/recur.ts";
import { storable } from "#people/storable.ts";
import { DAY_MS, type Instant } from "#time/date.ts";
import { buildPerson } from "./build-person.ts";
import type { Letter } from "./correspondence.ts";
import { instantOf } from "./event-clock.ts";
import type { ImportedPerson, ImportedTouch, Problem } from "./record.ts";

/** Events of a file, with the clocks that it describes itself. */
export type Events = {
  readonly file: string;
  /** What the calendar calls itself. */
  readonly called: string;
  readonly events: readonly CalendarEvent[];
  readonly zones: ReadonlyMap<string, OwnClock>;
};

export type Meetings = {
  readonly people: readonly ImportedPerson[];
  readonly touches: readonly ImportedTouch[];
  readonly problems: readonly Problem[];
};

/** With more than this one has been in the same room, and met nobody in particular. */
const MOST_TOGETHER = 12;
/** Of more it is only said that they are. */
const COUNTED = 100;
const MOST_TOUCHES = 200_000;
/** A series that has been so often, and oftener than weekly, is a habit: one meeting a week tells of it. */
const MOST_OF_SERIES = 60;
/** What this program wrote itself knows its people better than its calendar. */
const OUR_OWN = /@weakties$/i;

/**
 * Whom the user has met: each event that has been is a meeting with everybody asked who did not decline, the user's own
 * addresses left out. Cancelled events, those the user declined and those to come are none. A recurring one is a
 * meeting each time, within bounds.
 */
export function meetingsIn(
  files: readonly Events[],
  of: { readonly mine: ReadonlySet<string>; readonly now: Instant; readonly timeZone: string },
): Meetings {
  const people = new Map<string, ImportedPerson>();
  const touches: ImportedTouch[] = [];
  const problems: Problem[] = [];
  for (const { file, events, zones } of files) {
    const clock = (moment: Moment, wall: Wall = moment.wall) =>
      instantOf({ ...moment, wall }, zones, of.timeZone);
    const latest = latestOf(events);
    const instead = Map.groupBy(latest, ({ uid, instead }) => (instead === null ? "" : uid));
    let ahead = 0;
    for (const event of latest) {
      const source = { file, line: event.line };
      const others = event.guests.filter(
        ({ address, human, declined }) => human && !declined && !of.mine.has(address),
      );
      const refused = event.guests.some(({ address, declined }) => declined && of.mine.has(address));
      const series = event.onwards ? latest.filter(({ uid }) => uid === event.uid && uid !== "") : [];
      if (event.cancelled || refused || others.length === 0 || OUR_OWN.test(event.uid)) continue;
      if (others.length > MOST_TOGETHER) {
        const many = others.length > COUNTED ? `More than ${COUNTED}` : others.length;
        const reason = `${many} people were asked: too many to say that you met each of them.`;
        problems.push({ ...source, reason });
        continue;
      }
      const { times, problem } = timesIn(event, of.now + DAY_MS, clock);
      if (problem !== undefined) problems.push({ ...source, reason: problem });
      const moved = recurs(event) ? (instead.get(event.uid) ?? []) : [];
      const isGone = namedBy(
        [...event.excluded, ...moved.flatMap((each) => each.instead ?? [])],
        event.start.allDay,
        clock,
      );
      const told = [...times.map((wall) => ({ ...event.start, wall })), ...event.also];
      const ends = Math.min(
        ...moved.flatMap(({ onwards, instead }) => (onwards && instead ? clock(instead) : [])),
      );
      const own = told.flatMap((each) => (isGone(each) || clock(each) >= ends ? [] : [clock(each)]));
      const which = onwardsIn(event, series, of.now + DAY_MS, clock);
      const been = [...new Set([...own, ...which.keys()])];
      const all = been.filter((at) => at <= of.now);
      const past =
        recurs(event) && all.length > MOST_OF_SERIES ? firstOfWeeks(all.toSorted((a, b) => a - b)) : all;
      if (past.length < all.length)
        problems.push({ ...source, reason: oneAWeekSays(all.length, past.length) });
      if (past.length === 0) {
        ahead += been.length > 0 || times.length === 0 ? 1 : 0;
        continue;
      }
      for (const guest of others) {
        if (!people.has(guest.address)) enter(people, guest, source);
        for (const at of past) {
          if (touches.length < MOST_TOUCHES)
            touches.push(touchOf(event, guest, { at, instead: which.get(at) }, clock, source));
        }
      }
    }
    if (ahead > 0) problems.push({ file, line: null, reason: aheadSays(ahead) });
  }
  return { people: [...people.values()], touches, problems };
}

/**
 * When the later times of a series take place that one of them changed for all after it, each with the time in whose
 * place that is.
 */
function onwardsIn(
  event: CalendarEvent,
  series: readonly CalendarEvent[],
  last: Wall,
  clock: (moment: Moment, wall?: Wall) => Instant,
): ReadonlyMap<Instant, Instant> {
  const { instead, start } = event;
  const whole = series.find(recurs);
  if (instead === null || whole === undefined) return new Map();
  const from = clock(instead);
  const changed = series.filter((each) => each !== event && each !== whole);
  const until = Math.min(
    ...changed
      .flatMap((each) => (each.onwards && each.instead ? clock(each.instead) : []))
      .filter((at) => at > from),
  );
  const isGone = namedBy(
    [...whole.excluded, ...changed.flatMap((each) => each.instead ?? [])],
    whole.start.allDay,
    clock,
  );
  const told = [
    ...timesIn(whole, last, clock).times.map((wall) => ({ ...whole.start, wall })),
    ...whole.also,
  ].filter((each) => clock(each) > from && clock(each) < until && !isGone(each));
  // By the clock on the wall where both are told by one, since a summer may begin in between.
  const onOneClock = instead.zone === start.zone && whole.start.zone === start.zone;
  return new Map(
    told.map((each) => [
      onOneClock
        ? clock({ ...start, wall: each.wall + start.wall - instead.wall })
        : clock(each) + clock(start) - from,
      clock(each),
    ]),
  );
}

/** Its times by the rule, on its own clock, and what of them does not come in. */
function timesIn(
  { start, rule }: CalendarEvent,
  last: Wall,
  clock: (moment: Moment, wall: Wall) => Instant,
): { readonly times: readonly Wall[]; readonly problem?: string } {
  if (rule === "") return { times: [start.wall] };
  const timed = { ...start, allDay: false };
  const wallOf = (instant: Instant) => {
    const guess = 2 * instant - clock(timed, instant);
    return guess + instant - clock(timed, guess);
  };
  const found = timesOf(start.wall, rule, last, wallOf);
  if (found === undefined)
    return {
      times: [start.wall],
      problem: "How often it recurs cannot be followed; its first time came in.",
    };
  const { times, before } = found;
  return before === 0
    ? { times }
    : {
        times,
        problem: `It recurred so often that its ${before.toLocaleString("en")} earliest times are left out.`,
      };
}

/** The first of each week, so that a later import of the same series keeps to the same ones. Weeks begin on a Monday. */
function firstOfWeeks(times: readonly Instant[]): readonly Instant[] {
  const weekOf = (at: Instant) => Math.floor((at / DAY_MS + 3) / 7);
  return times.filter((at, place) => place === 0 || weekOf(at) !== weekOf(times[place - 1] ?? at));
}

function oneAWeekSays(all: number, kept: number): string {
  return `It has been ${all.toLocaleString("en")} times, oftener than once a week: one meeting of each week came in, ${kept.toLocaleString("en")} in all.`;
}

function recurs({ rule, also }: CalendarEvent): boolean {
  return rule !== "" || also.length > 0;
}

/** Google calls a calendar by the address of whom it belongs to, until they call it otherwise. */
export function ownerOf(files: readonly Events[]): string | undefined {
  const owners = files.flatMap(({ called, events }) => {
    const address = called.toLowerCase();
    return events.some(({ guests }) => guests.some((guest) => guest.address === address)) ? [address] : [];
  });
  return new Set(owners).size === 1 ? owners[0] : undefined;
}

/**
 * Without what a later word of the same file changed or called off: an invitation may stand in it as often as it was
 * sent (RFC 5546). Of two that are as late, both stay.
 */
function latestOf(events: readonly CalendarEvent[]): readonly CalendarEvent[] {
  const keyOf = ({ uid, instead }: CalendarEvent) => `${uid} ${instead?.wall ?? ""}`;
  const last = new Map<string, number>();
  for (const each of events)
    if (each.uid !== "") last.set(keyOf(each), Math.max(rankOf(each), last.get(keyOf(each)) ?? 0));
  return events.filter((each) => rankOf(each) >= (last.get(keyOf(each)) ?? 0));
}

function rankOf({ sequence, cancelled }: CalendarEvent): number {
  return 2 * sequence + (cancelled ? 1 : 0);
}

/** An event that a calendar has as called off. */
export type CalledOffEvent = Pick<Events, "file" | "zones"> & { readonly event: CalendarEvent };

const MOST_CALLED_OFF = 1_000;

export function calledOffIn(files: readonly Events[]): readonly CalledOffEvent[] {
  return files
    .flatMap(({ file, zones, events }) =>
      latestOf(events).flatMap((event) => (event.cancelled ? { file, zones, event } : [])),
    )
    .slice(-MOST_CALLED_OFF);
}

/** Each event as a letter to those asked, for finding out whose calendar it is. */
export function lettersOf(files: readonly Events[]): readonly Letter[] {
  return files.flatMap(({ file, events }) =>
    events.flatMap(({ line, organizer, guests, summary, uid }) => {
      const people = guests.filter(({ human }) => human);
      // A calendar that several share, or a room, asks nobody.
      const from = people.find(({ address }) => address === organizer) ?? people[0];
      if (from === undefined) return [];
      const to = people.filter(({ address }) => address !== from.address);
      return {
        from: { address: from.address, name: "" },
        to: to.map(({ address, name }) => ({ address, name })),
        at: 0,
        subject: summary,
        messageId: uid,
        automatic: null,
        sent: false,
        deliveredTo: "",
        received: true,
        answers: false,
        list: "",
        source: { file, line },
      };
    }),
  );
}

/**
 * Which times of an event these moments name: those left out of it, or that stand elsewhere. The same instant; the same
 * hour where it names no clock; the day, where one of both is told without its hour. Exchange and others write midnights
 * for whole days, and some a day alone for an hour.
 */
function namedBy(
  moments: readonly Moment[],
  isWholeDay: boolean,
  clock: (moment: Moment) => Instant,
): (time: Moment) => boolean {
  const dayOf = ({ wall }: Moment) => Math.floor(wall / DAY_MS);
  const hours = moments.filter(({ allDay }) => !allDay && !isWholeDay);
  const days = new Set(moments.filter(({ allDay }) => allDay || isWholeDay).map(dayOf));
  const instants = new Set(hours.map((each) => clock(each)));
  const walls = new Set(hours.flatMap(({ wall, zone }) => (zone === "" ? [wall] : [])));
  return (time) => days.has(dayOf(time)) || walls.has(time.wall) || instants.has(clock(time));
}

function enter(people: Map<string, ImportedPerson>, guest: Guest, source: ImportedPerson["source"]): void {
  const points = [{ kind: "email" as const, value: guest.address }];
  const person = buildPerson({ name: guest.name, points }, source);
  if (person !== undefined) people.set(guest.address, person);
}

function touchOf(
  event: CalendarEvent,
  guest: Guest,
  { at, instead }: { readonly at: Instant; readonly instead: Instant | undefined },
  clock: (moment: Moment) => Instant,
  source: ImportedTouch["source"],
): ImportedTouch {
  const uid = storable(event.uid) || `hash:${hashOf(`${at} ${event.summary}`)}`;
  const which = event.instead === null ? at : (instead ?? clock(event.instead));
  return {
    address: guest.address,
    displayName: guest.name,
    at,
    kind: "meeting",
    direction: "mutual",
    subject: storable(event.summary),
    messageId: !recurs(event) && event.instead === null ? uid : `${uid} ${new Date(which).toISOString()}`,
    source,
  };
}

function aheadSays(count: number): string {
  return count === 1
    ? "1 event has not come yet; import the calendar again once it has."
    : `${count} events have not come yet; import the calendar again once they have.`;
}
