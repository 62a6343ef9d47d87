import { z } from "zod";
import { ADVICE_NEEDED, type Advice } from "#advice/advice.ts";
import { findInterview } from "#database/interviews/interviews.ts";
import { insertAdvice } from "#database/options/advice.ts";
import { findPerson } from "#database/people/people.ts";
import { STAGES } from "#stages/stage.ts";
import { instantAt } from "#time/date.ts";
import { date, id, text } from "../fields.ts";
import { operation } from "../operation.ts";
import { done, invalid, missing } from "../outcome.ts";

/** Writes down what someone advised, with the stage or day until which it is of use (R16). */
export const recordAdvice = operation({
  permission: "write",
  effect: "writes",
  input: z.object({
    personId: id<"person">(),
    interviewId: id<"interview">().nullable().default(null),
    optionId: id<"option">().nullable().default(null),
    text: text.trim().min(1, ADVICE_NEEDED),
    useByStage: z.enum(STAGES).nullable().default(null),
    useByDate: date.nullable().default(null),
    offRecord: z.boolean().default(false),
    /** When it was given, where that was not today; a conversation tells by itself. */
    givenOn: date.nullable().default(null),
  }),
  async run({ tx, now, newId, today, timeZone }, { givenOn, ...input }) {
    if (givenOn !== null && givenOn > today) return invalid("givenOn", "That day is still to come.");
    if ((await findPerson(tx, input.personId)) === undefined) return missing("person");
    const interview = input.interviewId === null ? undefined : await findInterview(tx, input.interviewId);
    if (input.interviewId !== null && interview === undefined) return missing("conversation");
    if (interview !== undefined && interview.personId !== input.personId) {
      return invalid("interviewId", "That conversation was with somebody else.");
    }
    const advice: Advice = {
      ...input,
      id: newId<"advice">(),
      optionId: input.optionId ?? interview?.optionId ?? null,
      stepOn: null,
      stepKind: null,
      did: "",
      didAt: null,
      outcome: null,
      cameOfIt: "",
      outcomeAt: null,
      toldAt: null,
      givenAt:
        interview?.heldAt ??
        (givenOn === null || givenOn === today ? now : instantAt(givenOn, "12:00", timeZone)),
      version: 1,
    };
    await insertAdvice(tx, advice);
    return done(advice);
  },
});
