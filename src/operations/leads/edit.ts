import { z } from "zod";
import { findLead } from "#database/introductions/leads.ts";
import { findOption } from "#database/options/options.ts";
import { findPerson } from "#database/people/people.ts";
import { findTouch } from "#database/ties/touches.ts";
import { LEAD_KINDS, type Lead } from "#leads/lead.ts";
import type { PersonId, TouchId } from "#people/id.ts";
import { id, instant, line, text, version } from "../fields.ts";
import { operation } from "../operation.ts";
import { invalid, missing } from "../outcome.ts";
import { changeLead } from "./change.ts";
import { planWithPosition } from "./taken.ts";

/** Corrects whose tip it was, what it was, how it reached me and what had gone before. */
export const editLead = operation({
  permission: "write",
  effect: "writes",
  input: z.object({
    id: id<"lead">(),
    version,
    personId: id<"person">().optional().describe("whose tip it was"),
    what: line.min(1, "What is it?").optional(),
    kind: z.enum(LEAD_KINDS).optional(),
    unasked: z.boolean().nullable().optional(),
    at: instant.optional(),
    touchId: id<"touch">().nullable().optional(),
    knownFor: line.optional(),
    optionId: id<"option">().nullable().optional(),
    notes: text.optional(),
  }),
  async run(context, input) {
    const { tx } = context;
    const lead = await findLead(tx, input.id);
    if (lead === undefined) return missing("opportunity");
    if (input.optionId && (await findOption(tx, input.optionId)) === undefined) return missing("career");
    const personId = input.personId ?? lead.personId;
    if (input.personId !== undefined && (await findPerson(tx, personId)) === undefined)
      return missing("person");
    const touch = input.touchId ? await findTouch(tx, input.touchId) : undefined;
    if (input.touchId && touch?.personId !== personId)
      return invalid("touchId", "That contact was not with them.");
    const changed = await changeLead(context, input, (current) => ({
      ...current,
      personId,
      what: input.what ?? current.what,
      kind: input.kind ?? current.kind,
      unasked: input.unasked === undefined ? current.unasked : input.unasked,
      reachedAt: input.at ?? current.reachedAt,
      touchId: touchAfter(current, personId, input.touchId),
      knownFor: input.knownFor ?? current.knownFor,
      optionId: input.optionId === undefined ? current.optionId : input.optionId,
      notes: input.notes ?? current.notes,
    }));
    if (changed.kind === "done") await planWithPosition(context, lead, changed.value, undefined);
    return changed;
  },
});

/** A contact with one of them led to nothing that came through another. */
function touchAfter(lead: Lead, personId: PersonId, touchId: TouchId | null | undefined): TouchId | null {
  if (touchId !== undefined) return touchId;
  return personId === lead.personId ? lead.touchId : null;
}
