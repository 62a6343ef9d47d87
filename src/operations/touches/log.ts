import { z } from "zod";
import { findPerson } from "#database/people/people.ts";
import { tieOf } from "#database/ties/ties.ts";
import { DAY_MS } from "#time/date.ts";
import { DIRECTIONS, TOUCH_KINDS, type Touch } from "#timeline/touch.ts";
import { id, instant, line, text } from "../fields.ts";
import { operation } from "../operation.ts";
import { done, invalid, missing } from "../outcome.ts";
import { recordTouch } from "./record.ts";

/** Writes down one contact: a mail, a talk in the corridor. Under two minutes, with nothing but who (R9). */
export const logTouch = operation({
  permission: "write",
  effect: "writes",
  input: z.object({
    personId: id<"person">(),
    kind: z.enum(TOUCH_KINDS).default("meeting"),
    direction: z.enum(DIRECTIONS).default("mutual"),
    at: instant.optional(),
    subject: line.default(""),
    note: text.default(""),
    prompted: z.boolean().default(false),
  }),
  async run({ tx, now, newId }, input) {
    const person = await findPerson(tx, input.personId);
    if (person === undefined) return missing("person");
    const at = input.at ?? now;
    if (at > now + DAY_MS)
      return invalid("at", "That day has not come yet. To plan a talk, arrange a conversation.");
    const touch: Touch = {
      ...input,
      id: newId<"touch">(),
      at,
      interviewId: null,
      importId: null,
      messageId: null,
    };
    await recordTouch(tx, touch);
    return done({ ...touch, tie: await tieOf(tx, person.id) });
  },
});
