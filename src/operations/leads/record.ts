import { z } from "zod";
import { insertLead } from "#database/introductions/leads.ts";
import { findOption } from "#database/options/options.ts";
import { findPerson } from "#database/people/people.ts";
import { findTouch } from "#database/ties/touches.ts";
import { LEAD_KINDS, LEAD_STATES, type Lead } from "#leads/lead.ts";
import { DAY_MS } from "#time/date.ts";
import { id, instant, line, text } from "../fields.ts";
import { operation } from "../operation.ts";
import { done, invalid, missing } from "../outcome.ts";
import { noteBrought } from "../touches/brought.ts";
import { broughtByLead } from "./brought.ts";
import { planWithPosition } from "./taken.ts";

/**
 * Writes down a job, internship, course or fellowship that reached me through someone (R47). Where it was a job that I
 * got, `replan` says what changes with it.
 */
export const recordLead = operation({
  permission: "write",
  effect: "writes",
  input: z.object({
    personId: id<"person">(),
    what: line.min(1, "What is it?"),
    kind: z.enum(LEAD_KINDS).default("job"),
    unasked: z.boolean().nullable().default(null).describe("they thought of you by themselves"),
    at: instant.optional().describe("when it reached you"),
    touchId: id<"touch">().nullable().default(null).describe("the contact that had gone before"),
    knownFor: line.default("").describe("what they know you for, as far as you can guess"),
    optionId: id<"option">().nullable().default(null),
    state: z.enum(LEAD_STATES).default("open"),
    notes: text.default(""),
  }),
  async run(context, { at, ...input }) {
    const { tx, now, newId } = context;
    if ((await findPerson(tx, input.personId)) === undefined) return missing("person");
    const reachedAt = at ?? now;
    if (reachedAt > now + DAY_MS) return invalid("at", "That day has not come yet.");
    if (input.optionId !== null && (await findOption(tx, input.optionId)) === undefined)
      return missing("career");
    const touch = input.touchId === null ? undefined : await findTouch(tx, input.touchId);
    if (input.touchId !== null && touch?.personId !== input.personId)
      return invalid("touchId", "That contact was not with them.");
    const lead: Lead = {
      ...input,
      id: newId<"lead">(),
      reachedAt,
      stateAt: input.state === "open" ? null : now,
      version: 1,
      createdAt: now,
    };
    await insertLead(tx, lead);
    await noteBrought(context, broughtByLead(lead));
    return done({ ...lead, replan: await planWithPosition(context, undefined, lead, undefined) });
  },
});
