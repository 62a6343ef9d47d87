import { findIntroduction, updateIntroduction } from "#database/introductions/introductions.ts";
import { keepThanks, takeBackThanks } from "#database/introductions/leads.ts";
import { sentAboutIntroduction } from "#database/outreach/drafts.ts";
import type { Introduction } from "#introductions/introduction.ts";
import {
  type Stepped,
  withAsked,
  withMade,
  withoutMoment,
  withReminded,
  withThanked,
  withTold,
} from "#introductions/steps.ts";
import type { Draft, DraftKind } from "#outreach/draft.ts";
import type { PersonId } from "#people/id.ts";
import type { Instant } from "#time/date.ts";
import { carrySteps } from "../introductions/step-touches.ts";
import type { Context } from "../operation.ts";
import { takeBackBrought } from "../touches/brought.ts";

/** What sending a letter of a kind means for the introduction it belongs to. */
const STEPS: Partial<
  Record<DraftKind, (introduction: Introduction, reader: PersonId, at: Instant) => Stepped>
> = {
  introduction: withAsked,
  "opt-in": withAsked,
  reminder: (introduction, _, at) => withReminded(introduction, at),
  joining: (introduction, _, at) => withMade(introduction, at),
  thanks: (introduction, _, at) => withThanked(introduction, at),
  outcome: (introduction, _, at) => withTold(introduction, at),
};

/** Moves the introduction that a letter belongs to. Answers who else has read it: the other of the two it joins. */
export async function moveIntroduction(
  context: Context,
  draft: Draft,
  at: Instant,
): Promise<PersonId | null> {
  const { tx } = context;
  const introduction =
    draft.introductionId === null ? undefined : await findIntroduction(tx, draft.introductionId);
  const step = STEPS[draft.kind];
  if (introduction === undefined || step === undefined) return null;
  const moved = step(introduction, draft.personId, at);
  const after =
    moved.kind === "stepped" ? { ...moved.introduction, version: introduction.version + 1 } : introduction;
  if (moved.kind === "stepped") await updateIntroduction(tx, after);
  const letters = (await sentAboutIntroduction(tx, introduction.id)).filter(({ id }) => id !== draft.id);
  await carrySteps(context, { introduction, letters }, { introduction: after, letters: [...letters, draft] });
  return draft.kind === "joining" ? otherOf(introduction, draft.personId) : null;
}

/** The other of the two whom I bring together. */
export function otherOf({ personId, otherId }: Introduction, reader: PersonId): PersonId | null {
  return reader === personId ? otherId : personId;
}

/** Undoes what sending a letter did to its introduction or lead. Answers who else had read it. */
export async function takeBackAbout(
  context: Context,
  draft: Draft,
  sentAt: Instant,
): Promise<PersonId | null> {
  const { tx } = context;
  if (draft.kind === "thanks" && draft.leadId !== null)
    await takeBackThanks(tx, draft.leadId, draft.personId);
  const introduction =
    draft.introductionId === null ? undefined : await findIntroduction(tx, draft.introductionId);
  if (introduction === undefined || STEPS[draft.kind] === undefined) return null;
  const before = { ...withoutMoment(introduction, sentAt), version: introduction.version + 1 };
  await updateIntroduction(tx, before);
  const letters = (await sentAboutIntroduction(tx, introduction.id)).filter(({ id }) => id !== draft.id);
  await carrySteps(
    context,
    { introduction, letters: [...letters, draft] },
    { introduction: before, letters },
  );
  return draft.kind === "joining" ? otherOf(introduction, draft.personId) : null;
}

/** Thanks for a lead are marked as sent (R52). */
export async function thankForLead(context: Context, draft: Draft, at: Instant): Promise<void> {
  if (draft.kind !== "thanks" || draft.leadId === null) return;
  // The letter is what was noted by hand, if it was.
  await takeBackBrought(context, draft.personId, `lead-thanks:${draft.leadId}`);
  await keepThanks(context.tx, { leadId: draft.leadId, personId: draft.personId, thankedAt: at });
}
