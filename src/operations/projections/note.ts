import { z } from "zod";
import { findInterview } from "#database/interviews/interviews.ts";
import { findOption } from "#database/options/options.ts";
import { insertProjection } from "#database/options/projections.ts";
import { findPerson } from "#database/people/people.ts";
import { PICTURE_SOURCES, type Projection } from "#projections/projection.ts";
import { id, instant, line } from "../fields.ts";
import { operation } from "../operation.ts";
import { done, invalid, missing } from "../outcome.ts";

/** Writes down what someone would think of me for, since when and from what (R45). Earlier pictures stay. */
export const noteProjection = operation({
  permission: "write",
  effect: "writes",
  input: z.object({
    personId: id<"person">(),
    picture: line.min(1, "What do they know you for? A few words are enough."),
    optionId: id<"option">().nullable().default(null),
    since: instant.optional(),
    source: z.enum(PICTURE_SOURCES).default("other"),
    sourceId: z.string().max(64).nullable().default(null),
  }),
  async run({ tx, now, newId }, input) {
    const person = await findPerson(tx, input.personId);
    if (person === undefined) return missing("person");
    if (input.optionId !== null && (await findOption(tx, input.optionId)) === undefined)
      return missing("career");
    const interview =
      input.source === "talk" && input.sourceId !== null
        ? await findInterview(tx, input.sourceId as Parameters<typeof findInterview>[1])
        : undefined;
    const since = input.since ?? interview?.heldAt ?? now;
    if (since > now) return invalid("since", "That day has not come yet.");
    const projection: Projection = { ...input, id: newId<"projection">(), since, notedAt: now };
    await insertProjection(tx, projection);
    return done(projection);
  },
});
