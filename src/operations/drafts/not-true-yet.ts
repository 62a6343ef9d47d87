import { findInterview } from "#database/interviews.ts";
import { findIntroduction } from "#database/introductions.ts";
import { touchesOf } from "#database/touches.ts";
import { whoIsAsked } from "#introductions/introduction.ts";
import type { DraftKind } from "#outreach/draft.ts";
import type { InterviewId, IntroductionId } from "#people/id.ts";
import type { Person } from "#people/person.ts";
import { shownName } from "#people/shown.ts";
import type { Context } from "../operation.ts";

type Wanted = {
  readonly kind: DraftKind;
  readonly interviewId: InterviewId | null;
  readonly introductionId: IntroductionId | null;
};

/** Why a letter of this kind would state what has not happened, in a sentence; null where it would not. */
export async function notTrueYet({ tx }: Context, person: Person, wanted: Wanted): Promise<string | null> {
  const name = shownName(person.name);
  if (wanted.kind === "reminder") {
    const asked = wanted.interviewId === null ? undefined : await findInterview(tx, wanted.interviewId);
    if (asked !== undefined && asked.askedAt !== null) return null;
    const introduction =
      wanted.introductionId === null ? undefined : await findIntroduction(tx, wanted.introductionId);
    if (introduction && whoIsAsked(introduction).some(({ asking }) => asking.askedAt !== null)) return null;
    const touches = await touchesOf(tx, person.id, { limit: 200 });
    if (touches.some(({ direction }) => direction === "out")) return null;
    return `No letter of yours to ${name} is noted, so there is nothing to recall. Begin with a first letter, or note the one you sent.`;
  }
  if (wanted.kind === "joining" && wanted.introductionId !== null) {
    const introduction = await findIntroduction(tx, wanted.introductionId);
    const waiting = introduction && whoIsAsked(introduction).some(({ asking }) => asking.answer !== "yes");
    if (waiting) return "This letter says that both have said yes. Note their answers first.";
  }
  return null;
}
