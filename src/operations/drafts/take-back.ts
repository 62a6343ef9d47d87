import { z } from "zod";
import { isOffer } from "#advice/ask-again.ts";
import { findInterview, updateInterview } from "#database/interviews/interviews.ts";
import { promisesTo, updateAdvice, updatePromise } from "#database/options/advice.ts";
import { draftsTo, findDraft, updateDraft } from "#database/outreach/drafts.ts";
import { recountTie } from "#database/ties/ties.ts";
import { removeMessage } from "#database/ties/touches.ts";
import type { Moved } from "#interviews/progress.ts";
import { takeBackLetter } from "#interviews/take-back.ts";
import type { Draft } from "#outreach/draft.ts";
import type { Instant } from "#time/date.ts";
import { id, version } from "../fields.ts";
import { type Context, operation } from "../operation.ts";
import { done, missing, refused, staleness } from "../outcome.ts";
import { MOVES_TO, sentMessage, toldBy } from "./sent.ts";
import { takeBackAbout } from "./sent-about.ts";

/**
 * Takes back that a letter went out: it can be written on, its touch is gone, and the step that it made, or the loop
 * that it closed, is open as before. Refused where the conversation has gone on since.
 */
export const takeBackSending = operation({
  permission: "write",
  effect: "writes",
  input: z.object({ id: id<"draft">(), version }),
  async run(context, input) {
    const { tx } = context;
    const current = await findDraft(tx, input.id);
    if (current === undefined) return missing("letter");
    const stale = staleness(current, input.version);
    if (stale !== undefined) return stale;
    if (current.sentAt === null) return done(current);
    const moved = await conversationBefore(context, current, current.sentAt);
    if (moved?.kind === "not-possible") return refused(moved.because);
    if (moved?.kind === "moved")
      await updateInterview(tx, { ...moved.interview, version: moved.interview.version + 1 });
    return done(await unsend(context, current, current.sentAt));
  },
});

/** A letter that did not go out after all; the conversation that it moved is left to the caller. */
export async function unsend(context: Context, sent: Draft, sentAt: Instant): Promise<Draft> {
  const { tx, now } = context;
  await openLoop(context, sent, sentAt);
  const draft: Draft = { ...sent, sentAt: null, version: sent.version + 1, updatedAt: now };
  await updateDraft(tx, draft);
  const other = await takeBackAbout(context, sent, sentAt);
  for (const reader of [draft.personId, ...(other === null ? [] : [other])]) {
    await removeMessage(tx, reader, sentMessage(draft.id));
    await recountTie(tx, reader);
  }
  return draft;
}

/** The conversation of a letter, as it was before that went out; undefined where it moved none. */
export async function conversationBefore(
  { tx }: Context,
  draft: Draft,
  sentAt: Instant,
): Promise<Moved | undefined> {
  const moves = MOVES_TO[draft.kind] !== undefined || draft.kind === "confirmation";
  if (!moves || draft.interviewId === null) return undefined;
  const interview = await findInterview(tx, draft.interviewId);
  if (interview === undefined) return undefined;
  const earlier = (await draftsTo(tx, draft.personId)).flatMap((each) =>
    each.kind === "request" &&
    each.interviewId === interview.id &&
    each.id !== draft.id &&
    each.sentAt !== null
      ? [each.sentAt]
      : [],
  );
  return takeBackLetter(interview, sentAt, earlier.length === 0 ? null : Math.max(...earlier));
}

async function openLoop({ tx }: Context, draft: Draft, sentAt: Instant): Promise<void> {
  for (const advice of await toldBy(tx, draft, ({ toldAt }) => toldAt === sentAt))
    await updateAdvice(tx, { ...advice, toldAt: null, version: advice.version + 1 });
  for (const wish of draft.kind === "request" ? await promisesTo(tx, draft.personId) : [])
    if (!isOffer(wish) && wish.keptAt === sentAt)
      await updatePromise(tx, { ...wish, keptAt: null, version: wish.version + 1 });
}
