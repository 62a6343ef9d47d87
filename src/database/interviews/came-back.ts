import type { CameBackFacts } from "#effort/came-back.ts";
import type { HelpKind } from "#help/help.ts";
import type { VerdictKind } from "#options/option.ts";
import type { PersonId } from "#people/id.ts";
import type { Instant } from "#time/date.ts";
import { inTheBook } from "../in-the-book.ts";
import type { Tx } from "../transaction.ts";

/** Lines of one kind looked at; twelve weeks hold far fewer. */
const MOST = 1_000;

/** What came back since a moment: advice, help of every kind, and where I came to stand. */
export async function cameBack(tx: Tx, since: Instant): Promise<CameBackFacts> {
  return {
    advice: await adviceSince(tx, since),
    help: [
      ...(await helpSince(tx, since)),
      ...(await leadsSince(tx, since)),
      ...(await introductionsSince(tx, since)),
      ...(await readingsSince(tx, since)),
    ],
    verdicts: await verdictsSince(tx, since),
  };
}

type Help = CameBackFacts["help"];

async function adviceSince(tx: Tx, since: Instant): Promise<CameBackFacts["advice"]> {
  const rows = await tx.db
    .selectFrom("advice as a")
    .innerJoin("people as p", inTheBook("p", "a.person_id"))
    .select(["a.person_id", "p.name", "a.text", "a.off_record", "a.given_at"])
    .where("a.owner_id", "=", tx.owner)
    .where("a.given_at", ">=", since)
    .limit(MOST)
    .execute();
  return rows.map((row) => ({
    personId: row.person_id as PersonId,
    personName: row.name,
    text: row.text,
    offRecord: row.off_record === 1,
    at: row.given_at,
  }));
}

async function helpSince(tx: Tx, since: Instant): Promise<Help> {
  const rows = await tx.db
    .selectFrom("help as h")
    .innerJoin("people as p", inTheBook("p", "h.person_id"))
    .select(["h.person_id", "p.name", "h.kind", "h.note", "h.off_record", "h.at"])
    .where("h.owner_id", "=", tx.owner)
    .where("h.at", ">=", since)
    .limit(MOST)
    .execute();
  return rows.map((row) => ({
    personId: row.person_id as PersonId,
    personName: row.name,
    kind: row.kind as HelpKind,
    note: row.note,
    offRecord: row.off_record === 1,
    at: row.at,
  }));
}

async function leadsSince(tx: Tx, since: Instant): Promise<Help> {
  const rows = await tx.db
    .selectFrom("leads as l")
    .innerJoin("people as p", inTheBook("p", "l.person_id"))
    .select(["l.person_id", "p.name", "l.what", "l.reached_at"])
    .where("l.owner_id", "=", tx.owner)
    .where("l.reached_at", ">=", since)
    .limit(MOST)
    .execute();
  return rows.map((row) => ({
    personId: row.person_id as PersonId,
    personName: row.name,
    kind: "opportunity",
    note: row.what,
    offRecord: false,
    at: row.reached_at,
  }));
}

async function introductionsSince(tx: Tx, since: Instant): Promise<Help> {
  const rows = await tx.db
    .selectFrom("introductions as i")
    .innerJoin("people as p", inTheBook("p", "i.introducer_id"))
    .innerJoin("people as o", inTheBook("o", "i.person_id"))
    .select(["p.id as person_id", "p.name", "o.name as whom", "i.made_at"])
    .where("i.owner_id", "=", tx.owner)
    .where("i.made_at", ">=", since)
    .where("i.import_id", "is", null)
    .limit(MOST)
    .execute();
  return rows.map((row) => ({
    personId: row.person_id as PersonId,
    personName: row.name,
    kind: "introduction",
    note: `to ${row.whom}`,
    offRecord: false,
    at: row.made_at ?? since,
  }));
}

/** Documents that somebody read and answered. */
async function readingsSince(tx: Tx, since: Instant): Promise<Help> {
  const rows = await tx.db
    .selectFrom("documents as d")
    .innerJoin("people as p", inTheBook("p", "d.person_id"))
    .select(["d.person_id", "p.name", "d.kind", "d.suggested", "d.answered_at"])
    .where("d.owner_id", "=", tx.owner)
    .where("d.answered_at", ">=", since)
    .limit(MOST)
    .execute();
  return rows.map((row) => ({
    personId: row.person_id as PersonId,
    personName: row.name,
    kind: row.kind as HelpKind,
    note: row.suggested,
    offRecord: false,
    at: row.answered_at ?? since,
  }));
}

async function verdictsSince(tx: Tx, since: Instant): Promise<CameBackFacts["verdicts"]> {
  const rows = await tx.db
    .selectFrom("verdicts as v")
    .innerJoin("options as o", (join) =>
      join.onRef("o.owner_id", "=", "v.owner_id").onRef("o.id", "=", "v.option_id"),
    )
    .select(["o.name", "v.kind", "v.at"])
    .where("v.owner_id", "=", tx.owner)
    .where("v.at", ">=", since)
    .limit(MOST)
    .execute();
  return rows.map((row) => ({ career: row.name, kind: row.kind as VerdictKind, at: row.at }));
}
