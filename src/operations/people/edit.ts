import { z } from "zod";
import { findPerson, updatePerson } from "#database/people.ts";
import { plainAddress } from "#people/form-of-address.ts";
import { CHANNELS, FAMILIARITIES, type Person } from "#people/person.ts";
import { id, line, name, text, version } from "../fields.ts";
import { operation } from "../operation.ts";
import { done, missing, staleness } from "../outcome.ts";

const preferences = z.object({
  channel: z.enum(CHANNELS).nullable(),
  paceMonths: z.int().min(1).max(120).nullable(),
  doNotContact: z.boolean(),
  noIntroductions: z.boolean(),
  died: z.literal(true),
  note: line,
});

/** Changes what is known of a person; what is not named stays as it is. */
export const editPerson = operation({
  permission: "write",
  effect: "writes",
  input: z.object({
    id: id<"person">(),
    version,
    name: name.optional(),
    headline: line.optional(),
    familiarity: z.enum(FAMILIARITIES).optional(),
    howMet: line.optional(),
    addressAs: line.transform(plainAddress).optional(),
    notes: text.optional(),
    close: z.boolean().optional(),
    mentor: z.boolean().optional(),
    preferences: preferences.partial().optional(),
  }),
  async run({ tx, now }, { id: personId, version: expected, ...changes }) {
    const current = await findPerson(tx, personId);
    if (current === undefined) return missing("person");
    const stale = staleness(current, expected);
    if (stale !== undefined) return stale;
    const named = Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined));
    const edited: Person = {
      ...current,
      ...named,
      preferences: { ...current.preferences, ...changes.preferences },
      version: current.version + 1,
      updatedAt: now,
    } as Person;
    await updatePerson(tx, edited);
    return done(edited);
  },
});
