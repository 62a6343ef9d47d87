import { updateInterview } from "#database/interviews/interviews.ts";
import { findPerson } from "#database/people/people.ts";
import type { Interview } from "#interviews/interview.ts";
import { planFor, type Replan, replan } from "#interviews/replan.ts";
import type { OptionId, PersonId } from "#people/id.ts";
import type { Person } from "#people/person.ts";
import { stageOn } from "#stages/stage-on.ts";
import { askThatFits } from "../interviews/begin.ts";
import { chooseAgain } from "../interviews/choose.ts";
import type { Context } from "../operation.ts";
import { planForNextTalk, talksAhead } from "./next-talk.ts";
import { type Place, placeOf } from "./place.ts";

export type Replanned = Replan & {
  /** With whom the questions of a talk ahead were chosen anew; lists that the user had changed stay as they are. */
  readonly questionsFor: readonly string[];
  /** With whom the proposed ask of a planned talk is another one now; what the user chose stays. */
  readonly asksFor: readonly string[];
};

/**
 * Makes a change of dates or of the user's own word, and re-plans by it (R1, R5): talks ahead get the new stage, and
 * another ask and new questions where these were as they had been proposed. The same change made backwards brings the same lists back.
 */
export async function replanning(
  context: Context,
  optionId: OptionId | null,
  change: () => Promise<void>,
): Promise<Replanned> {
  const before = await placeOf(context);
  const ahead = await proposedAsks(context);
  await change();
  const after = await placeOf(context);
  return {
    ...(await comparison(context, optionId, before, after)),
    ...(await moveTalks(context, after, ahead)),
  };
}

/** What a change would bring, in words; nothing is written. */
export async function comparison(
  context: Context,
  optionId: OptionId | null,
  before: Place,
  after: Place,
): Promise<Replan> {
  const plan = await planForNextTalk(context, optionId);
  const at = (place: Place) => stageOn(place.programmes, place.overrides, context.today, optionId);
  return replan(planFor(at(before), plan), planFor(at(after), plan));
}

type TalkAhead = {
  readonly talk: Interview;
  readonly person: Person;
  /** Nobody was asked yet, and the ask is the one that was proposed. */
  readonly asProposed: boolean;
};

async function proposedAsks(context: Context): Promise<readonly TalkAhead[]> {
  const ahead: TalkAhead[] = [];
  for (const { personName: _, personHeadline: __, ...talk } of await talksAhead(context)) {
    const person = await findPerson(context.tx, talk.personId);
    if (person === undefined) continue;
    const asProposed = talk.state === "planned" && talk.ask === (await askThatFits(context, person, talk));
    ahead.push({ talk, person, asProposed });
  }
  return ahead;
}

async function moveTalks(
  context: Context,
  { programmes, overrides }: Place,
  ahead: readonly TalkAhead[],
): Promise<Pick<Replanned, "questionsFor" | "asksFor">> {
  const [questionsFor, asksFor] = [new Map<PersonId, string>(), new Map<PersonId, string>()];
  for (const { talk, person, asProposed } of ahead) {
    const { stage } = stageOn(programmes, overrides, context.today, talk.optionId);
    const ask = asProposed ? await askThatFits(context, person, talk) : talk.ask;
    if (stage === talk.stage && ask === talk.ask) continue;
    const moved = { ...talk, stage, ask, version: talk.version + 1 };
    await updateInterview(context.tx, moved);
    if (ask !== talk.ask) asksFor.set(person.id, person.name);
    if (await chooseAgain(context, talk, moved, person)) questionsFor.set(person.id, person.name);
  }
  return { questionsFor: [...questionsFor.values()], asksFor: [...asksFor.values()] };
}
