import { findOption } from "#database/options/options.ts";
import { findOrganization } from "#database/organizations/organization.ts";
import { affiliationsOf } from "#database/people/people.ts";
import { introductionIn, readSettings } from "#database/settings.ts";
import { isOutside } from "#follow-ups/outside-career.ts";
import type { Situation } from "#interviews/asks.ts";
import type { Interview } from "#interviews/interview.ts";
import { closenessOf } from "#people/kin.ts";
import type { Person } from "#people/person.ts";
import { isPresent, isTold } from "#people/position.ts";
import { stageToAskBy } from "#stages/in-letters.ts";
import type { Context } from "../operation.ts";
import { whereIAm } from "../stages/where-i-am.ts";
import { amExperienced, whereIAmMyself } from "../stages/where-i-come-from.ts";

/** What decides which asks fit somebody in a talk about something, as far as it is known today. */
export async function situationWith(
  context: Context,
  person: Person,
  { optionId, focus }: Pick<Interview, "optionId" | "focus">,
): Promise<Situation> {
  const where = await whereIAm(context, optionId);
  return {
    stage: stageToAskBy(where, context.today),
    weeksLeft: where.weeksLeft,
    focus,
    familiarity: closenessOf(person),
    mentor: person.mentor,
    experienced: await amExperienced(context),
    outside: await isOutsideOf(context, person, { optionId, focus }),
    together: await isWithMe(context, person),
  };
}

/** Whether they are where I am myself. */
async function isWithMe(context: Context, { id }: Person): Promise<boolean> {
  const isMine = await whereIAmMyself(context);
  const present = (await affiliationsOf(context.tx, id)).filter(
    (each) => isTold(each) && isPresent(each, context.today),
  );
  return present.some(({ organization }) => isMine(organization));
}

/** What is kept of somebody's work, as it tells of a career. */
export async function workOf({ tx, today }: Context, person: Pick<Person, "id" | "headline">) {
  const present = (await affiliationsOf(tx, person.id)).find(
    (each) => isTold(each) && isPresent(each, today),
  );
  const place = present && (await findOrganization(tx, present.organizationId));
  return {
    role: present?.role || person.headline,
    organization: present?.organization ?? "",
    field: place?.field ?? "",
  };
}

/** Whether they work elsewhere than in the career that it would be about, as far as what is kept of them says so. */
async function isOutsideOf(
  context: Context,
  person: Person,
  { optionId, focus }: Pick<Interview, "optionId" | "focus">,
): Promise<boolean> {
  const { tx } = context;
  const option = focus === "explore-career" && optionId !== null ? await findOption(tx, optionId) : undefined;
  if (option === undefined) return false;
  return isOutside({
    career: option.name,
    work: await workOf(context, person),
    introduction: introductionIn(await readSettings(tx)),
  });
}
