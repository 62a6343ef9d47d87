import type { Interview } from "#interviews/interview.ts";
import type { Instant } from "#time/date.ts";
import type { Direction, TouchKind } from "#timeline/touch.ts";
import type { Context } from "../operation.ts";
import { recordTouch } from "../touches/record.ts";

type Step = {
  readonly name: "asked" | "answered" | "held" | "thanked";
  readonly at: Instant;
  readonly kind: TouchKind;
  readonly direction: Direction;
  readonly subject: string;
  readonly note?: string;
};

/**
 * Writes a step of a conversation on the timeline. Weakties suggested it, so it is marked as prompted; the step and
 * its moment are its identity, so that a repeated one is the same touch.
 */
export async function recordStep(context: Context, interview: Interview, step: Step): Promise<void> {
  await recordTouch(context.tx, {
    id: context.newId<"touch">(),
    personId: interview.personId,
    at: step.at,
    kind: step.kind,
    direction: step.direction,
    subject: step.subject,
    note: step.note ?? "",
    prompted: true,
    interviewId: interview.id,
    importId: null,
    messageId: `${step.name}:${interview.id}:${step.at}`,
  });
}
