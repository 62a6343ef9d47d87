import { draftsTo } from "#database/outreach/drafts.ts";
import { isLetterOn } from "#database/ties/touches.ts";
import type { Interview } from "#interviews/interview.ts";
import { lastStep } from "#interviews/steps.ts";
import type { DraftKind } from "#outreach/draft.ts";
import { contactDayOf } from "#ties/contact-day.ts";
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

/** A letter that takes a conversation a step further is the contact of that step. */
const LETTERS: Partial<Record<Step["name"], DraftKind>> = { asked: "request", thanked: "thanks" };

/**
 * Writes a step of a conversation on the timeline, unless its letter stands there already, as a draft that went out or
 * among the mail that came in. Weakties suggested it, so it is marked as prompted; the step and
 * its moment are its identity, so that a repeated one is the same touch.
 */
export async function recordStep(context: Context, interview: Interview, step: Step): Promise<void> {
  if (await isNotedAsLetter(context, interview, step)) return;
  if (!step.note && (await isAmongMail(context, interview, step))) return;
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
    messageId: messageOf(interview, step),
  });
}

/** What the step at which a conversation stands is called on the timeline; undefined where that leaves none there. */
export function touchOfStep(interview: Interview): string | undefined {
  const [, answered] = lastStep(interview)?.answeredAt ?? [];
  if (answered != null) return messageOf(interview, { name: "answered", at: answered });
  const { askedAt, answeredAt, heldAt, thankedAt, state } = interview;
  const moments: Record<Step["name"], Instant | null> = {
    asked: askedAt,
    answered: answeredAt,
    held: heldAt,
    thanked: thankedAt,
  };
  const name = (Object.keys(moments) as readonly Step["name"][]).find((each) => each === state);
  const at = name === undefined ? null : moments[name];
  return name === undefined || at === null ? undefined : messageOf(interview, { name, at });
}

function messageOf({ id }: Interview, { name, at }: Pick<Step, "name" | "at">): string {
  return `${name}:${id}:${at}`;
}

async function isNotedAsLetter(
  { tx }: Context,
  { id, personId }: Interview,
  { name, at }: Step,
): Promise<boolean> {
  const letter = LETTERS[name];
  if (letter === undefined) return false;
  return (await draftsTo(tx, personId)).some(
    ({ kind, interviewId, sentAt }) =>
      kind === letter && interviewId === id && sentAt !== null && isSameDay(sentAt, at),
  );
}

/** Whether a letter of that direction stands on the timeline of that day, as a mailbox tells. */
export async function isAmongMail(
  { tx }: Pick<Context, "tx">,
  { personId }: Pick<Interview, "personId">,
  { at, kind, direction }: Pick<Step, "at" | "kind" | "direction">,
): Promise<boolean> {
  const day = contactDayOf(at);
  return kind === "mail" && day !== undefined && (await isLetterOn(tx, personId, direction, day));
}

/** Of two contacts on one day, one noted by hand and one by its letter, one took place. */
export function isSameDay(one: Instant, other: Instant): boolean {
  return contactDayOf(one) === contactDayOf(other);
}
