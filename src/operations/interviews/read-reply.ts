import { z } from "zod";
import { findInterview } from "#database/interviews.ts";
import { findPerson } from "#database/people.ts";
import { readReply } from "#outreach/reply.ts";
import { replyInWords } from "#outreach/reply-in-words.ts";
import { id, text } from "../fields.ts";
import { operation } from "../operation.ts";
import { done, missing } from "../outcome.ts";

/** Reads a pasted reply to a request: yes, no, later or by mail, and the times it proposes. Writes and keeps nothing. */
export const readTheirReply = operation({
  permission: "read",
  effect: "reads",
  input: z.object({ id: id<"interview">(), reply: text.min(1, "Paste their reply.") }),
  async run({ tx, today }, input) {
    const interview = await findInterview(tx, input.id);
    const person = interview && (await findPerson(tx, interview.personId));
    if (interview === undefined || person === undefined) return missing("conversation");
    const reply = readReply(input.reply, today);
    return done({ id: interview.id, ...reply, sentence: replyInWords(reply, person.name) });
  },
});
