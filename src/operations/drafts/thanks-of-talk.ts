import { isThanksAlone } from "#database/outreach/aside.ts";
import { draftsTo, updateDraft } from "#database/outreach/drafts.ts";
import { touchesOf } from "#database/ties/touches.ts";
import type { Interview } from "#interviews/interview.ts";
import type { Draft } from "#outreach/draft.ts";
import { isTogether } from "#timeline/touch.ts";
import { isSameDay } from "../interviews/step-touch.ts";
import type { Context } from "../operation.ts";

/** So many of the last touches tell whether there was another occasion to give thanks for. */
const TOUCHES_READ = 60;

/**
 * Thanks that were begun before their talk was noted as held are those of the talk from then on: one letter, in the words
 * that it has. What was begun before the talk was thought of, or since another meeting, is for something else.
 */
export async function takeUpThanks(context: Context, talk: Interview): Promise<void> {
  const { tx } = context;
  const { heldAt } = talk;
  if (heldAt === null || talk.iAmAsked || talk.state !== "held") return;
  const unsent = (await draftsTo(tx, talk.personId)).filter(({ sentAt }) => sentAt === null);
  if (unsent.some((each) => each.kind === "thanks" && each.interviewId === talk.id)) return;
  const others = (await touchesOf(tx, talk.personId, { limit: TOUCHES_READ })).filter(
    (each) => each.interviewId !== talk.id && isTogether(each.kind),
  );
  const early = unsent.find(
    (each) =>
      isThanksAlone(each) &&
      (each.createdAt >= talk.plannedAt || isSameDay(each.createdAt, heldAt)) &&
      !others.some(({ at }) => at >= talk.plannedAt && at <= each.createdAt),
  );
  if (early !== undefined) await updateDraft(tx, { ...early, interviewId: talk.id });
}

/** Where the talk did not take place after all, thanks that were begun before it are about no talk again. */
export async function giveBackThanks({ tx }: Context, held: Interview): Promise<void> {
  const isEarly = ({ kind, interviewId, sentAt, createdAt }: Draft) =>
    kind === "thanks" && interviewId === held.id && sentAt === null && createdAt < (held.heldAt ?? 0);
  for (const each of (await draftsTo(tx, held.personId)).filter(isEarly))
    await updateDraft(tx, { ...each, interviewId: null });
}
