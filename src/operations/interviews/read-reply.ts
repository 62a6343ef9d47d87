import { z } from "zod";
import { contactPointsOf } from "#database/contact-points.ts";
import { findInterview } from "#database/interviews.ts";
import { findPerson } from "#database/people.ts";
import { looksLikeMessage, readMessage } from "#formats/mail/body.ts";
import { meetingPlaceIn } from "#outreach/meeting-link.ts";
import { readReply } from "#outreach/reply.ts";
import { replyInWords } from "#outreach/reply-in-words.ts";
import type { ContactPoint } from "#people/person.ts";
import { id } from "../fields.ts";
import { operation } from "../operation.ts";
import { done, missing, refused } from "../outcome.ts";

/** A saved message may carry a picture or two; of pasted words as much is read as of any text. */
const MOST_UNITS = 3_000_000;
const MOST_WORDS = 20_000;

/**
 * Reads a reply to a request, pasted or as a saved e-mail (.eml, one code unit per byte): yes, no, later or by mail, and
 * the times it proposes. Writes and keeps nothing.
 */
export const readTheirReply = operation({
  permission: "read",
  effect: "reads",
  input: z.object({ id: id<"interview">(), reply: z.string().min(1, "Paste their reply.").max(MOST_UNITS) }),
  async run({ tx, today, now }, input) {
    const interview = await findInterview(tx, input.id);
    const person = interview && (await findPerson(tx, interview.personId));
    if (interview === undefined || person === undefined) return missing("conversation");
    const message = await messageIn(input.reply);
    if (message === "unreadable" || message.text === "")
      return refused(
        "No words could be read in this message. Copy them out of your mail program and paste them.",
      );
    const reply = readReply(message.text, today);
    const from = message.from?.address.toLowerCase();
    const isFrom = ({ kind, key }: ContactPoint) => kind === "email" && key === from;
    return done({
      id: interview.id,
      ...reply,
      sentence: replyInWords(reply, person.name),
      /** Where they would talk: the link they name, or the way without one; "" where they say nothing of it. */
      place: meetingPlaceIn(message.text),
      /** Their words, out of a saved e-mail; and when it was sent, where that is told and past. */
      text: message.text,
      /** Whether it comes from one of their addresses; false for what was pasted. */
      theirs: from !== undefined && (await contactPointsOf(tx, person.id)).some(isFrom),
      at: message.at !== null && message.at <= now ? message.at : null,
    });
  },
});

async function messageIn(reply: string) {
  if (!looksLikeMessage(reply)) return { text: reply.slice(0, MOST_WORDS), at: null, from: null };
  return readMessage(reply).catch(() => "unreadable" as const);
}
