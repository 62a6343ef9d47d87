import type { Situation } from "#interviews/asks.ts";
import type { Interview } from "#interviews/interview.ts";
import { closenessOf } from "#people/kin.ts";
import type { Person } from "#people/person.ts";
import type { Context } from "../operation.ts";
import { whereIAm } from "../stages/where-i-am.ts";
import { amExperienced } from "../stages/where-i-come-from.ts";

/** What decides which asks fit somebody in a talk about something, as far as it is known today. */
export async function situationWith(
  context: Context,
  person: Person,
  { optionId, focus }: Pick<Interview, "optionId" | "focus">,
): Promise<Situation> {
  const { stage, weeksLeft } = await whereIAm(context, optionId);
  return {
    stage,
    weeksLeft,
    focus,
    familiarity: closenessOf(person),
    mentor: person.mentor,
    experienced: await amExperienced(context),
  };
}
