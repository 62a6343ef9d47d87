import { dateOf, type Instant, timeOf } from "#time/date.ts";

export type ShownInvitation = {
  readonly method: "request" | "reply" | "cancel" | "other";
  readonly startsAt: Instant;
  readonly answered: "accepted" | "declined" | "tentative" | null;
  readonly name: string;
};

/** "Ana Ruiz proposes 2026-03-05 at 10:00." */
export function invitationInWords(
  { method, startsAt, answered, name }: ShownInvitation,
  timeZone: string,
): string {
  const who = name || "Somebody";
  const when = `${dateOf(startsAt, timeZone)} at ${timeOf(startsAt, timeZone)}`;
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
