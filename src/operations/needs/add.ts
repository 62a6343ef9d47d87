import { z } from "zod";
import { insertNeed } from "#database/introductions/needs.ts";
import { findPerson } from "#database/people/people.ts";
import { GIVE_KINDS } from "#interviews/gives.ts";
import { type Need, SIDES } from "#introductions/need.ts";
import { id, line } from "../fields.ts";
import { operation } from "../operation.ts";
import { done, missing } from "../outcome.ts";

/** Writes down what someone looks for, or could offer others (R6). */
export const addNeed = operation({
  permission: "write",
  effect: "writes",
  input: z.object({
    personId: id<"person">(),
    text: line.min(1, "What is it? A few words are enough."),
    side: z.enum(SIDES).default("needs"),
    kind: z.enum(GIVE_KINDS).default("introduction"),
  }),
  async run({ tx, now, newId }, input) {
    if ((await findPerson(tx, input.personId)) === undefined) return missing("person");
    const need: Need = { ...input, id: newId<"need">(), at: now };
    await insertNeed(tx, need);
    return done(need);
  },
});
