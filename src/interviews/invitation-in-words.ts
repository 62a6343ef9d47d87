import { clipped } from "#people/shown.ts";
import { dateOf, type Instant, timeOf } from "#time/date.ts";
import type { InvitationAbout } from "./invitation-about.ts";

export type ShownInvitation = {
  readonly method: "request" | "reply" | "cancel" | "other";
  readonly startsAt: Instant;
  readonly answered: "accepted" | "declined" | "tentative" | null;
  readonly name: string;
  readonly summary: string;
  readonly about: InvitationAbout;
};

/** "Ana Ruiz proposes 2026-03-05 at 10:00." */
export function invitationInWords(
  { method, startsAt, answered, name, summary, about }: ShownInvitation,
  timeZone: string,
): string {
  const who = name || "Somebody";
  const when = `${dateOf(startsAt, timeZone)} at ${timeOf(startsAt, timeZone)}`;
  const event = summary === "" ? "it" : `“${clipped(summary, 80)}”`;
  if (about === "series")
    return `${event === "it" ? "This" : event} takes place again and again: no time for your talk.`;
  if (about === "older version") return `${who} has changed this since: ${when} holds no more.`;
  if (about === "another event")
    return `${who} called off ${when}${summary === "" ? "" : `, ${event}`}: another event than your talk.`;
  if (method === "cancel") return `${who} called off ${when}.`;
  if (method === "request" || method === "other") return `${who} proposes ${when}.`;
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
