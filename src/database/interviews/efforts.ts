import type { Selectable } from "kysely";
import type { Effort, EffortKind } from "#effort/effort.ts";
import type { EffortFacts } from "#effort/reckon.ts";
import type { EffortId, PersonId } from "#people/id.ts";
import type { Instant } from "#time/date.ts";
import { inTheBook } from "../in-the-book.ts";
import type { Schema } from "../schema.ts";
import type { Tx } from "../transaction.ts";

/** Lines of one kind looked at; twelve weeks hold far fewer. */
const MOST = 1_000;

/** Keeps minutes that the user said. Of one talk or letter there is one such line, which keeps its id. */
export async function keepEffort(tx: Tx, effort: Effort): Promise<Effort> {
  const row = { minutes: effort.minutes, note: effort.note, at: effort.at };
  const kept = await tx.db
    .insertInto("efforts")
    .values({
      owner_id: tx.owner,
      id: effort.id,
      kind: effort.kind,
      subject_id: effort.subjectId,
      ...row,
    })
    .onConflict((conflict) => conflict.columns(["owner_id", "kind", "subject_id"]).doUpdateSet(row))
    .returningAll()
    .executeTakeFirstOrThrow();
  return toEffort(kept);
}

export async function removeEffort(tx: Tx, id: EffortId): Promise<Effort | undefined> {
  const row = await tx.db
    .selectFrom("efforts")
    .selectAll()
    .where("owner_id", "=", tx.owner)
    .where("id", "=", id)
    .executeTakeFirst();
  await tx.db.deleteFrom("efforts").where("owner_id", "=", tx.owner).where("id", "=", id).execute();
  return row && toEffort(row);
}

/**
 * Talks held, letters of mine and what was said of them, since a moment; people left out are not counted. A letter is
 * one that went out from here or belongs to a conversation: everyday mail is no effort of this kind.
 */
export async function effortSince(
  tx: Tx,
  since: Instant,
): Promise<Pick<EffortFacts, "talks" | "letters" | "said">> {
  const talks = await tx.db
    .selectFrom("interviews as i")
    .innerJoin("people as p", inTheBook("p", "i.person_id"))
    .select(["i.id", "i.person_id", "p.name", "i.minutes", "i.held_at"])
    .where("i.owner_id", "=", tx.owner)
    .where("i.held_at", ">=", since)
    .orderBy("i.held_at", "desc")
    .limit(MOST)
    .execute();
  const letters = await tx.db
    .selectFrom("touches as t")
    .innerJoin("people as p", inTheBook("p", "t.person_id"))
    .select(["t.id", "t.person_id", "p.name", "t.at"])
    .where("t.owner_id", "=", tx.owner)
    .where("t.at", ">=", since)
    .where("t.direction", "=", "out")
    .where("t.kind", "in", ["mail", "message"])
    .where("t.import_id", "is", null)
    .where((where) => where.or([where("t.prompted", "=", 1), where("t.interview_id", "is not", null)]))
    .orderBy("t.at", "desc")
    .limit(MOST)
    .execute();
  const said = await tx.db
    .selectFrom("efforts")
    .selectAll()
    .where("owner_id", "=", tx.owner)
    .where("at", ">=", since)
    .orderBy("at", "desc")
    .limit(MOST)
    .execute();
  return {
    talks: talks.map((row) => ({
      id: row.id,
      personId: row.person_id as PersonId,
      personName: row.name,
      minutes: row.minutes,
      at: row.held_at ?? since,
    })),
    letters: letters.map((row) => ({
      id: row.id,
      personId: row.person_id as PersonId,
      personName: row.name,
      at: row.at,
    })),
    said: said.map(toEffort),
  };
}

function toEffort(row: Selectable<Schema["efforts"]>): Effort {
  return {
    id: row.id as EffortId,
    kind: row.kind as EffortKind,
    subjectId: row.subject_id,
    minutes: row.minutes,
    note: row.note,
    at: row.at,
  };
}
