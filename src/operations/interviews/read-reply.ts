import { z } from "zod";
import { findInterview } from "#database/interviews/interviews.ts";
import { contactPointsOf } from "#database/people/contact-points.ts";
import { findPerson } from "#database/people/people.ts";
import { isPackedByOutlook } from "#formats/mail/body.ts";
import { agreedTime } from "#outreach/agreed-time.ts";
import { comeBackOn } from "#outreach/come-back-on.ts";
import { replyInWords } from "#outreach/reply-in-words.ts";
import type { ContactPoint } from "#people/person.ts";
import { dateOf } from "#time/date.ts";
import { id } from "../fields.ts";
import { type Context, operation } from "../operation.ts";
import { done, missing, refused } from "../outcome.ts";
import { namedInReply } from "./named-in-reply.ts";
import { theirWords } from "./their-words.ts";

/** A saved message may carry a picture or two; of pasted words as much is read as of any text. */
const MOST_UNITS = 3_000_000;

/**
 * Reads a reply to a request, pasted or as a saved e-mail (.eml, one code unit per byte): yes, no, later or by mail, and
 * the times it proposes. Writes and keeps nothing.
 */
export const readTheirReply = operation({
  permission: "read",
  effect: "reads",
  input: z.object({
    id: id<"interview">(),
    reply: z.string().min(1, "Paste their reply.").max(MOST_UNITS),
    /** As browsers name it, "de-CH". */
    locale: z
      .string()
      .max(35)
      .optional()
      .describe("how days in numbers are written, such as de-CH; without it 2/12 is no day"),
  }),
  async run(context, input) {
    const { tx } = context;
    const interview = await findInterview(tx, input.id);
    const person = interview && (await findPerson(tx, interview.personId));
    if (interview === undefined || person === undefined) return missing("conversation");
    const agreed = agreedTime(interview, context.timeZone);
    const words = await theirWords(context, input.reply, input.locale, agreed);
    if (words === undefined) return refused(isPackedByOutlook(input.reply) ? PACKED : NO_WORDS);
    const { from, answers: _, ...read } = words;
    const reply = { ...read, others: await namedInReply(context, person.id, read.others) };
    const writtenOn = reply.at === null ? context.today : dateOf(reply.at, context.timeZone);
    const isFrom = ({ kind, key }: ContactPoint) => kind === "email" && key === from;
    return done({
      id: interview.id,
      personId: person.id,
      ...reply,
      sentence: replyInWords(reply, person.name),
      /** Where they have time later: from when on, as far as they say. */
      comeBackOn: reply.kind === "later" ? comeBackOn(reply, reply.text, writtenOn, context.today) : null,
      /** Days in numbers that were not read, because nobody said which of them comes first. */
      unread: input.locale === undefined ? await daysInNumbers(context, input.reply) : [],
      /** Whether it comes from one of their addresses; false for what was pasted. */
      theirs: from !== undefined && (await contactPointsOf(tx, person.id)).some(isFrom),
    });
  },
});

async function daysInNumbers(context: Context, reply: string): Promise<readonly string[]> {
  const read = await theirWords(context, reply, "en-GB");
  const times = read?.times ?? [];
  return times.filter(({ doubt }) => doubt?.kind === "order").map(({ words }) => words.text);
}

const NO_WORDS = "No words could be read in this message. Copy them out of your mail program and paste them.";
const PACKED =
  "What they wrote is packed in winmail.dat, which Outlook alone opens. Copy the words out of it and paste them, or ask for them as plain text.";
