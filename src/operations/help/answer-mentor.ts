import { z } from "zod";
import { forgetMentorAnswer, writeMentorAnswer } from "#database/introductions/help.ts";
import { findPerson, updatePerson } from "#database/people/people.ts";
import { MENTOR_ANSWERS, putOffUntil } from "#help/mentor.ts";
import { id } from "../fields.ts";
import { operation } from "../operation.ts";
import { done, missing } from "../outcome.ts";

/** Says whether someone is a mentor of mine: yes, not now, or no. "no" is not asked about again; `undo` forgets the answer. */
export const answerMentor = operation({
  permission: "write",
  effect: "writes",
  input: z.object({
    personId: id<"person">(),
    answer: z.enum(MENTOR_ANSWERS),
    undo: z.boolean().default(false),
  }),
  async run({ tx, now, today }, { personId, answer, undo }) {
    const person = await findPerson(tx, personId);
    if (person === undefined) return missing("person");
    const said = answer === "not-now" ? person.mentor : answer === "yes";
    // Only a yes changed anything that could be taken back.
    const mentor = undo ? person.mentor && answer !== "yes" : said;
    if (undo) await forgetMentorAnswer(tx, personId);
    else {
      const until = answer === "not-now" ? putOffUntil(today) : null;
      await writeMentorAnswer(tx, personId, { answer, until }, now);
    }
    if (mentor === person.mentor) return done({ personId, name: person.name, mentor });
    await updatePerson(tx, { ...person, mentor, version: person.version + 1, updatedAt: now });
    return done({ personId, name: person.name, mentor });
  },
});
