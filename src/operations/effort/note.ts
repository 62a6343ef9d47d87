import { z } from "zod";
import { keepEffort } from "#database/interviews/efforts.ts";
import { findInterview } from "#database/interviews/interviews.ts";
import { findTouch } from "#database/ties/touches.ts";
import { type Effort, MOST_MINUTES } from "#effort/effort.ts";
import { id, instant, line } from "../fields.ts";
import { operation } from "../operation.ts";
import { done, invalid, missing, refused } from "../outcome.ts";

/**
 * Says how long a talk or a letter really took, in place of what was worked out, or that something else took time
 * (R49). Zero minutes leave a talk or letter out of the reckoning.
 */
export const noteEffort = operation({
  permission: "write",
  effect: "writes",
  input: z.object({
    minutes: z.int().min(0).max(MOST_MINUTES),
    note: line.default(""),
    interviewId: id<"interview">().nullable().default(null),
    /** The letter, as it stands on the timeline. */
    touchId: id<"touch">().nullable().default(null),
    at: instant.optional(),
  }),
  async run({ tx, now, newId }, { minutes, note, interviewId, touchId, at }) {
    if (interviewId !== null && touchId !== null)
      return invalid("touchId", "Name a conversation or a letter, not both.");
    const effort = { id: newId<"effort">(), minutes, note };
    let kept: Effort = { ...effort, kind: "other", subjectId: null, at: at ?? now };
    if (interviewId !== null) {
      const interview = await findInterview(tx, interviewId);
      if (interview === undefined) return missing("conversation");
      if (interview.heldAt === null) return refused("This talk has not taken place yet.");
      kept = { ...effort, kind: "talk", subjectId: interviewId, at: interview.heldAt };
    }
    if (touchId !== null) {
      const touch = await findTouch(tx, touchId);
      if (touch === undefined) return missing("letter");
      kept = { ...effort, kind: "letter", subjectId: touchId, at: touch.at };
    }
    if (kept.at > now) return invalid("at", "That day has not come yet.");
    if (kept.subjectId === null && minutes === 0) return invalid("minutes", "How many minutes was it?");
    return done(await keepEffort(tx, kept));
  },
});
