import type { Instant } from "#time/date.ts";
import type { Interview, TakenInvitation } from "./interview.ts";

/** What an invitation of theirs is about, as far as a conversation goes. */
export type InvitationAbout = "talk" | "another event" | "older version" | "series";

export type InvitationMethod = "request" | "reply" | "cancel" | "counter" | "publish" | "other";

export type TheirInvitation = TakenInvitation & {
  readonly method: InvitationMethod;
  readonly startsAt: Instant;
  readonly isOfSeries: boolean;
};

/** The invitation by which a conversation was arranged; undefined where it was arranged in another way. */
export function takenInvitation({ steps }: Pick<Interview, "steps">): TakenInvitation | undefined {
  return steps.findLast(({ invitation }) => invitation !== undefined)?.invitation;
}

/** A conversation with the invitation by which it was just arranged, kept beside that step: taken back, it goes with it. */
export function withInvitationTaken(interview: Interview, invitation: TakenInvitation): Interview {
  const last = interview.steps.at(-1) ?? {};
  return { ...interview, steps: [...interview.steps.slice(0, -1), { ...last, invitation }] };
}

/**
 * A talk is called off by the event that it was arranged by, or where it was arranged in another way by one of its time. A
 * weekly seminar is no time for it, and neither is what a later version has replaced (RFC 5546).
 */
export function invitationAbout(
  { uid, sequence, method, startsAt, isOfSeries }: TheirInvitation,
  talk: Pick<Interview, "steps" | "startsAt">,
): InvitationAbout {
  if (isOfSeries) return "series";
  const taken = takenInvitation(talk);
  if (taken !== undefined && uid !== "" && taken.uid === uid)
    return sequence < taken.sequence ? "older version" : "talk";
  if (method !== "cancel") return "talk";
  return taken === undefined && startsAt === talk.startsAt ? "talk" : "another event";
}
