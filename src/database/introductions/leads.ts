import type { Selectable } from "kysely";
import type { Lead, LeadKind, LeadState, LeadThanks } from "#leads/lead.ts";
import type { LeadId, OptionId, PersonId, TouchId } from "#people/id.ts";
import type { Instant } from "#time/date.ts";
import { kept } from "../kept.ts";
import type { Schema } from "../schema.ts";
import type { Tx } from "../transaction.ts";

export async function insertLead(tx: Tx, lead: Lead): Promise<void> {
  await tx.db
    .insertInto("leads")
    .values({ owner_id: tx.owner, ...toRow(lead) })
    .execute();
}

export async function updateLead(tx: Tx, lead: Lead): Promise<void> {
  await tx.db
    .updateTable("leads")
    .set(toRow(lead))
    .where("owner_id", "=", tx.owner)
    .where("id", "=", lead.id)
    .execute();
}

export async function removeLead(tx: Tx, id: LeadId): Promise<void> {
  await tx.db.deleteFrom("leads").where("owner_id", "=", tx.owner).where("id", "=", id).execute();
}

export async function findLead(tx: Tx, id: LeadId): Promise<Lead | undefined> {
  const row = await tx.db
    .selectFrom("leads")
    .selectAll()
    .where("owner_id", "=", tx.owner)
    .where("id", "=", id)
    .executeTakeFirst();
  return row && toLead(row);
}

export type LeadScope = {
  readonly personId?: PersonId | undefined;
  readonly optionId?: OptionId | undefined;
  readonly state?: LeadState | undefined;
  readonly limit: number;
};

/** The latest that reached me first. */
export async function listLeads(tx: Tx, scope: LeadScope): Promise<readonly Lead[]> {
  let query = tx.db
    .selectFrom("leads")
    .selectAll()
    .where("owner_id", "=", tx.owner)
    .orderBy("reached_at", "desc")
    .orderBy("id", "desc")
    .limit(scope.limit);
  if (scope.personId !== undefined) query = query.where("person_id", "=", scope.personId);
  if (scope.optionId !== undefined) query = query.where("option_id", "=", scope.optionId);
  if (scope.state !== undefined) query = query.where("state", "=", scope.state);
  return (await query.execute()).map(toLead);
}

/** Who has been thanked for a lead; thanking twice keeps the first day. */
export async function keepThanks(tx: Tx, thanks: LeadThanks): Promise<void> {
  await tx.db
    .insertInto("lead_thanks")
    .values({
      owner_id: tx.owner,
      lead_id: thanks.leadId,
      person_id: thanks.personId,
      thanked_at: thanks.thankedAt,
    })
    .onConflict((conflict) => conflict.columns(["owner_id", "lead_id", "person_id"]).doNothing())
    .execute();
}

export async function takeBackThanks(tx: Tx, leadId: LeadId, personId: PersonId): Promise<void> {
  await tx.db
    .deleteFrom("lead_thanks")
    .where("owner_id", "=", tx.owner)
    .where("lead_id", "=", leadId)
    .where("person_id", "=", personId)
    .execute();
}

export async function thanksFor(tx: Tx, leadId: LeadId): Promise<readonly LeadThanks[]> {
  return thanksForAll(tx, [leadId]);
}

export async function thanksForAll(tx: Tx, leadIds: readonly LeadId[]): Promise<readonly LeadThanks[]> {
  if (leadIds.length === 0) return [];
  const rows = await tx.db
    .selectFrom("lead_thanks")
    .selectAll()
    .where("owner_id", "=", tx.owner)
    .where("lead_id", "in", leadIds)
    .execute();
  return rows.map((row) => ({
    leadId: row.lead_id as LeadId,
    personId: row.person_id as PersonId,
    thankedAt: row.thanked_at,
  }));
}

/** Leads that worked out since a moment, the latest first. */
export async function gotSince(tx: Tx, since: Instant, limit: number): Promise<readonly Lead[]> {
  return (await gotRows(tx, since, limit)).map(toLead);
}

const gotRows = kept((tx, since: Instant, limit: number) =>
  tx.db
    .selectFrom("leads")
    .selectAll()
    .where("owner_id", "=", tx.owner)
    .where("state", "=", "got-it")
    .where("state_at", ">=", since)
    .orderBy("state_at", "desc")
    .orderBy("id", "desc")
    .limit(limit),
);

const NOT_SAID = 2;

function toRow(lead: Lead) {
  return {
    id: lead.id,
    person_id: lead.personId,
    kind: lead.kind,
    what: lead.what,
    unasked: lead.unasked === null ? NOT_SAID : lead.unasked ? 1 : 0,
    reached_at: lead.reachedAt,
    touch_id: lead.touchId,
    known_for: lead.knownFor,
    option_id: lead.optionId,
    state: lead.state,
    state_at: lead.stateAt,
    notes: lead.notes,
    version: lead.version,
    created_at: lead.createdAt,
  } as const;
}

function toLead(row: Selectable<Schema["leads"]>): Lead {
  return {
    id: row.id as LeadId,
    personId: row.person_id as PersonId,
    kind: row.kind as LeadKind,
    what: row.what,
    unasked: row.unasked === NOT_SAID ? null : row.unasked === 1,
    reachedAt: row.reached_at,
    touchId: row.touch_id as TouchId | null,
    knownFor: row.known_for,
    optionId: row.option_id as OptionId | null,
    state: row.state as LeadState,
    stateAt: row.state_at,
    notes: row.notes,
    version: row.version,
    createdAt: row.created_at,
  };
}
