import type { Selectable } from "kysely";
import type { GiveKind } from "#interviews/gives.ts";
import type { Need, Side } from "#introductions/need.ts";
import type { NeedId, PersonId } from "#people/id.ts";
import { kept } from "../kept.ts";
import type { Schema } from "../schema.ts";
import type { Tx } from "../transaction.ts";

export async function insertNeed(tx: Tx, need: Need): Promise<void> {
  const { id, personId, side, kind, text, at } = need;
  await tx.db
    .insertInto("needs")
    .values({ owner_id: tx.owner, id, person_id: personId, side, kind, text, at })
    .execute();
}

export async function findNeed(tx: Tx, id: NeedId): Promise<Need | undefined> {
  const row = await tx.db
    .selectFrom("needs")
    .selectAll()
    .where("owner_id", "=", tx.owner)
    .where("id", "=", id)
    .executeTakeFirst();
  return row && toNeed(row);
}

export async function removeNeed(tx: Tx, id: NeedId): Promise<void> {
  await tx.db.deleteFrom("needs").where("owner_id", "=", tx.owner).where("id", "=", id).execute();
}

/** What contacts look for and could offer, the latest said first; of one person or of all. */
export async function listNeeds(
  tx: Tx,
  scope: { readonly personId?: PersonId | undefined; readonly limit: number },
): Promise<readonly Need[]> {
  const { personId, limit } = scope;
  const rows = personId === undefined ? await latest(tx, limit) : await latestOf(tx, limit, personId);
  return rows.map(toNeed);
}

const latest = kept((tx, limit: number) => latestFirst(tx, limit));

const latestOf = kept((tx, limit: number, personId: PersonId) =>
  latestFirst(tx, limit).where("person_id", "=", personId),
);

function latestFirst(tx: Tx, limit: number) {
  return tx.db
    .selectFrom("needs")
    .selectAll()
    .where("owner_id", "=", tx.owner)
    .orderBy("at", "desc")
    .orderBy("id", "desc")
    .limit(limit);
}

function toNeed(row: Selectable<Schema["needs"]>): Need {
  return {
    id: row.id as NeedId,
    personId: row.person_id as PersonId,
    side: row.side as Side,
    kind: row.kind as GiveKind,
    text: row.text,
    at: row.at,
  };
}
