import { sentAboutIntroduction } from "#database/outreach/drafts.ts";
import { recountTie } from "#database/ties/ties.ts";
import { removeMessage } from "#database/ties/touches.ts";
import { contactsOf, type StepContact, type StepName } from "#introductions/contacts.ts";
import type { Introduction } from "#introductions/introduction.ts";
import type { Draft, DraftKind } from "#outreach/draft.ts";
import type { Context } from "../operation.ts";
import { recordTouch } from "../touches/record.ts";

/** The step that a letter of a kind takes; such a letter stands on the timeline itself. */
const BY_LETTER: Partial<Record<DraftKind, StepName>> = {
  introduction: "asked",
  "opt-in": "asked",
  joining: "made",
  thanks: "thanked",
  outcome: "told",
};

type Letter = Pick<Draft, "kind" | "personId">;
type Moment = { readonly introduction: Introduction; readonly letters: readonly Letter[] };

/**
 * Brings the timeline after an introduction that has moved on, was taken back or has gone: the steps noted by hand are
 * contact with whoever they were taken with, once. Weakties suggested them, so they are marked as prompted.
 */
export async function carrySteps(
  context: Context,
  before: Moment | null,
  after: Moment | null,
): Promise<void> {
  const [was, is] = [byHand(before), byHand(after)];
  for (const [key, { personId }] of was)
    if (!is.has(key)) {
      await removeMessage(context.tx, personId, key);
      await recountTie(context.tx, personId);
    }
  for (const [key, contact] of is) if (!was.has(key)) await record(context, key, contact);
}

/** An introduction that was changed by hand; the letters about it are as they were. */
export async function carryOwnSteps(
  context: Context,
  before: Introduction | null,
  after: Introduction | null,
): Promise<void> {
  const id = before?.id ?? after?.id;
  const letters = id === undefined ? [] : await sentAboutIntroduction(context.tx, id);
  const moment = (introduction: Introduction | null) =>
    introduction === null ? null : { introduction, letters };
  await carrySteps(context, moment(before), moment(after));
}

/** By what each is called on the timeline. */
function byHand(moment: Moment | null): ReadonlyMap<string, StepContact> {
  if (moment === null) return new Map();
  const { introduction, letters } = moment;
  const written = (contact: StepContact) =>
    letters.some(
      ({ kind, personId }) =>
        BY_LETTER[kind] === contact.step && (kind === "joining" || personId === contact.personId),
    );
  return new Map(
    contactsOf(introduction)
      .filter((contact) => !written(contact))
      .map((contact) => [`introduction:${introduction.id}:${contact.step}:${contact.personId}`, contact]),
  );
}

async function record({ tx, newId }: Context, key: string, contact: StepContact): Promise<void> {
  const { personId, at, direction, subject } = contact;
  await recordTouch(tx, {
    id: newId<"touch">(),
    personId,
    at,
    kind: "mail",
    direction,
    subject,
    note: "",
    prompted: true,
    interviewId: null,
    importId: null,
    messageId: key,
  });
}
