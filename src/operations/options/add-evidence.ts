import { z } from "zod";
import { findInterview } from "#database/interviews/interviews.ts";
import { findOption, insertEvidence } from "#database/options/options.ts";
import { findPerson } from "#database/people/people.ts";
import type { Evidence } from "#options/option.ts";
import { id, text } from "../fields.ts";
import { operation } from "../operation.ts";
import { done, missing } from "../outcome.ts";

/** Adds a line for or against a career, with the voice behind it where there is one (R18). */
export const addEvidence = operation({
  permission: "write",
  effect: "writes",
  input: z.object({
    optionId: id<"option">(),
    direction: z.enum(["for", "against"]),
    text: text.trim().min(1, "What speaks for it, or against it?"),
    personId: id<"person">().nullable().default(null),
    interviewId: id<"interview">().nullable().default(null),
    offRecord: z.boolean().default(false),
  }),
  async run({ tx, now, newId }, input) {
    if ((await findOption(tx, input.optionId)) === undefined) return missing("career");
    const interview = input.interviewId === null ? undefined : await findInterview(tx, input.interviewId);
    if (input.interviewId !== null && interview === undefined) return missing("conversation");
    const personId = input.personId ?? interview?.personId ?? null;
    if (personId !== null && (await findPerson(tx, personId)) === undefined) return missing("person");
    // What was heard in a talk was said then, from where they were then, whenever it is written down.
    const at = interview?.heldAt ?? now;
    const evidence: Evidence = { ...input, personId, id: newId<"evidence">(), at };
    await insertEvidence(tx, evidence);
    return done(evidence);
  },
});
