import { isOfSeries, latestVersions, readInvitations } from "#formats/ics/invitation.ts";
import { calendarParts } from "#formats/mail/calendar-parts.ts";
import { instantOf } from "#importing/event-clock.ts";
import type { ProposedTime } from "#outreach/proposed-times.ts";
import type { ReadReply } from "#outreach/reply.ts";
import { dateOf, timeOf } from "#time/date.ts";

/** What the invitation within a letter says; undefined where there is none. */
type Invited = {
  /** "no answer": it calls an event off, or is of a series. */
  readonly says: "proposes" | "accepts" | "declines" | "nothing" | "no answer";
  readonly times: readonly ProposedTime[];
  readonly place: string;
};

/** A letter proposes a handful of times. */
const MOST = 10;

/** Reads the invitations that a whole message carries, by the user's clock. */
export async function invitedIn(message: string, timeZone: string): Promise<Invited | undefined> {
  const all = (await calendarParts(message)).flatMap(readInvitations);
  if (all.length > 0 && all.every(isOfSeries)) return { says: "no answer", times: [], place: "" };
  const found = latestVersions(all.filter((each) => !isOfSeries(each))).slice(0, MOST);
  const [first] = found;
  if (first === undefined) return undefined;
  const called = found.some(({ method, event }) => method === "cancel" || event.cancelled);
  if (called) return { says: "no answer", times: [], place: "" };
  if (found.some(({ answered }) => answered === "declined"))
    return { says: "declines", times: [], place: "" };
  const times = found.map(({ event, zones }): ProposedTime => {
    const start = instantOf(event.start, zones, timeZone);
    const end = event.end === null ? null : instantOf(event.end, zones, timeZone);
    const on = dateOf(start, timeZone);
    const from = event.start.allDay ? null : timeOf(start, timeZone);
    const to = from === null || end === null || dateOf(end, timeZone) !== on ? null : timeOf(end, timeZone);
    const text = from === null ? `the invitation for ${on}` : `the invitation for ${on}, ${from}`;
    return { words: { text, start: 0, end: 0 }, on, from, to, theirs: null, doubt: null };
  });
  const accepts = found.some(({ answered }) => answered === "accepted");
  const proposes = found.some(({ method }) => method !== "reply");
  return {
    says: accepts ? "accepts" : proposes ? "proposes" : "nothing",
    times: accepts || proposes ? times : [],
    place: first.event.place,
  };
}

/** A reply with what its invitation says: whoever sends a time means yes, and words that say otherwise go before. */
export function withInvitation(reply: ReadReply, invited: Invited | undefined): ReadReply {
  if (invited === undefined) return reply;
  if (reply.kind === "unclear" && invited.says === "declines") return { ...reply, kind: "no" };
  if (reply.kind === "no" || invited.times.length === 0) return reply;
  const told = new Set(reply.times.map(({ on, from }) => `${on} ${from}`));
  const more = invited.times.filter(({ on, from }) => !told.has(`${on} ${from}`));
  const kind = reply.kind === "unclear" ? "yes" : reply.kind;
  return { ...reply, kind, times: [...more, ...reply.times] };
}
