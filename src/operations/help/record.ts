import { z } from "zod";
import { findInterview } from "#database/interviews/interviews.ts";
import { insertHelp } from "#database/introductions/help.ts";
import { findPerson } from "#database/people/people.ts";
import { findTouch } from "#database/ties/touches.ts";
import { HELP_KINDS, type Help } from "#help/help.ts";
import { id, instant, line } from "../fields.ts";
import { operation } from "../operation.ts";
import { done, invalid, missing } from "../outcome.ts";
import { noteBrought } from "../touches/brought.ts";
import { broughtByHelp } from "./brought.ts";

/** Writes down what somebody did for me: the kind of help, and a word on it (R54). */
export const recordHelp = operation({
  permission: "write",
  effect: "writes",
  input: z.object({
    personId: id<"person">(),
    kind: z.enum(HELP_KINDS),
    note: line.default(""),
    at: instant.optional(),
    touchId: id<"touch">().nullable().default(null),
    interviewId: id<"interview">().nullable().default(null),
    offRecord: z.boolean().default(false),
  }),
  async run(context, input) {
    const { tx, now, newId } = context;
    if ((await findPerson(tx, input.personId)) === undefined) return missing("person");
    const touch = input.touchId === null ? undefined : await findTouch(tx, input.touchId);
    const interview = input.interviewId === null ? undefined : await findInterview(tx, input.interviewId);
    if (input.touchId !== null && touch?.personId !== input.personId) return missing("entry");
    if (input.interviewId !== null && interview?.personId !== input.personId) return missing("conversation");
    const at = input.at ?? touch?.at ?? interview?.heldAt ?? now;
    if (at > now) return invalid("at", "That day has not come yet.");
    const help: Help = { ...input, id: newId<"help">(), at };
    await insertHelp(tx, help);
    // What came of a contact or a conversation stands on the timeline with that.
    if (touch === undefined && interview === undefined) await noteBrought(context, broughtByHelp(help));
    return done(help);
  },
});
