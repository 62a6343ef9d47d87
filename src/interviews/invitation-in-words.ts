import { clipped } from "#people/shown.ts";
import { DAY_MS, dateOf, type Instant, timeOf } from "#time/date.ts";
import { dateInWords } from "#time/in-words.ts";
import type { InvitationAbout, InvitationMethod } from "./invitation-about.ts";

export type ShownInvitation = {
  readonly method: InvitationMethod;
  readonly startsAt: Instant;
  /** Whole days: it says no hour. */
  readonly allDay: boolean;
  readonly answered: "accepted" | "declined" | "tentative" | null;
  readonly name: string;
  readonly summary: string;
  readonly about: InvitationAbout;
  /** What they wrote beside it; "" where they wrote nothing. */
  readonly comment: string;
};

/** "Ana Ruiz proposes 5 March 2026 at 10:00.", and what she wrote beside it. */
export function invitationInWords(invitation: ShownInvitation, timeZone: string): string {
  const { comment } = invitation;
  const said = inWords(invitation, timeZone);
  return comment === "" ? said : `${said} They write: “${comment}”`;
}

function inWords(
  { method, startsAt, allDay, answered, name, summary, about }: ShownInvitation,
  timeZone: string,
): string {
  const who = name || "Somebody";
  const on = dateInWords(dateOf(startsAt, timeZone));
  const when = allDay ? on : `${on} at ${timeOf(startsAt, timeZone)}`;
  const event = summary === "" ? "it" : `“${clipped(summary, 80)}”`;
  if (about === "series")
    return `${event === "it" ? "This" : event} takes place again and again: no time for your talk.`;
  if (about === "older version") return `${who} has changed this since: ${when} holds no more.`;
  if (about === "another event")
    return `${who} called off ${when}${summary === "" ? "" : `, ${event}`}: another event than your talk.`;
  switch (method) {
    case "cancel":
      return `${who} called off ${when}.`;
    case "counter":
      return `${who} proposes another time: ${when}.`;
    case "publish":
      return `${who} announces ${event === "it" ? "something" : event} on ${when}.`;
    case "request":
    case "other":
      return `${who} proposes ${when}.`;
    case "reply":
      break;
  }
  switch (answered) {
    case "accepted":
      return `${who} said yes to ${when}.`;
    case "declined":
      return `${who} cannot on ${when}. Another time, or an answer by mail, may suit better.`;
    case "tentative":
      return `${who} may be able to on ${when}.`;
    case null:
      return `${who} answered about ${when}.`;
  }
}

/** Whether it names a time for a talk, which its reader may take: one that passed is none. */
export function offersTime(
  { method, about, startsAt, allDay }: Pick<ShownInvitation, "method" | "about" | "startsAt" | "allDay">,
  now: Instant,
): boolean {
  if (about !== "talk" || method === "cancel" || method === "reply") return false;
  return startsAt > now - (allDay ? DAY_MS : 0);
}

export type Doubtful = Pick<ShownInvitation, "method" | "allDay"> & {
  /** By which clock it tells its time, where nobody here knows that one; "" where it is known. */
  readonly unknownClock: string;
  /** The hour as it is read here, "15:00". */
  readonly hour: string;
  /** Whose conversation it is looked at for; "" where none is known. */
  readonly talkWith: string;
  /** Who sends it, where that is none of their addresses; "" where it is theirs. */
  readonly stranger: string;
  readonly isPast: boolean;
  /** When the talk is now, where they answer to another time; "" where it has none, null where they answer to its own. */
  readonly isNow: string | null;
};

/** What is to be looked at before its time is taken; each a sentence. */
export function cautionsFor(invitation: Doubtful): readonly string[] {
  const { method, allDay, unknownClock, hour, talkWith, stranger, isPast, isNow } = invitation;
  const says = (when: boolean, sentence: string) => (when ? [sentence] : []);
  return [
    ...says(
      talkWith !== "" && stranger !== "",
      `It comes from ${clipped(stranger, 80)}, which is no address of ${talkWith} here.`,
    ),
    ...says(method === "publish", "It is an announcement: nobody asks you to come."),
    ...says(allDay, "It names a day and no hour: ask for the hour."),
    ...says(
      unknownClock !== "",
      `Its clock “${clipped(unknownClock, 60)}” is not known here: ${hour} is read by yours. Ask which one is meant.`,
    ),
    ...says(isPast, "That time has passed."),
    ...says(
      isNow !== null,
      `That time holds no more: ${isNow ? `your talk is on ${isNow}` : "no time is arranged now"}. Send the invitation again if they have only the old one.`,
    ),
  ];
}
