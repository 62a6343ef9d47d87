import { ASK_AGAIN } from "#advice/ask-again.ts";
import { updateInterview } from "#database/interviews/interviews.ts";
import { findPromise, insertPromise, removePromise } from "#database/options/advice.ts";
import { findPerson, updatePerson } from "#database/people/people.ts";
import type { Interview, Step } from "#interviews/interview.ts";
import { lastStep } from "#interviews/steps.ts";
import type { PersonId } from "#people/id.ts";
import type { DateText } from "#time/date.ts";
import type { Context } from "../operation.ts";

export type Along = {
  /** The day on which they asked to be asked again. */
  readonly askAgainOn?: DateText | undefined;
  /** They want no letters any more (R40). */
  readonly never: boolean;
};

/** Notes with the last step what else they said along with it, so that the step and that go back together. */
export async function noteAlong(context: Context, closed: Interview, along: Along): Promise<Interview> {
  const { tx, newId } = context;
  const step = lastStep(closed);
  if (step === undefined || step.also !== undefined) return closed;
  const promiseId = along.askAgainOn === undefined ? undefined : newId<"promise">();
  if (promiseId !== undefined)
    await insertPromise(tx, {
      id: promiseId,
      personId: closed.personId,
      interviewId: closed.id,
      text: ASK_AGAIN,
      dueOn: along.askAgainOn ?? null,
      keptAt: null,
      version: 1,
    });
  const noMore = along.never && (await wantsLetters(context, closed.personId, false));
  if (promiseId === undefined && !noMore) return closed;
  const also = { ...(promiseId !== undefined && { promiseId }), ...(noMore && { noMore: true as const }) };
  const noted: Interview = { ...closed, steps: [...closed.steps.slice(0, -1), { ...step, also }] };
  await updateInterview(tx, noted);
  return noted;
}

/** Takes back what was noted along with a step. What has been kept or changed since stays. */
export async function takeBackAlong(
  context: Context,
  { also }: Pick<Step, "also">,
  personId: PersonId,
): Promise<void> {
  const { tx } = context;
  const promise = also?.promiseId === undefined ? undefined : await findPromise(tx, also.promiseId);
  if (promise !== undefined && promise.keptAt === null) await removePromise(tx, promise.id);
  if (also?.noMore === true) await wantsLetters(context, personId, true);
}

/** Notes whether they want letters. Answers whether that was otherwise before. */
async function wantsLetters({ tx, now }: Context, id: PersonId, wants: boolean): Promise<boolean> {
  const person = await findPerson(tx, id);
  if (person === undefined || person.preferences.doNotContact === !wants) return false;
  const preferences = { ...person.preferences, doNotContact: !wants };
  await updatePerson(tx, { ...person, preferences, version: person.version + 1, updatedAt: now });
  return true;
}
