import { z } from "zod";
import type { Interview } from "#interviews/interview.ts";
import { date, id, instant, line, version } from "../fields.ts";
import { operation } from "../operation.ts";
import { done } from "../outcome.ts";
import { move } from "./move.ts";
import { noteAlong } from "./noted-along.ts";
import { recordStep } from "./step-touch.ts";

/**
 * Says that a conversation was declined, met silence, has to be moved or did not take place: all are normal (R33). A no
 * is their answer, and so is "not now" where that is what they wrote: it stands on the timeline as such.
 */
export const closeConversation = operation({
  permission: "write",
  effect: "writes",
  input: z.object({
    id: id<"interview">(),
    version,
    as: z.enum(["declined", "no-answer", "moved", "did-not-happen"]),
    at: instant.optional(),
    answered: z
      .boolean()
      .default(false)
      .describe("it is what they answered, and stands on the timeline as that"),
    note: line.default("").describe("what they wrote, in a few words of yours"),
    askAgainOn: date.optional().describe("the day on which they asked to be asked again"),
    never: z.boolean().default(false).describe("they want no letters any more"),
  }),
  async run(context, { as, note, askAgainOn, never, ...input }) {
    const answered =
      as === "declined" ||
      (as !== "no-answer" && (input.answered || note !== "" || askAgainOn !== undefined));
    const closed = await move(context, { ...input, answered, to: as });
    if (closed.kind !== "done") return closed;
    const { answeredAt: at, iAmAsked } = closed.value;
    if (answered && at !== null)
      await recordStep(context, closed.value, {
        name: "answered",
        at,
        kind: "mail",
        direction: iAmAsked ? "out" : "in",
        subject: ANSWERS[as],
        note,
      });
    return done(await noteAlong(context, closed.value, { askAgainOn, never }));
  },
});

const ANSWERS = {
  declined: "Said no to a conversation",
  "no-answer": "",
  moved: "Asked for another time",
  "did-not-happen": "Answered: not now",
} as const satisfies Partial<Record<Interview["state"], string>>;
