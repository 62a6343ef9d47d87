import { z } from "zod";
import { findInterview } from "#database/interviews/interviews.ts";
import { firstAnswers } from "#database/ties/touches.ts";
import type { InterviewId } from "#people/id.ts";
import type { Instant } from "#time/date.ts";
import { id, instant, line, version } from "../fields.ts";
import { type Context, operation } from "../operation.ts";
import { afterTheirRequest } from "./asked.ts";
import { move } from "./move.ts";
import { recordStep } from "./step-touch.ts";

/** Marks that they answered, or where they ask me that I said yes; where no time is said, when they first wrote since they were asked, as far as the mail tells. */
export const markAnswered = operation({
  permission: "write",
  effect: "writes",
  input: z.object({ id: id<"interview">(), version, at: instant.optional(), note: line.default("") }),
  async run(context, { note, ...input }) {
    const asked = await afterTheirRequest(context, input);
    if (asked.kind !== "done") return asked;
    const at = input.at ?? (await firstLetterSince(context, input.id));
    const moved = await move(context, { ...asked.value, ...(at !== undefined && { at }), to: "answered" });
    if (moved.kind === "done" && moved.value.answeredAt !== null) {
      const { answeredAt: at, iAmAsked } = moved.value;
      const step = {
        name: "answered",
        at,
        kind: "mail",
        direction: iAmAsked ? "out" : "in",
        subject: iAmAsked ? "Said yes to a conversation" : "Answered",
        note,
      } as const;
      await recordStep(context, moved.value, step);
    }
    return moved;
  },
});

async function firstLetterSince({ tx }: Context, id: InterviewId): Promise<Instant | undefined> {
  const interview = await findInterview(tx, id);
  if (interview?.state !== "asked" || interview.iAmAsked) return undefined;
  return (await firstAnswers(tx, [interview]))(interview) ?? undefined;
}
