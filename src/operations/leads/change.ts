import { findLead, updateLead } from "#database/introductions/leads.ts";
import type { Lead } from "#leads/lead.ts";
import type { LeadId } from "#people/id.ts";
import type { Context } from "../operation.ts";
import { done, missing, type Outcome, staleness } from "../outcome.ts";
import { noteBrought, takeBackBrought } from "../touches/brought.ts";
import { broughtByLead } from "./brought.ts";

/** Loads, compares versions, changes and saves: the one way in which a lead moves on. */
export async function changeLead(
  context: Context,
  { id, version }: { readonly id: LeadId; readonly version?: number | undefined },
  change: (current: Lead) => Lead,
): Promise<Outcome<Lead>> {
  const { tx } = context;
  const current = await findLead(tx, id);
  if (current === undefined) return missing("opportunity");
  const stale = staleness(current, version);
  if (stale !== undefined) return stale;
  const changed = { ...change(current), version: current.version + 1 };
  await updateLead(tx, changed);
  if (changed.personId !== current.personId || changed.reachedAt !== current.reachedAt) {
    await takeBackBrought(context, current.personId, `lead:${current.id}`);
    await noteBrought(context, broughtByLead(changed));
  }
  return done(changed);
}
