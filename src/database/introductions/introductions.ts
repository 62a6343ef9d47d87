import type { Selectable } from "kysely";
import type { Asking, Introduction, Replaced, YesOrNo } from "#introductions/introduction.ts";
import type { ImportId, InterviewId, IntroductionId, PersonId } from "#people/id.ts";
import type { Instant } from "#time/date.ts";
import { kept } from "../kept.ts";
import { insertMany } from "../many-rows.ts";
import type { Schema } from "../schema.ts";
import type { Tx } from "../transaction.ts";

export async function insertIntroduction(tx: Tx, introduction: Introduction): Promise<void> {
  await tx.db
    .insertInto("introductions")
    .values({ owner_id: tx.owner, import_id: null, ...toRow(introduction) })
    .execute();
}

/** Those that an import tells of, as rows beside their `import_id`. */
export async function insertTold(
  tx: Tx,
  introductions: readonly Introduction[],
  importId: ImportId,
  pause: () => Promise<void>,
): Promise<void> {
  const rows = introductions.map((each) => ({ ...toRow(each), import_id: importId }));
  await insertMany(tx, "introductions", rows, pause);
}

/** How the journal of an import calls the introductions that it told. */
export const INTRODUCED = "introductions";

export type Introducer = { readonly introducerId: PersonId; readonly personId: PersonId };

/** Who introduced the user to whom, or could, and what of it files told that the user has taken away since. */
export async function introducersKnown(tx: Tx): Promise<readonly Introducer[]> {
  const here = await tx.db
    .selectFrom("introductions")
    .select(["introducer_id", "person_id"])
    .where("owner_id", "=", tx.owner)
    .where("introducer_id", "is not", null)
    .execute();
  const told = await tx.db
    .selectFrom("import_changes as c")
    .innerJoin("imports as i", (join) =>
      join.onRef("i.owner_id", "=", "c.owner_id").onRef("i.id", "=", "c.import_id"),
    )
    .select(["c.after as introducer_id", "c.row_key as person_id"])
    .where("c.owner_id", "=", tx.owner)
    .where("c.table_name", "=", INTRODUCED)
    .where("i.undone_at", "is", null)
    .execute();
  return [...here, ...told].map((row) => ({
    introducerId: row.introducer_id as PersonId,
    personId: row.person_id as PersonId,
  }));
}

export async function updateIntroduction(tx: Tx, introduction: Introduction): Promise<void> {
  await tx.db
    .updateTable("introductions")
    .set(toRow(introduction))
    .where("owner_id", "=", tx.owner)
    .where("id", "=", introduction.id)
    .execute();
}

export async function removeIntroduction(tx: Tx, id: IntroductionId): Promise<void> {
  await tx.db.deleteFrom("introductions").where("owner_id", "=", tx.owner).where("id", "=", id).execute();
}

export async function findIntroduction(tx: Tx, id: IntroductionId): Promise<Introduction | undefined> {
  const row = await tx.db
    .selectFrom("introductions")
    .selectAll()
    .where("owner_id", "=", tx.owner)
    .where("id", "=", id)
    .executeTakeFirst();
  return row && toIntroduction(row);
}

export async function findIntroductions(
  tx: Tx,
  ids: readonly IntroductionId[],
): Promise<readonly Introduction[]> {
  if (ids.length === 0) return [];
  const rows = await tx.db
    .selectFrom("introductions")
    .selectAll()
    .where("owner_id", "=", tx.owner)
    .where("id", "in", ids)
    .execute();
  return rows.map(toIntroduction);
}

/** All introductions, the latest first; one is written by hand, so they are never many. */
export async function listIntroductions(tx: Tx, limit: number): Promise<readonly Introduction[]> {
  return (await latestRows(tx, limit)).map(toIntroduction);
}

const latestRows = kept((tx, limit: number) =>
  tx.db
    .selectFrom("introductions")
    .selectAll()
    .where("owner_id", "=", tx.owner)
    .orderBy("created_at", "desc")
    .orderBy("id", "desc")
    .limit(limit),
);

/** Those that somebody has a part in, the latest first. */
export async function introductionsOf(tx: Tx, personId: PersonId): Promise<readonly Introduction[]> {
  const rows = await tx.db
    .selectFrom("introductions")
    .selectAll()
    .where("owner_id", "=", tx.owner)
    .where((where) =>
      where.or([
        where("introducer_id", "=", personId),
        where("person_id", "=", personId),
        where("other_id", "=", personId),
      ]),
    )
    .orderBy("created_at", "desc")
    .orderBy("id", "desc")
    .execute();
  return rows.map(toIntroduction);
}

/** When I talked with each of these people, the first time first; who is not in it was never talked with. */
export async function talksHeld(
  tx: Tx,
  ids: readonly PersonId[],
): Promise<ReadonlyMap<PersonId, readonly Talk[]>> {
  if (ids.length === 0) return new Map();
  const rows = await tx.db
    .selectFrom("interviews")
    .select(["id", "person_id", "held_at"])
    .where("owner_id", "=", tx.owner)
    .where("person_id", "in", ids)
    .where("held_at", "is not", null)
    .orderBy("held_at")
    .orderBy("id")
    .execute();
  return Map.groupBy(
    rows.map((row) => ({
      id: row.id as InterviewId,
      personId: row.person_id as PersonId,
      heldAt: row.held_at ?? 0,
    })),
    (talk) => talk.personId,
  );
}

export type Talk = { readonly id: InterviewId; readonly personId: PersonId; readonly heldAt: Instant };

function toRow(introduction: Introduction) {
  const { asking, otherAsking } = introduction;
  return {
    id: introduction.id,
    introducer_id: introduction.introducerId,
    person_id: introduction.personId,
    other_id: introduction.otherId,
    reason: introduction.reason,
    asked_at: asking.askedAt,
    answer: asking.answer,
    answered_at: asking.answeredAt,
    other_asked_at: otherAsking.askedAt,
    other_answer: otherAsking.answer,
    other_answered_at: otherAsking.answeredAt,
    made_at: introduction.madeAt,
    by_name: introduction.byName ? 1 : 0,
    thanked_at: introduction.thankedAt,
    came_of_it: introduction.cameOfIt,
    told_at: introduction.toldAt,
    reminded_at: introduction.remindedAt,
    closed_at: introduction.closedAt,
    replaced: JSON.stringify(introduction.replaced),
    version: introduction.version,
    created_at: introduction.createdAt,
  };
}

function toIntroduction(row: Selectable<Schema["introductions"]>): Introduction {
  return {
    id: row.id as IntroductionId,
    introducerId: row.introducer_id as PersonId | null,
    personId: row.person_id as PersonId,
    otherId: row.other_id as PersonId | null,
    reason: row.reason,
    asking: toAsking(row.asked_at, row.answer, row.answered_at),
    otherAsking: toAsking(row.other_asked_at, row.other_answer, row.other_answered_at),
    madeAt: row.made_at,
    byName: row.by_name === 1,
    thankedAt: row.thanked_at,
    cameOfIt: row.came_of_it,
    toldAt: row.told_at,
    remindedAt: row.reminded_at,
    closedAt: row.closed_at,
    replaced: JSON.parse(row.replaced) as readonly Replaced[],
    ...(row.import_id === null ? {} : { imported: true as const }),
    version: row.version,
    createdAt: row.created_at,
  };
}

function toAsking(askedAt: number | null, answer: string | null, answeredAt: number | null): Asking {
  return { askedAt, answer: answer as YesOrNo | null, answeredAt };
}
