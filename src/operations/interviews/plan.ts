import { z } from "zod";
import { interviewsWith } from "#database/interviews/interviews.ts";
import { findOption, listOptions } from "#database/options/options.ts";
import { findPerson } from "#database/people/people.ts";
import { LONGEST_TALK, SHORTEST_TALK } from "#interviews/agenda.ts";
import { isUnderWay } from "#interviews/interview.ts";
import { careerToSay } from "#interviews/which-career.ts";
import { id, line, name } from "../fields.ts";
import { operation } from "../operation.ts";
import { careerNamed } from "../options/career-named.ts";
import { done, missing, refused } from "../outcome.ts";
import { beginConversation } from "./begin.ts";

/**
 * Plans a conversation: what it is about, an ask that fits, and questions chosen for stage, focus and tie. With
 * someone talked to before it becomes a new conversation that remembers the last one (R3).
 */
export const planConversation = operation({
  permission: "write",
  effect: "writes",
  input: z.object({
    personId: id<"person">(),
    /** Null says that it is about none in particular; where nothing is said, see `careerMeant`. */
    optionId: id<"option">().nullable().optional(),
    career: name.optional().describe("which career it is about, in place of its id; a new one is added"),
    /** Where nothing is said it follows the stage and what is known of them (R1, R14, R26). */
    focus: line.min(1).optional(),
    ask: line.optional(),
    /** As long as is usual where they work, where nothing is said. */
    minutes: z.int().min(SHORTEST_TALK).max(LONGEST_TALK).optional(),
    place: line.default(""),
    iAmAsked: z.boolean().default(false),
  }),
  async run(context, input) {
    const { tx } = context;
    const person = await findPerson(tx, input.personId);
    if (person === undefined) return missing("person");
    if (person.leftOut) return refused(`${person.name} is left out. Take them back in first, if you like.`);
    if (input.optionId != null && (await findOption(tx, input.optionId)) === undefined)
      return missing("career");
    const said = input.career === undefined ? input.optionId : (await careerNamed(context, input.career)).id;
    const besides = (await interviewsWith(tx, person.id)).filter(
      (each) => isUnderWay(each) && each.iAmAsked === input.iAmAsked,
    );
    const { interview, questions } = await beginConversation(context, person, { ...input, optionId: said });
    const options = await listOptions(tx);
    return done({
      ...interview,
      questions,
      option: options.find((each) => each.id === interview.optionId) ?? null,
      /** What the letter would need to know; null where it was said, if only that it is open. */
      careerToSay: said === undefined ? careerToSay(interview, options) : null,
      /** What was under way with them already: a second conversation may be meant, or be a slip. */
      besides: besides.map(({ id, state, focus }) => ({ id, state, focus })),
    });
  },
});
