import { findOption } from "#database/options/options.ts";
import { findOrganization } from "#database/organizations/organization.ts";
import { affiliationsOf, type Position } from "#database/people/people.ts";
import { isOutside } from "#follow-ups/outside-career.ts";
import type { Situation } from "#interviews/asks.ts";
import type { Interview } from "#interviews/interview.ts";
import { closenessOf } from "#people/kin.ts";
import type { Person } from "#people/person.ts";
import { isPresent, isTold } from "#people/position.ts";
import { hasYearsBehind } from "#stages/background.ts";
import { stageToAskBy } from "#stages/in-letters.ts";
import { isMyPlace } from "#stages/my-place.ts";
import type { Context } from "../operation.ts";
import { whereIAm } from "../stages/where-i-am.ts";
import { saidOfMe } from "../stages/where-i-come-from.ts";

/** What decides which asks fit somebody in a talk about something, as far as it is known today. */
export async function situationWith(
  context: Context,
  person: Person,
  { optionId, focus }: Pick<Interview, "optionId" | "focus">,
): Promise<Situation> {
  const { tx, today } = context;
  const where = await whereIAm(context, optionId);
  const said = await saidOfMe(context);
  const present = await presentOf(context, person);
  const option = focus === "explore-career" && optionId !== null ? await findOption(tx, optionId) : undefined;
  return {
    stage: stageToAskBy(where, today),
    weeksLeft: where.weeksLeft,
    focus,
    familiarity: closenessOf(person),
    mentor: person.mentor,
    experienced: hasYearsBehind(said, today),
    outside:
      option !== undefined &&
      isOutside({
        career: option.name,
        work: await workAt(context, person, present),
        introduction: said.introduction,
      }),
    together: present.some(({ organization }) => isMyPlace(organization, said, today)),
  };
}

/** What is kept of somebody's work, as it tells of a career. */
export async function workOf(context: Context, person: Pick<Person, "id" | "headline">) {
  return workAt(context, person, await presentOf(context, person));
}

async function presentOf({ tx, today }: Context, { id }: Pick<Person, "id">): Promise<readonly Position[]> {
  return (await affiliationsOf(tx, id)).filter((each) => isTold(each) && isPresent(each, today));
}

async function workAt({ tx }: Context, { headline }: Pick<Person, "headline">, [first]: readonly Position[]) {
  const place = first && (await findOrganization(tx, first.organizationId));
  return {
    role: first?.role || headline,
    organization: first?.organization ?? "",
    field: place?.field ?? "",
  };
}
