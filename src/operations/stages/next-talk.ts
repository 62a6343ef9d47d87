import { nextInChain } from "#advice/chain.ts";
import { answersIn, type ListedInterview, listInterviews } from "#database/interviews/interviews.ts";
import { untoldAdvice } from "#database/options/advice.ts";
import { customsFor, ownNorms } from "#database/outreach/customs.ts";
import { affiliationsOf, findPerson } from "#database/people/people.ts";
import type { InterviewState } from "#interviews/interview.ts";
import { answeredIn, aspectsHeard } from "#interviews/questions/covered.ts";
import { saidRoleFamily } from "#interviews/questions/role-family.ts";
import type { PlanFor } from "#interviews/replan.ts";
import { normFor } from "#outreach/norms.ts";
import type { OptionId } from "#people/id.ts";
import { backgroundOn, hasYearsBehind } from "#stages/background.ts";
import type { Context } from "../operation.ts";
import { settings } from "../settings/show.ts";
import { saidOfMe } from "./where-i-come-from.ts";

/** Conversations that have not taken place and may still: they follow the stage until they are held (R2). */
const AHEAD: readonly InterviewState[] = ["planned", "asked", "answered", "scheduled", "moved"];
const MOST = 200;

export async function talksAhead({ tx }: Context): Promise<readonly ListedInterview[]> {
  const ahead = await listInterviews(tx, { states: AHEAD, limit: MOST });
  return ahead.filter((each) => !each.iAmAsked);
}

/**
 * What a plan is made for, the stage apart: the next talk about that career, any talk where none is named, and a
 * first talk with an acquaintance where none is planned.
 */
export async function planForNextTalk(context: Context, optionId: OptionId | null): Promise<PlanFor> {
  const { tx, today, timeZone } = context;
  const { gives } = await settings(tx, timeZone);
  const ahead = await talksAhead(context);
  const next = ahead.find((each) => optionId === null || each.optionId === optionId);
  const person = next && (await findPerson(tx, next.personId));
  const usual =
    person === undefined ? normFor("", "", await ownNorms(tx)) : await customsFor(tx, person.id, today);
  const theirs = person === undefined ? [] : await answersIn(tx, { personId: person.id });
  const about = optionId ?? next?.optionId ?? null;
  const position = person && (await affiliationsOf(tx, person.id))[0];
  const said = await saidOfMe(context);
  return {
    today,
    background: backgroundOn(said, today),
    experienced: hasYearsBehind(said, today),
    focus: next?.focus ?? null,
    familiarity: person?.familiarity ?? "acquaintance",
    mentor: person?.mentor ?? false,
    roleFamily: person ? saidRoleFamily(person.headline, position?.role) : null,
    minutes: next?.minutes ?? usual.minutes,
    ...answeredIn(theirs),
    knownAspects: about === null ? [] : aspectsHeard(await answersIn(tx, { optionId: about })),
    heardFromThem: aspectsHeard(theirs),
    seed: 1,
    inventory: gives,
    advice: (await untoldAdvice(tx, MOST)).filter((each) => nextInChain(each) === "do"),
  };
}
