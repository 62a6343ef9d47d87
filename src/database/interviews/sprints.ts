import type { Selectable } from "kysely";
import type { KeptSprint, SprintDecision, SprintGoals, SprintPhase } from "#interviews/sprint.ts";
import type { DraftId, InterviewId, OptionId, PersonId, SprintId } from "#people/id.ts";
import type { Familiarity } from "#people/person.ts";
import type { DateText, Instant } from "#time/date.ts";
import { inTheBook } from "../in-the-book.ts";
import type { Schema } from "../schema.ts";
import type { Tx } from "../transaction.ts";

export async function insertSprint(tx: Tx, sprint: KeptSprint): Promise<void> {
  await tx.db
    .insertInto("sprints")
    .values({ owner_id: tx.owner, ...toRow(sprint) })
    .execute();
}

export async function updateSprint(tx: Tx, sprint: KeptSprint): Promise<void> {
  await tx.db
    .updateTable("sprints")
    .set(toRow(sprint))
    .where("owner_id", "=", tx.owner)
    .where("id", "=", sprint.id)
    .execute();
}

/** All rounds, the latest first. */
export async function listSprints(tx: Tx): Promise<readonly KeptSprint[]> {
  const rows = await tx.db
    .selectFrom("sprints")
    .selectAll()
    .where("owner_id", "=", tx.owner)
    .orderBy("started_on", "desc")
    .orderBy("id", "desc")
    .execute();
  return rows.map(toSprint);
}

export type AskedLetter = {
  readonly personId: PersonId;
  readonly personName: string;
  readonly interviewId: InterviewId | null;
  /** The career that it asks about; null where it is about none. */
  readonly optionId: OptionId | null;
  readonly at: Instant;
  readonly familiarity: Familiarity;
};

/**
 * Letters that asked for a talk since a moment: those sent from here, and asks written elsewhere and only noted. How
 * well I knew them is as it was then, where that was kept.
 */
export async function lettersSince(tx: Tx, since: Instant): Promise<readonly AskedLetter[]> {
  const sent = await tx.db
    .selectFrom("drafts as d")
    .innerJoin("people as p", inTheBook("p", "d.person_id"))
    .leftJoin("interviews as i", (join) =>
      join.onRef("i.owner_id", "=", "d.owner_id").onRef("i.id", "=", "d.interview_id"),
    )
    .select(["p.id as person_id", "p.name", "d.interview_id", "i.option_id", "d.sent_at as at"])
    .select((select) => select.fn.coalesce("d.familiarity", "p.familiarity").as("familiarity"))
    .where("d.owner_id", "=", tx.owner)
    .where("d.kind", "=", "request")
    .where("d.sent_at", ">=", since)
    .execute();
  const noted = await tx.db
    .selectFrom("interviews as i")
    .innerJoin("people as p", inTheBook("p", "i.person_id"))
    .select(["p.id as person_id", "p.name", "i.id as interview_id", "i.asked_at as at", "p.familiarity"])
    .select("i.option_id")
    .where("i.owner_id", "=", tx.owner)
    .where("i.i_am_asked", "=", 0)
    .where("i.asked_at", ">=", since)
    .execute();
  const written = new Set(sent.map((row) => row.interview_id));
  return [...sent, ...noted.filter((row) => !written.has(row.interview_id))]
    .toSorted((one, other) => (one.at ?? 0) - (other.at ?? 0))
    .map((row) => ({
      personId: row.person_id as PersonId,
      personName: row.name,
      interviewId: row.interview_id as InterviewId | null,
      optionId: row.option_id as OptionId | null,
      at: row.at ?? 0,
      familiarity: row.familiarity as Familiarity,
    }));
}

/** Requests that lie ready and have not gone out, the one touched last first. */
export async function lettersReady(tx: Tx) {
  const rows = await tx.db
    .selectFrom("drafts as d")
    .innerJoin("people as p", inTheBook("p", "d.person_id"))
    .leftJoin("interviews as i", (join) =>
      join.onRef("i.owner_id", "=", "d.owner_id").onRef("i.id", "=", "d.interview_id"),
    )
    .select(["d.id", "p.name", "p.familiarity", "i.option_id"])
    .where("d.owner_id", "=", tx.owner)
    .where("d.kind", "=", "request")
    .where("d.sent_at", "is", null)
    .where((where) => where.or([where("i.state", "is", null), where("i.state", "=", "planned")]))
    .orderBy("d.updated_at", "desc")
    .orderBy("d.id", "desc")
    .execute();
  return rows.map((row) => ({
    draftId: row.id as DraftId,
    personName: row.name,
    optionId: row.option_id as OptionId | null,
    familiarity: row.familiarity as Familiarity,
  }));
}

function toRow(sprint: KeptSprint) {
  const { decision } = sprint;
  return {
    id: sprint.id,
    started_on: sprint.startedOn,
    started_at: sprint.startedAt,
    option_ids: JSON.stringify(sprint.optionIds),
    goals: JSON.stringify(sprint.goals),
    spent: JSON.stringify(sprint.spent),
    decision: decision?.kind ?? null,
    decision_option_id: decision?.kind === "build-skills" ? decision.optionId : null,
    reason: decision?.reason ?? "",
    stopped_on: sprint.stoppedOn,
    version: sprint.version,
  };
}

function toSprint(row: Selectable<Schema["sprints"]>): KeptSprint {
  return {
    id: row.id as SprintId,
    startedOn: row.started_on as DateText,
    startedAt: row.started_at,
    optionIds: JSON.parse(row.option_ids) as readonly OptionId[],
    goals: JSON.parse(row.goals) as SprintGoals,
    spent: JSON.parse(row.spent) as Record<SprintPhase, number>,
    decision: decisionOf(row),
    stoppedOn: row.stopped_on as DateText | null,
    version: row.version,
  };
}

function decisionOf(row: Selectable<Schema["sprints"]>): SprintDecision | null {
  if (row.decision === null) return null;
  if (row.decision === "build-skills" && row.decision_option_id !== null)
    return { kind: "build-skills", optionId: row.decision_option_id as OptionId, reason: row.reason };
  return { kind: "look-at-another", reason: row.reason };
}
