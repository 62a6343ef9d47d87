import { z } from "zod";
import { findInterview, updateInterview } from "#database/interviews/interviews.ts";
import { findPerson } from "#database/people/people.ts";
import { LONGEST_TALK, SHORTEST_TALK } from "#interviews/agenda.ts";
import { type Interview, isUnderWay } from "#interviews/interview.ts";
import type { Person } from "#people/person.ts";
import { id, line, name, text, version } from "../fields.ts";
import { type Context, operation } from "../operation.ts";
import { careerNamed } from "../options/career-named.ts";
import { done, missing, staleness } from "../outcome.ts";
import { whereIAm } from "../stages/where-i-am.ts";
import { askThatFits } from "./begin.ts";
import { chooseAgain } from "./choose.ts";

/**
 * Changes what a conversation is about, or what was written down in it. What is not named stays, except what follows: an
 * ask that was proposed follows the focus (R14), the stage of a talk ahead the career (R1), and questions that nobody has
 * touched all of these and the minutes (R13).
 */
export const editConversation = operation({
  permission: "write",
  effect: "writes",
  input: z.object({
    id: id<"interview">(),
    version,
    focus: line.min(1).optional(),
    ask: line.optional(),
    minutes: z.int().min(SHORTEST_TALK).max(LONGEST_TALK).optional(),
    place: line.optional(),
    optionId: id<"option">().nullable().optional(),
    career: name.optional().describe("which career it is about, in place of its id; a new one is added"),
    notes: text.optional(),
    learned: text.optional(),
    standing: line.optional(),
    wouldChange: text.optional(),
    helpAsked: line.optional(),
  }),
  async run(context, { id: interviewId, version: expected, career, ...changes }) {
    const { tx } = context;
    const current = await findInterview(tx, interviewId);
    if (current === undefined) return missing("conversation");
    const stale = staleness(current, expected);
    if (stale !== undefined) return stale;
    const said = career === undefined ? {} : { optionId: (await careerNamed(context, career)).id };
    const named = Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined));
    const wanted: Interview = { ...current, ...named, ...said, version: current.version + 1 };
    return done(await keepEdited(context, current, wanted));
  },
});

/** Keeps a conversation as it is wanted now, with what follows from that. */
export async function keepEdited(
  context: Context,
  current: Interview,
  wanted: Interview,
): Promise<Interview> {
  const { tx } = context;
  const other = DECIDING.some((each) => wanted[each] !== current[each]);
  const person = other && isUnderWay(wanted) ? await findPerson(tx, wanted.personId) : undefined;
  const edited = person === undefined ? wanted : await followed(context, current, wanted, person);
  await updateInterview(tx, edited);
  if (person !== undefined) await chooseAgain(context, current, edited, person);
  return edited;
}

const DECIDING = ["ask", "focus", "minutes", "optionId"] as const;

async function followed(
  context: Context,
  current: Interview,
  wanted: Interview,
  person: Person,
): Promise<Interview> {
  const { stage } = await whereIAm(context, wanted.optionId);
  const moved = wanted.optionId === current.optionId ? wanted : { ...wanted, stage };
  const untouched = wanted.state === "planned" && !wanted.iAmAsked && wanted.ask === current.ask;
  const isOther = wanted.focus !== current.focus || wanted.optionId !== current.optionId;
  if (!isOther || !untouched) return moved;
  if (current.ask !== (await askThatFits(context, person, current))) return moved;
  return { ...moved, ask: await askThatFits(context, person, wanted) };
}
