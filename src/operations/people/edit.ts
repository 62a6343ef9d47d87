import { z } from "zod";
import { findPerson, updatePerson } from "#database/people/people.ts";
import { type Fact, saidOf, sayAgain } from "#database/people/told.ts";
import { plainAddress } from "#people/form-of-address.ts";
import { CHANNELS, FAMILIARITIES, type Person } from "#people/person.ts";
import { id, instant, line, name, text, version } from "../fields.ts";
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

const FACTS_EDITED = ["name", "headline", "howMet", "addressAs", "notes"] as const;
type EditedFact = (typeof FACTS_EDITED)[number];
const COLUMN_OF = {
  name: "name",
  headline: "headline",
  howMet: "how_met",
  addressAs: "address_as",
  notes: "notes",
} as const satisfies Record<EditedFact, Fact>;

const told = z.object({
  fact: z.enum(FACTS_EDITED),
  by: z.array(z.union([id<"import">(), instant])).max(100),
});

/**
 * Changes what is known of a person; what is not named stays as it is. What is changed is the user's word from now on,
 * but for what `toldBefore` names: the answer to an edit says so of what it changed, for whoever takes that edit back.
 */
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
    toldBefore: told
      .array()
      .max(FACTS_EDITED.length)
      .default([])
      .describe("to take an edit back: its toldBefore, who said what it changed"),
  }),
  async run({ tx, now }, { id: personId, version: expected, toldBefore, ...changes }) {
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
    const said = new Map((await saidOf(tx, personId)).map(({ fact, by }) => [fact, by]));
    await updatePerson(tx, edited);
    const isChanged = (fact: EditedFact) => edited[fact] !== current[fact];
    const again = toldBefore.filter(({ fact }) => isChanged(fact));
    await sayAgain(
      tx,
      personId,
      again.map(({ fact, by }) => ({ fact: COLUMN_OF[fact], by })),
    );
    const before = FACTS_EDITED.filter(isChanged).map((fact) => ({
      fact,
      by: [...(said.get(COLUMN_OF[fact]) ?? [])],
    }));
    return done({ ...edited, toldBefore: before });
  },
});
