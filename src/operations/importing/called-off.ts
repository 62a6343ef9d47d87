import { type ListedInterview, listInterviews } from "#database/interviews/interviews.ts";
import { emailsOf } from "#database/people/contact-points.ts";
import { readOwnAddresses } from "#database/settings.ts";
import { byteText } from "#formats/bytes/byte-text.ts";
import { readAll } from "#formats/bytes/read-all.ts";
import { type Invitation, latestVersions, readInvitations } from "#formats/ics/invitation.ts";
import { calendarParts } from "#formats/mail/calendar-parts.ts";
import { instantOf } from "#importing/event-clock.ts";
import type { Reading } from "#importing/read-files.ts";
import type { Awaited } from "#importing/read-mail.ts";
import type { Interview } from "#interviews/interview.ts";
import { type TheirInvitation, takenInvitation } from "#interviews/invitation-about.ts";
import type { InterviewId, PersonId } from "#people/id.ts";
import { dateOf, type Instant, timeOf } from "#time/date.ts";
import { dateInWords } from "#time/in-words.ts";
import { uidOf } from "../calendar/dated-things.ts";
import { placed } from "../interviews/read-invitation.ts";
import type { Context } from "../operation.ts";

/** An arranged talk that the files say will not be, or not then; what becomes of it is the user's to say. */
export type CalledOff = {
  /** "moved": they name another time. */
  readonly what: "off" | "moved";
  readonly interviewId: InterviewId;
  readonly personId: PersonId;
  readonly name: string;
  readonly startsAt: Instant;
  readonly sentence: string;
};

const MOST_ARRANGED = 200;
const LARGEST_MESSAGE = 3_000_000;

function arrangedTalks({ tx }: Context) {
  return listInterviews(tx, { states: ["scheduled"], limit: MOST_ARRANGED });
}

/** Whose letters are looked at for the end of a talk that is arranged with them. */
export async function arrangedIn(context: Context): Promise<Awaited> {
  const talks = await arrangedTalks(context);
  if (talks.length === 0) return { since: Number.POSITIVE_INFINITY, from: new Set() };
  const since = Math.min(...talks.map(({ askedAt, plannedAt }) => askedAt ?? plannedAt));
  const addresses = await emailsOf(
    context.tx,
    talks.map(({ personId }) => personId),
  );
  return { since, from: new Set([...addresses.values()].flat()) };
}

/** The arranged talks that an invitation in a letter, or a calendar among the files, calls off; nothing is written. */
export async function calledOffAmong(
  context: Context,
  { inviting, calledOff, mine }: Pick<Reading, "inviting" | "calledOff" | "mine">,
): Promise<readonly CalledOff[]> {
  if (inviting.length + calledOff.length === 0) return [];
  const talks = await arrangedTalks(context);
  if (talks.length === 0) return [];
  const known = (await readOwnAddresses(context.tx)).map(({ address }) => address);
  const own = new Set([...known, ...(mine?.addresses ?? [])]);
  const found = new Map<InterviewId, CalledOff>();
  const note = async (
    what: CalledOff["what"],
    invitation: Invitation,
    sentenceOf?: (talk: ListedInterview) => string,
  ) => {
    const { event, zones } = invitation;
    const startsAt = instantOf(event.start, zones, context.timeZone);
    const still = talks.filter((talk) =>
      stillIs(talk, { method: invitation.method, uid: event.uid, startsAt }),
    );
    if (still.length === 0) return;
    const said = await placed(context, invitation, own);
    const talk = still.find(({ id }) => id === said.interviewId);
    if (talk === undefined || (what === "moved" && talk.startsAt === startsAt)) return;
    const { id: interviewId, personId, personName: name } = talk;
    const sentence = sentenceOf?.(talk) ?? said.sentence;
    found.set(interviewId, { what, interviewId, personId, name, startsAt, sentence });
  };
  for (const { file, event, zones } of calledOff)
    await note(
      "off",
      { method: "cancel", event, zones, answered: null, comment: "" },
      ({ personName, startsAt }) =>
        `In ${file} your talk with ${personName} on ${inWords(startsAt ?? 0, context)} is called off.`,
    );
  const written: Invitation[] = [];
  for (const { from, bytes } of inviting) {
    context.signal.throwIfAborted();
    const whole = own.has(from) ? undefined : await readAll(bytes(), LARGEST_MESSAGE);
    if (whole === undefined) continue;
    for (const part of await calendarParts(byteText(whole))) written.push(...readInvitations(part));
  }
  for (const each of latestVersions(written))
    if (each.method === "cancel" || each.event.cancelled || each.answered === "declined")
      await note("off", each);
    else if (each.method === "request" || each.method === "counter") await note("moved", each);
  return [...found.values()];
}

/**
 * Whether a talk is yet what an invitation says: one that has moved since is not called off by the time it had. Whoever
 * proposes another time for an invitation of mine names it.
 */
function stillIs(
  talk: Interview,
  { method, uid, startsAt }: Pick<TheirInvitation, "method" | "uid" | "startsAt">,
) {
  const isMine = method === "counter" && uidOf("interview", talk.id) === uid;
  return isMine || talk.startsAt === startsAt || (uid !== "" && takenInvitation(talk)?.uid === uid);
}

function inWords(at: Instant, { timeZone }: Context): string {
  return `${dateInWords(dateOf(at, timeZone))} at ${timeOf(at, timeZone)}`;
}
