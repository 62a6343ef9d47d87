import { readMessage } from "#formats/mail/body.ts";
import { looksLikeMessage } from "#formats/mail/looks-like-message.ts";
import type { Agreed } from "#outreach/agreed-time.ts";
import { meetingPlaceAt, meetingPlaceIn } from "#outreach/meeting-link.ts";
import type { ProposedTime } from "#outreach/proposed-times.ts";
import { type ReadReply, readReply } from "#outreach/reply.ts";
import { dateOf, type Instant } from "#time/date.ts";
import { dayOrderIn } from "#time/day-order.ts";
import type { Context } from "../operation.ts";
import { invitedIn, withInvitation } from "./invited.ts";

export type TheirWords = Omit<ReadReply, "times"> & {
  /** Times they propose, each with the place that is said of it; "" where none is. */
  readonly times: readonly PlacedTime[];
  /** Whether it may be an answer: a calendar that calls an event off, with nothing said beside it, is none. */
  readonly answers: boolean;
  /** Where they would talk: the link they name, or the way without one; "" where they say nothing of it. */
  readonly place: string;
  readonly text: string;
  /** When a saved message was written, where that is told and past. */
  readonly at: Instant | null;
  /** Minutes east of Greenwich of their clock; null where nothing tells. */
  readonly offset: number | null;
  /** From which address, in lower case; undefined for what was pasted. */
  readonly from: string | undefined;
};

export type PlacedTime = ProposedTime & { readonly place: string };

const MOST_WORDS = 20_000;

/**
 * What a reply says, pasted or as a saved e-mail (one code unit per byte). Its days are seen from the day on which it
 * was written, and its times told by the user's clock, where it names another one; an invitation in it proposes its
 * time. Undefined where there is neither. `agreed`: the time of the talk, as it was before they wrote.
 */
export async function theirWords(
  { today, now, timeZone }: Pick<Context, "today" | "now" | "timeZone">,
  reply: string,
  locale?: string,
  agreed?: Agreed,
): Promise<TheirWords | undefined> {
  const message = await messageIn(reply);
  if (message === undefined) return undefined;
  const invited = looksLikeMessage(reply) ? await invitedIn(reply, timeZone) : undefined;
  if (message.text === "" && invited === undefined) return undefined;
  const at = message.at !== null && message.at <= now ? message.at : null;
  const writtenOn = at === null ? today : dateOf(at, timeZone);
  const order = locale === undefined ? undefined : dayOrderIn(locale);
  const by = { mine: timeZone, theirs: message.offset, order, agreed };
  const read = readReply(message.text, writtenOn, by);
  const place = meetingPlaceIn(message.text) || (invited?.place ?? "");
  const placed = (time: ProposedTime) =>
    read.times.length > 1 && read.times.includes(time)
      ? meetingPlaceAt(message.text, time, read.times)
      : place;
  const all = withInvitation(read, invited);
  return {
    ...all,
    times: all.times.map((time) => ({ ...time, place: placed(time) })),
    answers: invited?.says !== "no answer" || read.kind !== "unclear",
    place,
    text: message.text,
    at,
    offset: message.offset,
    from: message.from?.address.toLowerCase(),
  };
}

async function messageIn(reply: string) {
  if (!looksLikeMessage(reply))
    return { text: reply.slice(0, MOST_WORDS), at: null, from: null, offset: null };
  return readMessage(reply).catch(() => undefined);
}
