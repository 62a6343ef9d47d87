import { z } from "zod";
import { findInterview, interviewsWith } from "#database/interviews/interviews.ts";
import { findPerson, peopleReachedBy } from "#database/people/people.ts";
import { readOwnAddresses } from "#database/settings.ts";
import { type Invitation, isOfSeries, latestVersions, readInvitations } from "#formats/ics/invitation.ts";
import { calendarParts } from "#formats/mail/calendar-parts.ts";
import { instantOf } from "#importing/event-clock.ts";
import { LONGEST_TALK, SHORTEST_TALK } from "#interviews/agenda.ts";
import { type Interview, isUnderWay } from "#interviews/interview.ts";
import {
  type InvitationAbout,
  invitationAbout,
  type TheirInvitation,
  takenInvitation,
} from "#interviews/invitation-about.ts";
import { invitationInWords } from "#interviews/invitation-in-words.ts";
import type { InterviewId } from "#people/id.ts";
import { type Context, operation } from "../operation.ts";
import { done, refused } from "../outcome.ts";

const MOST_TEXT = 5_000_000;

/**
 * Reads the invitations in a letter, an mbox or an .ics: who asks, when, and for which conversation it is; or what they
 * answered to mine. Writes and keeps nothing: the time is taken over by `interview.scheduled`.
 */
export const readInvitation = operation({
  permission: "write",
  effect: "reads",
  input: z.object({ mail: z.string().min(1, "Give the letter as a file, or as text.").max(MOST_TEXT) }),
  async run(context, { mail }) {
    const parts = await calendarParts(mail);
    const found = latestVersions(parts.flatMap(readInvitations));
    if (found.length === 0) return refused("There is no invitation in this letter.");
    const mine = new Set((await readOwnAddresses(context.tx)).map((each) => each.address));
    const invitations = [];
    for (const each of found.slice(0, MOST)) invitations.push(await placed(context, each, mine));
    return done({ invitations });
  },
});

const MOST = 50;

/** An invitation with the conversation that it is for, and what it says of that. */
export async function placed(context: Context, invitation: Invitation, mine: ReadonlySet<string>) {
  const { event, zones, answered } = invitation;
  const { tx, timeZone } = context;
  const startsAt = instantOf(event.start, zones, timeZone);
  const others = event.guests.filter(({ address }) => !mine.has(address));
  const { uid, sequence } = event;
  const asked: TheirInvitation = {
    ...{ uid, sequence, startsAt, isOfSeries: isOfSeries(invitation) },
    method: event.cancelled ? "cancel" : invitation.method,
  };
  const { method } = asked;
  const found = await interviewFor(
    context,
    asked,
    others.map(({ address }) => address),
  );
  const about = asked.isOfSeries ? "series" : (found?.about ?? "talk");
  const interview = found?.interview;
  const person = interview && (await findPerson(tx, interview.personId));
  const name = person?.name || others[0]?.name || others[0]?.address || "";
  const shown = {
    method,
    startsAt,
    answered,
    summary: event.summary,
    about,
  };
  const minutes =
    event.lasts ?? (event.end === null ? 0 : (instantOf(event.end, zones, timeZone) - startsAt) / 60_000);
  return {
    ...shown,
    /** How long, where it is as long as a talk can be; and where, "" where it does not say. */
    minutes: minutes >= SHORTEST_TALK && minutes <= LONGEST_TALK ? Math.round(minutes) : null,
    place: event.place,
    /** What a talk that is arranged by it keeps of it. */
    uid,
    sequence,
    /** Null as well where it is about something else than the conversation with them. */
    interviewId: (about === "talk" && interview?.id) || null,
    personId: person?.id ?? null,
    name,
    sentence: invitationInWords({ ...shown, name }, timeZone),
  };
}

type Found = { readonly interview: Interview; readonly about: InvitationAbout };

/** The conversation that an invitation of ours was for, else the one under way with whoever sent it which it is about. */
async function interviewFor(
  { tx }: Context,
  asked: TheirInvitation,
  addresses: readonly string[],
): Promise<Found | undefined> {
  const own = /^interview-([\w-]{1,64})@weakties$/.exec(asked.uid)?.[1];
  const ours = own === undefined ? undefined : await findInterview(tx, own as InterviewId);
  if (ours !== undefined) return { interview: ours, about: "talk" };
  for (const address of addresses) {
    for (const { id } of await peopleReachedBy(tx, "email", address.toLowerCase())) {
      const open = (await interviewsWith(tx, id)).filter(isUnderWay);
      const latest = open.toSorted((a, b) => b.plannedAt - a.plannedAt);
      const among = latest.map((interview) => ({ interview, about: invitationAbout(asked, interview) }));
      const byName = among.find(({ interview }) => takenInvitation(interview)?.uid === asked.uid);
      const best = byName ?? among.find(({ about }) => about === "talk") ?? among[0];
      if (best !== undefined) return best;
    }
  }
  return undefined;
}
