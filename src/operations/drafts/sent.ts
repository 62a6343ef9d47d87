import { z } from "zod";
import type { Advice } from "#advice/advice.ts";
import { isTimeToAskAgain } from "#advice/ask-again.ts";
import { withTold } from "#advice/chain.ts";
import { isToldIn } from "#advice/told-in.ts";
import { findInterview, updateInterview } from "#database/interviews/interviews.ts";
import { adviceFrom, promisesTo, updateAdvice, updatePromise } from "#database/options/advice.ts";
import { findDraft, noteFamiliarity, updateDraft } from "#database/outreach/drafts.ts";
import { sendingsOf } from "#database/outreach/sendings.ts";
import { findPerson } from "#database/people/people.ts";
import { stepTouches } from "#database/ties/touches.ts";
import type { Tx } from "#database/transaction.ts";
import type { Interview, InterviewState } from "#interviews/interview.ts";
import { moveInterview } from "#interviews/progress.ts";
import type { Draft, DraftKind } from "#outreach/draft.ts";
import { heldBack } from "#outreach/slots.ts";
import type { DraftId, PersonId } from "#people/id.ts";
import { dateOf, type Instant } from "#time/date.ts";
import { isToCome } from "#time/to-come.ts";
import type { Touch } from "#timeline/touch.ts";
import { documentsWentOut } from "../documents/with-letter.ts";
import { id, instant, version } from "../fields.ts";
import { begunBy } from "../interviews/begin.ts";
import { isSameDay } from "../interviews/step-touch.ts";
import { type Context, operation } from "../operation.ts";
import { done, invalid, missing, staleness } from "../outcome.ts";
import { letterRedrewPicture } from "../projections/redraw.ts";
import { whereIAm } from "../stages/where-i-am.ts";
import { recordTouch } from "../touches/record.ts";
import { moveIntroduction, thankForLead } from "./sent-about.ts";

/** What sending a letter of a kind means for the conversation it belongs to. */
export const MOVES_TO: Partial<Record<DraftKind, InterviewState>> = { request: "asked", thanks: "thanked" };

/** A time offered to whoever asked me is my yes. */
function stepOf({ kind }: Draft, { iAmAsked, state }: Interview): InterviewState | undefined {
  const isMyYes = kind === "confirmation" && iAmAsked && (state === "planned" || state === "asked");
  return isMyYes ? "answered" : MOVES_TO[kind];
}

/**
 * Notes that the user has sent a letter by their own hand. It stands on the timeline once; a request makes its
 * conversation asked, and begins one where there is none yet, thanks make it thanked, times offered to whoever asked for
 * it are a yes, and news of an outcome, in whatever letter, closes the loop of its advice. A letter about an introduction moves that, and thanks for a lead are
 * kept beside it. One with an open gap is held back once: it may have been filled in on the way out.
 */
export const markSent = operation({
  permission: "write",
  effect: "writes",
  input: z.object({
    id: id<"draft">(),
    version,
    at: instant.optional(),
    anyway: z.boolean().default(false).describe("it went out, whatever gap stands in it here"),
  }),
  async run(context, input) {
    const { tx, now } = context;
    const current = await findDraft(tx, input.id);
    if (current === undefined) return missing("letter");
    const stale = staleness(current, input.version);
    if (stale !== undefined) return stale;
    if (current.sentAt !== null) return done(current);
    const held = input.anyway ? null : heldBack(current);
    if (held !== null)
      return { kind: "held-back", says: `${held} If it went out all the same, note it anyway.` };
    const at = input.at ?? now;
    if (isToCome(at, now))
      return invalid("at", "That moment has not come yet. Note it once the letter is out.");
    const person = await findPerson(tx, current.personId);
    const begun =
      current.interviewId === null && person !== undefined
        ? await begunBy(context, current.kind, person)
        : null;
    const interviewId = current.interviewId ?? begun?.id ?? null;
    const sent: Draft = { ...current, interviewId, sentAt: at, version: current.version + 1, updatedAt: now };
    await updateDraft(tx, sent);
    if (person !== undefined) await noteFamiliarity(tx, sent.id, person.familiarity);
    const other = await moveIntroduction(context, sent, at);
    if (!(await isNotedByHand(context, sent, at)))
      for (const reader of [sent.personId, ...(other === null ? [] : [other])])
        await leaveTouch(context, sent, reader);
    await thankForLead(context, sent, at);
    await moveConversation(context, sent, at);
    await closeLoop(context, sent, at);
    if (sent.kind === "request") await cameBack(context, sent.personId, at);
    await documentsWentOut(context, sent, at);
    if (sent.kind === "direction") await letterRedrewPicture(context, sent, at);
    return done(sent);
  },
});

/** To ask again, as they wished, is done. */
async function cameBack({ tx, timeZone }: Context, personId: PersonId, at: Instant): Promise<void> {
  for (const wish of await promisesTo(tx, personId))
    if (isTimeToAskAgain(wish, dateOf(at, timeZone)))
      await updatePromise(tx, { ...wish, keptAt: at, version: wish.version + 1 });
}

/** What a letter is called on the timeline, so that it stands there once. */
export function sentMessage(id: DraftId): string {
  return `sent:${id}`;
}

/** Whether the step that it takes its conversation stands on the timeline of that day already. */
async function isNotedByHand({ tx }: Context, { kind, interviewId }: Draft, at: Instant): Promise<boolean> {
  const step = MOVES_TO[kind];
  if (step === undefined || interviewId === null) return false;
  return (await stepTouches(tx, interviewId, step)).some((noted) => isSameDay(noted, at));
}

async function leaveTouch({ tx, now, newId }: Context, sent: Draft, personId: PersonId): Promise<void> {
  const went = (await sendingsOf(tx, sent.id, now)).find(({ state }) => state === "sent");
  const touch: Touch = {
    id: newId<"touch">(),
    personId,
    at: sent.sentAt ?? sent.updatedAt,
    kind: sent.form === "email" ? "mail" : "message",
    direction: "out",
    subject: sent.subject || SUBJECTS[sent.kind],
    note: "",
    prompted: true,
    interviewId: sent.interviewId,
    importId: null,
    messageId: sentMessage(sent.id),
  };
  // By the user's own hand it may have gone anywhere.
  await recordTouch(tx, touch, personId === sent.personId ? went?.recipient : undefined);
}

const SUBJECTS: Record<DraftKind, string> = {
  request: "Asked for a conversation",
  reminder: "Reminder",
  confirmation: "Confirmation",
  thanks: "Thanks",
  outcome: "What came of their advice",
  revive: "A hello after a while",
  introduction: "Asked for an introduction",
  "opt-in": "Offered an introduction",
  joining: "Brought two people together",
  "cv-edit": "Asked about the CV",
  "contract-reading": "Asked about a contract",
  offer: "Offered something",
  decline: "Declined kindly",
  direction: "Where I am heading now",
};

async function moveConversation(context: Context, draft: Draft, at: Instant): Promise<void> {
  const interview =
    draft.interviewId === null ? undefined : await findInterview(context.tx, draft.interviewId);
  const to = interview && stepOf(draft, interview);
  if (to === undefined || interview === undefined) return;
  const { stage } = await whereIAm(context, interview.optionId);
  const moved = moveInterview(interview, to, { at, stage });
  if (moved.kind !== "moved") return;
  await updateInterview(context.tx, { ...moved.interview, version: interview.version + 1 });
}

async function closeLoop({ tx }: Context, draft: Draft, at: Instant): Promise<void> {
  for (const advice of await toldBy(tx, draft, (each) => each.toldAt === null)) {
    const telling = withTold(advice, at);
    if (telling.kind !== "told") continue;
    await updateAdvice(tx, { ...telling.advice, version: advice.version + 1 });
  }
}

/** The letters that are about a piece of advice by themselves. Any other tells what stands in it. */
const ABOUT_ADVICE: readonly DraftKind[] = ["outcome", "revive"];

/** What a letter tells its reader the outcome of: the advice that it is about, and any whose news it holds. */
export async function toldBy(
  tx: Tx,
  { kind, personId, adviceId, body }: Draft,
  wanted: (advice: Advice) => boolean,
): Promise<readonly Advice[]> {
  const about = ABOUT_ADVICE.includes(kind) ? adviceId : null;
  return (await adviceFrom(tx, personId)).filter(
    (each) => wanted(each) && (each.id === about || isToldIn(body, each)),
  );
}
