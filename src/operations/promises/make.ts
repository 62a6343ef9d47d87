import { z } from "zod";
import type { Commitment } from "#advice/advice.ts";
import { insertPromise } from "#database/options/advice.ts";
import { findPerson } from "#database/people/people.ts";
import { date, id, line } from "../fields.ts";
import { operation } from "../operation.ts";
import { done, missing } from "../outcome.ts";

/** Writes down what I said I would do for someone. */
export const makePromise = operation({
  permission: "write",
  effect: "writes",
  input: z.object({
    personId: id<"person">(),
    interviewId: id<"interview">().nullable().default(null),
    text: line.min(1, "What did you promise?"),
    dueOn: date.nullable().default(null),
  }),
  async run({ tx, newId }, input) {
    if ((await findPerson(tx, input.personId)) === undefined) return missing("person");
    const promise: Commitment = { ...input, id: newId<"promise">(), keptAt: null, version: 1 };
    await insertPromise(tx, promise);
    return done(promise);
  },
});
