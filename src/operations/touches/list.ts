import { z } from "zod";
import { findPerson } from "#database/people/people.ts";
import { id, line } from "../fields.ts";
import { operation } from "../operation.ts";
import { done, invalid, missing } from "../outcome.ts";
import { pageOfTouches, readPlace } from "./page.ts";

/** What was between us, newest first, a page at a time: `next` goes back in as `before`, and is null at the first contact. */
export const listTouches = operation({
  permission: "read",
  effect: "reads",
  input: z.object({
    personId: id<"person">(),
    before: line.optional(),
    limit: z.int().min(1).max(1000).default(60),
  }),
  async run({ tx }, { personId, before, limit }) {
    const person = await findPerson(tx, personId);
    if (person === undefined) return missing("person");
    const place = before === undefined ? undefined : readPlace(before);
    if (place === null) return invalid("before", "That is no place in a timeline; take it from “next”.");
    return done(await pageOfTouches(tx, person.id, limit, place));
  },
});
