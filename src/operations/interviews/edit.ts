import { z } from "zod";
import { findInterview, updateInterview } from "#database/interviews.ts";
import { findPerson } from "#database/people.ts";
import { LONGEST_TALK, SHORTEST_TALK } from "#interviews/agenda.ts";
import { type Interview, isUnderWay } from "#interviews/interview.ts";
import { id, line, text, version } from "../fields.ts";
import { operation } from "../operation.ts";
import { done, missing, staleness } from "../outcome.ts";
import { chooseAgain } from "./choose.ts";

/**
 * Changes what a conversation is about, or what was written down in it. What is not named stays; questions that nobody
 * has touched follow the ask, the focus and the minutes.
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
    notes: text.optional(),
    learned: text.optional(),
    standing: line.optional(),
    wouldChange: text.optional(),
    helpAsked: line.optional(),
  }),
  async run(context, { id: interviewId, version: expected, ...changes }) {
    const { tx } = context;
    const current = await findInterview(tx, interviewId);
    if (current === undefined) return missing("conversation");
    const stale = staleness(current, expected);
    if (stale !== undefined) return stale;
    const named = Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined));
    const edited: Interview = { ...current, ...named, version: current.version + 1 };
    await updateInterview(tx, edited);
    const other = (["ask", "focus", "minutes"] as const).some((each) => edited[each] !== current[each]);
    const person = other && isUnderWay(edited) ? await findPerson(tx, edited.personId) : undefined;
    if (person !== undefined) await chooseAgain(context, current, edited, person);
    return done(edited);
  },
});
