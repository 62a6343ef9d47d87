import { mentorIds, repeatedHelpers } from "#database/introductions/help.ts";
import { findPeople } from "#database/people/people.ts";
import { LEAST_HELP } from "#help/mentor.ts";
import { noInput } from "../no-input.ts";
import { operation } from "../operation.ts";
import { done } from "../outcome.ts";
import { mentorSuggestionFor, readMentorFacts } from "./mentor-facts.ts";

/** People looked at, and suggested at once. */
const [LOOKED_AT, SUGGESTED] = [40, 3];

/** My mentors, and who may be one by now, with the reasons; a suggestion, never more (R54). */
export const listMentors = operation({
  permission: "read",
  effect: "reads",
  input: noInput,
  async run(context) {
    const { tx } = context;
    const mentors = await findPeople(tx, await mentorIds(tx));
    const suggested = [];
    for (const person of await findPeople(tx, await repeatedHelpers(tx, LEAST_HELP, LOOKED_AT))) {
      const suggestion = await mentorSuggestionFor(context, person, await readMentorFacts(context, person));
      if (suggestion !== null) suggested.push({ ...suggestion, name: person.name });
    }
    return done({
      mentors: mentors.map(({ id, name, headline }) => ({ id, name, headline })),
      suggested: suggested.slice(0, SUGGESTED),
    });
  },
});
