import { z } from "zod";
import { findInterview } from "#database/interviews/interviews.ts";
import type { Interview } from "#interviews/interview.ts";
import type { InterviewId } from "#people/id.ts";
import type { Instant } from "#time/date.ts";
import { id, instant, version } from "../fields.ts";
import { type Context, operation } from "../operation.ts";
import { done, type Outcome } from "../outcome.ts";
import { move } from "./move.ts";
import { recordStep } from "./step-touch.ts";

type Step = {
  readonly id: InterviewId;
  readonly version?: number | undefined;
  readonly at?: Instant | undefined;
};

/** Marks a conversation as asked for: the letter went out by the user's own hand, or theirs came. */
export const markAsked = operation({
  permission: "write",
  effect: "writes",
  input: z.object({ id: id<"interview">(), version, at: instant.optional() }),
  run: noteAsked,
});

async function noteAsked(context: Context, input: Step): Promise<Outcome<Interview>> {
  const moved = await move(context, { ...input, to: "asked" });
  if (moved.kind === "done" && moved.value.askedAt !== null) {
    const { askedAt: at, iAmAsked } = moved.value;
    const step = {
      name: "asked",
      at,
      kind: "mail",
      direction: iAmAsked ? "in" : "out",
      subject: iAmAsked ? "Asked you for a conversation" : "Asked for a conversation",
    } as const;
    await recordStep(context, moved.value, step);
  }
  return moved;
}

/**
 * What a step takes that follows their request. A talk that they asked me for was asked for when I wrote it down, or
 * before: my answer says so, where nobody has noted it.
 */
export async function afterTheirRequest<S extends Step>(context: Context, step: S): Promise<Outcome<S>> {
  const interview = await findInterview(context.tx, step.id);
  if (interview?.state !== "planned" || !interview.iAmAsked) return done(step);
  const at = Math.min(interview.plannedAt, step.at ?? context.now);
  const asked = await noteAsked(context, { id: step.id, version: step.version, at });
  return asked.kind === "done" ? done({ ...step, version: asked.value.version }) : asked;
}
