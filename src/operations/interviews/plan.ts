import { z } from "zod";
import { insertInterview, interviewsWith } from "#database/interviews.ts";
import { findOption } from "#database/options.ts";
import { findPerson } from "#database/people.ts";
import { LONGEST_TALK, SHORTEST_TALK } from "#interviews/agenda.ts";
import { asksFor, type Situation } from "#interviews/asks.ts";
import { lastHeld, planInterview, repeatInterview } from "#interviews/plan.ts";
import { id, line } from "../fields.ts";
import { operation } from "../operation.ts";
import { done, missing, refused } from "../outcome.ts";
import { whereIAm } from "../stages/where-i-am.ts";
import { chooseFor } from "./choose.ts";

/**
 * Plans a conversation: what it is about, an ask that fits, and questions chosen for stage, focus and tie. With
 * someone talked to before it becomes a new conversation that remembers the last one (R3).
 */
export const planConversation = operation({
  permission: "write",
  effect: "writes",
  input: z.object({
    personId: id<"person">(),
    optionId: id<"option">().nullable().default(null),
    focus: line.min(1).default("explore-career"),
    ask: line.optional(),
    minutes: z.int().min(SHORTEST_TALK).max(LONGEST_TALK).default(20),
    place: line.default(""),
    iAmAsked: z.boolean().default(false),
  }),
  async run(context, input) {
    const { tx, now, newId } = context;
    const person = await findPerson(tx, input.personId);
    if (person === undefined) return missing("person");
    if (person.leftOut) return refused(`${person.name} is left out. Take them back in first, if you like.`);
    if (input.optionId !== null && (await findOption(tx, input.optionId)) === undefined)
      return missing("career");
    const { stage, weeksLeft } = await whereIAm(context, input.optionId);
    const situation = {
      stage,
      weeksLeft,
      focus: input.focus,
      familiarity: person.familiarity,
      mentor: person.mentor,
    };
    const plan = {
      ...input,
      id: newId<"interview">(),
      at: now,
      stage,
      ask: input.ask ?? firstAsk(situation),
    };
    const previous = lastHeld(await interviewsWith(tx, person.id), person.id);
    const interview = previous === null ? planInterview(plan) : repeatInterview(previous, plan);
    await insertInterview(tx, interview);
    const questions = await chooseFor(context, interview, person);
    return done({ ...interview, questions });
  },
});

/** The most natural of the small asks: a first letter begins with something that costs them little. */
function firstAsk(situation: Situation): string {
  const asks = asksFor(situation).map(({ ask }) => ask);
  return (asks.find((ask) => ask.size === 1) ?? asks[0])?.id ?? "";
}
