import { z } from "zod";
import { findInterview } from "#database/interviews/interviews.ts";
import { dateOf } from "#time/date.ts";
import { dateInWords } from "#time/in-words.ts";
import { takeUpThanks } from "../drafts/thanks-of-talk.ts";
import { id, instant, line, text, version } from "../fields.ts";
import { operation } from "../operation.ts";
import { invalid } from "../outcome.ts";
import { move } from "./move.ts";
import { recordStep } from "./step-touch.ts";

/** Records that a conversation took place, what was learned, how the relationship stands (R34). Only the fact is needed. */
export const markHeld = operation({
  permission: "write",
  effect: "writes",
  input: z.object({
    id: id<"interview">(),
    version,
    at: instant.optional(),
    by: z.enum(["meeting", "call", "mail"]).default("meeting"),
    notes: text.default(""),
    learned: text.default(""),
    standing: line.default(""),
    wouldChange: text.default(""),
    helpAsked: line.default("").describe("the help you asked them for"),
    told: text.default("").describe("a word on it for the timeline"),
  }),
  async run(context, { by, notes, learned, standing, wouldChange, helpAsked, told, ...input }) {
    const planned = input.at === undefined ? await findInterview(context.tx, input.id) : undefined;
    const startsAt = planned?.state === "scheduled" ? planned.startsAt : null;
    const day = startsAt === null ? null : dateOf(startsAt, context.timeZone);
    if (day !== null && day > context.today)
      return invalid("at", `It is arranged for ${dateInWords(day)}. If you have talked already, say when.`);
    // Where nothing else is said, it was when it was arranged for.
    const at = input.at ?? (day !== null && day < context.today ? startsAt : null);
    const moved = await move(context, {
      ...input,
      ...(at !== null && { at }),
      to: "held",
      details: { notes, learned, standing, wouldChange, helpAsked },
    });
    if (moved.kind === "done" && moved.value.heldAt !== null) {
      const step = {
        name: "held",
        at: moved.value.heldAt,
        kind: by,
        direction: "mutual",
        subject: "Conversation",
        note: told,
      } as const;
      await recordStep(context, moved.value, step);
      await takeUpThanks(context, moved.value);
    }
    return moved;
  },
});
