import type { Selectable } from "kysely";
import type { Evidence, Option, Verdict, VerdictKind } from "#options/option.ts";
import type { InterviewId, OptionId, PersonId } from "#people/id.ts";
import type { Instant } from "#time/date.ts";
import { inTheBook } from "../in-the-book.ts";
import { kept } from "../kept.ts";
import type { Schema } from "../schema.ts";
import { onceIn, type Tx } from "../transaction.ts";

export async function insertOption(tx: Tx, option: Option, now: Instant): Promise<void> {
  await tx.db
    .insertInto("options")
    .values({ owner_id: tx.owner, ...option, created_at: now })
    .execute();
}

export async function updateOption(tx: Tx, option: Option): Promise<void> {
  await tx.db
    .updateTable("options")
    .set(option)
    .where("owner_id", "=", tx.owner)
    .where("id", "=", option.id)
    .execute();
}

export async function removeOption(tx: Tx, id: OptionId): Promise<void> {
  await tx.db.deleteFrom("options").where("owner_id", "=", tx.owner).where("id", "=", id).execute();
}

const RESTING = [
  "interviews",
  "evidence",
  "verdicts",
  "advice",
  "projections",
  "leads",
  "stage_overrides",
] as const;
export type Resting = (typeof RESTING)[number];

/** How much rests on a career, by the tables that it is in. */
export async function restingOn(tx: Tx, id: OptionId): Promise<Readonly<Record<Resting, number>>> {
  const found: Partial<Record<Resting, number>> = {};
  for (const table of RESTING) {
    const { count } = await tx.db
      .selectFrom(table)
      .select(({ fn }) => fn.countAll().as("count"))
      .where("owner_id", "=", tx.owner)
      .where("option_id", "=", id)
      .executeTakeFirstOrThrow();
    found[table] = Number(count);
  }
  return found as Record<Resting, number>;
}

export async function findOption(tx: Tx, id: OptionId): Promise<Option | undefined> {
  const row = await tx.db
    .selectFrom("options")
    .selectAll()
    .where("owner_id", "=", tx.owner)
    .where("id", "=", id)
    .executeTakeFirst();
  return row && toOption(row);
}

/** The careers under consideration, in the order they were thought of. */
export function listOptions(tx: Tx): Promise<readonly Option[]> {
  return onceIn(tx, "options", () => optionsIn(tx));
}

async function optionsIn(tx: Tx): Promise<readonly Option[]> {
  return (await optionRows(tx)).map(toOption);
}

const optionRows = kept((tx) =>
  tx.db
    .selectFrom("options")
    .selectAll()
    .where("owner_id", "=", tx.owner)
    .orderBy("created_at")
    .orderBy("id"),
);

export async function insertEvidence(tx: Tx, evidence: Evidence): Promise<void> {
  await tx.db
    .insertInto("evidence")
    .values({
      owner_id: tx.owner,
      id: evidence.id,
      option_id: evidence.optionId,
      direction: evidence.direction,
      text: evidence.text,
      person_id: evidence.personId,
      interview_id: evidence.interviewId,
      off_record: evidence.offRecord ? 1 : 0,
      at: evidence.at,
    })
    .execute();
}

export type VoicedEvidence = Evidence & { readonly personName: string | null };

/** Evidence on one option with the names of its voices, oldest first; whoever is left out speaks without a name (R64). */
export async function evidenceOn(tx: Tx, optionId: OptionId): Promise<readonly VoicedEvidence[]> {
  const rows = await tx.db
    .selectFrom("evidence as e")
    .leftJoin("people as p", inTheBook("p", "e.person_id"))
    .selectAll("e")
    .select("p.name as person_name")
    .where("e.owner_id", "=", tx.owner)
    .where("e.option_id", "=", optionId)
    .orderBy("e.at")
    .orderBy("e.id")
    .execute();
  return rows.map((row) => ({
    id: row.id,
    optionId: row.option_id as OptionId,
    direction: row.direction as Evidence["direction"],
    text: row.text,
    personId: row.person_id as PersonId | null,
    personName: row.person_name,
    interviewId: row.interview_id as InterviewId | null,
    offRecord: row.off_record === 1,
    at: row.at,
  }));
}

export async function removeEvidence(tx: Tx, id: string): Promise<boolean> {
  const result = await tx.db
    .deleteFrom("evidence")
    .where("owner_id", "=", tx.owner)
    .where("id", "=", id)
    .executeTakeFirst();
  return result.numDeletedRows > 0n;
}

export async function insertVerdict(tx: Tx, id: string, optionId: OptionId, verdict: Verdict): Promise<void> {
  await tx.db
    .insertInto("verdicts")
    .values({ owner_id: tx.owner, id, option_id: optionId, ...verdict })
    .execute();
}

/** The trail of verdicts on one option, oldest first (R19). */
export async function verdictsOn(tx: Tx, optionId: OptionId): Promise<readonly Verdict[]> {
  const rows = await tx.db
    .selectFrom("verdicts")
    .select(["kind", "reason", "confidence", "at"])
    .where("owner_id", "=", tx.owner)
    .where("option_id", "=", optionId)
    .orderBy("at")
    .orderBy("id")
    .execute();
  return rows.map((row) => ({ ...row, kind: row.kind as VerdictKind }));
}

function toOption(row: Selectable<Schema["options"]>): Option {
  return {
    id: row.id as OptionId,
    name: row.name,
    notes: row.notes,
    verdict: row.verdict as VerdictKind,
    version: row.version,
  };
}
