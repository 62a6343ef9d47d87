import type { Selectable } from "kysely";
import type { CameBackFacts } from "#effort/came-back.ts";
import type { Effort, EffortKind } from "#effort/effort.ts";
import type { EffortFacts } from "#effort/reckon.ts";
import type { HelpKind } from "#help/help.ts";
import type { VerdictKind } from "#options/option.ts";
import type { EffortId, PersonId } from "#people/id.ts";
import type { Instant } from "#time/date.ts";
import type { Schema } from "./schema.ts";
import type { Tx } from "./transaction.ts";

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
    .innerJoin("people as p", (join) =>
      join.onRef("p.owner_id", "=", "i.owner_id").onRef("p.id", "=", "i.person_id"),
    )
    .select(["i.id", "i.person_id", "p.name", "i.minutes", "i.held_at"])
    .where("i.owner_id", "=", tx.owner)
    .where("i.held_at", ">=", since)
    .where("p.left_out", "=", 0)
    .orderBy("i.held_at", "desc")
    .limit(MOST)
    .execute();
  const letters = await tx.db
    .selectFrom("touches as t")
    .innerJoin("people as p", (join) =>
      join.onRef("p.owner_id", "=", "t.owner_id").onRef("p.id", "=", "t.person_id"),
    )
    .select(["t.id", "t.person_id", "p.name", "t.at"])
    .where("t.owner_id", "=", tx.owner)
    .where("t.at", ">=", since)
    .where("t.direction", "=", "out")
    .where("t.kind", "in", ["mail", "message"])
    .where("t.import_id", "is", null)
    .where((where) => where.or([where("t.prompted", "=", 1), where("t.interview_id", "is not", null)]))
    .where("p.left_out", "=", 0)
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

/** What came back since a moment: advice, help of every kind, and where I came to stand. */
export async function cameBack(tx: Tx, since: Instant): Promise<CameBackFacts> {
  const advice = await tx.db
    .selectFrom("advice as a")
    .innerJoin("people as p", (join) =>
      join.onRef("p.owner_id", "=", "a.owner_id").onRef("p.id", "=", "a.person_id"),
    )
    .select(["a.person_id", "p.name", "a.text", "a.off_record", "a.given_at"])
    .where("a.owner_id", "=", tx.owner)
    .where("a.given_at", ">=", since)
    .where("p.left_out", "=", 0)
    .limit(MOST)
    .execute();
  const help = await tx.db
    .selectFrom("help as h")
    .innerJoin("people as p", (join) =>
      join.onRef("p.owner_id", "=", "h.owner_id").onRef("p.id", "=", "h.person_id"),
    )
    .select(["h.person_id", "p.name", "h.kind", "h.note", "h.off_record", "h.at"])
    .where("h.owner_id", "=", tx.owner)
    .where("h.at", ">=", since)
    .where("p.left_out", "=", 0)
    .limit(MOST)
    .execute();
  const leads = await tx.db
    .selectFrom("leads as l")
    .innerJoin("people as p", (join) =>
      join.onRef("p.owner_id", "=", "l.owner_id").onRef("p.id", "=", "l.person_id"),
    )
    .select(["l.person_id", "p.name", "l.what", "l.reached_at"])
    .where("l.owner_id", "=", tx.owner)
    .where("l.reached_at", ">=", since)
    .where("p.left_out", "=", 0)
    .limit(MOST)
    .execute();
  const introductions = await tx.db
    .selectFrom("introductions as i")
    .innerJoin("people as p", (join) =>
      join.onRef("p.owner_id", "=", "i.owner_id").onRef("p.id", "=", "i.introducer_id"),
    )
    .innerJoin("people as o", (join) =>
      join.onRef("o.owner_id", "=", "i.owner_id").onRef("o.id", "=", "i.person_id"),
    )
    .select(["p.id as person_id", "p.name", "o.name as whom", "i.made_at"])
    .where("i.owner_id", "=", tx.owner)
    .where("i.made_at", ">=", since)
    .where("p.left_out", "=", 0)
    .where("o.left_out", "=", 0)
    .limit(MOST)
    .execute();
  const read = await tx.db
    .selectFrom("documents as d")
    .innerJoin("people as p", (join) =>
      join.onRef("p.owner_id", "=", "d.owner_id").onRef("p.id", "=", "d.person_id"),
    )
    .select(["d.person_id", "p.name", "d.kind", "d.suggested", "d.answered_at"])
    .where("d.owner_id", "=", tx.owner)
    .where("d.answered_at", ">=", since)
    .where("p.left_out", "=", 0)
    .limit(MOST)
    .execute();
  const verdicts = await tx.db
    .selectFrom("verdicts as v")
    .innerJoin("options as o", (join) =>
      join.onRef("o.owner_id", "=", "v.owner_id").onRef("o.id", "=", "v.option_id"),
    )
    .select(["o.name", "v.kind", "v.at"])
    .where("v.owner_id", "=", tx.owner)
    .where("v.at", ">=", since)
    .limit(MOST)
    .execute();
  return {
    advice: advice.map((row) => ({
      personId: row.person_id as PersonId,
      personName: row.name,
      text: row.text,
      offRecord: row.off_record === 1,
      at: row.given_at,
    })),
    help: [
      ...help.map((row) => ({ ...row, offRecord: row.off_record === 1 })),
      ...leads.map(({ what, reached_at, ...row }) => ({
        ...row,
        kind: "opportunity",
        note: what,
        offRecord: false,
        at: reached_at,
      })),
      ...introductions.map(({ whom, made_at, ...row }) => ({
        ...row,
        kind: "introduction",
        note: `to ${whom}`,
        offRecord: false,
        at: made_at ?? since,
      })),
      ...read.map((row) => ({ ...row, note: row.suggested, offRecord: false, at: row.answered_at ?? since })),
    ].map(({ person_id, name, kind, note, offRecord, at }) => ({
      personId: person_id as PersonId,
      personName: name,
      kind: kind as HelpKind,
      note,
      offRecord,
      at,
    })),
    verdicts: verdicts.map((row) => ({ career: row.name, kind: row.kind as VerdictKind, at: row.at })),
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
