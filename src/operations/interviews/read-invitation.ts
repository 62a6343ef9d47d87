import { z } from "zod";
import { findInterview, interviewsWith } from "#database/interviews/interviews.ts";
import { emailsOf } from "#database/people/contact-points.ts";
import { findPerson, peopleReachedBy } from "#database/people/people.ts";
import { readOwnAddresses } from "#database/settings.ts";
import type { Tx } from "#database/transaction.ts";
import { type Invitation, isOfSeries, latestVersions, readInvitations } from "#formats/ics/invitation.ts";
import { calendarParts } from "#formats/mail/calendar-parts.ts";
import { instantOf, isUnknownClock } from "#importing/event-clock.ts";
import { LONGEST_TALK, SHORTEST_TALK } from "#interviews/agenda.ts";
import { type Interview, isUnderWay } from "#interviews/interview.ts";
import {
  type InvitationAbout,
  invitationAbout,
  type TheirInvitation,
  takenInvitation,
} from "#interviews/invitation-about.ts";
import { cautionsFor, invitationInWords, offersTime } from "#interviews/invitation-in-words.ts";
import type { InterviewId, PersonId } from "#people/id.ts";
import { dateOf, type Instant, timeOf } from "#time/date.ts";
import { dateInWords } from "#time/in-words.ts";
import { id } from "../fields.ts";
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
  input: z.object({
    mail: z.string().min(1, "Give the letter as a file, or as text.").max(MOST_TEXT),
    id: id<"interview">().optional().describe("the conversation that it is opened for"),
  }),
  async run(context, { mail, id: opened }) {
    const parts = await calendarParts(mail);
    const found = latestVersions(parts.flatMap(readInvitations));
    if (found.length === 0) return refused("There is no invitation in this letter.");
    const mine = new Set((await readOwnAddresses(context.tx)).map((each) => each.address));
    const invitations = [];
    for (const each of found.slice(0, MOST)) invitations.push(await placed(context, each, mine, opened));
    return done({ invitations });
  },
});

const MOST = 50;

/** An invitation with the conversation that it is for, and what it says of that. */
export async function placed(
  context: Context,
  invitation: Invitation,
  mine: ReadonlySet<string>,
  opened?: InterviewId,
) {
  const { event, zones, answered, comment } = invitation;
  const { tx, timeZone, now } = context;
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
  const { allDay, zone } = event.start;
  const shown = {
    method,
    startsAt,
    allDay,
    answered,
    summary: event.summary,
    about,
    comment,
  };
  const minutes =
    event.lasts ?? (event.end === null ? 0 : (instantOf(event.end, zones, timeZone) - startsAt) / 60_000);
  const offers = offersTime(shown, now);
  const talk = interview ?? (opened === undefined ? undefined : await findInterview(tx, opened));
  const them = person ?? (talk && (await findPerson(tx, talk.personId)));
  const cautions = cautionsFor({
    ...{ method, allDay, hour: timeOf(startsAt, timeZone) },
    unknownClock: isUnknownClock(event.start, zones) ? zone : "",
    talkWith: them?.name ?? "",
    stranger: them === undefined ? "" : await strangerAmong(tx, event, them.id, mine),
    isPast: !offers && offersTime(shown, 0),
    isNow: method === "reply" && interview ? timeInstead(interview, startsAt, timeZone) : null,
  });
  return {
    ...shown,
    /** Whether its time may be taken, which is always for the user to say; and what to look at before. */
    offers,
    cautions,
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

/** When a talk is, where that is another time than they answer to; "" where it has none, null where it is the same. */
function timeInstead({ startsAt }: Interview, answeredTo: Instant, timeZone: string): string | null {
  if (startsAt === answeredTo) return null;
  return startsAt === null
    ? ""
    : `${dateInWords(dateOf(startsAt, timeZone))} at ${timeOf(startsAt, timeZone)}`;
}

/** Who called an event, where it is none of theirs; "" where it is, or I called it. */
async function strangerAmong(
  tx: Tx,
  { organizer }: Invitation["event"],
  personId: PersonId,
  mine: ReadonlySet<string>,
): Promise<string> {
  const address = organizer.toLowerCase();
  if (address === "" || mine.has(address)) return "";
  const theirs = (await emailsOf(tx, [personId])).get(personId) ?? [];
  return theirs.includes(address) ? "" : address;
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
