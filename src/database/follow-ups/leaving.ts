import type { Selectable } from "kysely";
import type { PersonId } from "#people/id.ts";
import type { ToTell } from "#stages/leaving.ts";
import type { DateText, Instant } from "#time/date.ts";
import type { Schema } from "../schema.ts";
import type { Tx } from "../transaction.ts";

/** What is ticked off, by address and item. */
export async function leavingDone(tx: Tx): Promise<ReadonlyMap<string, ReadonlyMap<string, Instant>>> {
  const rows = await tx.db
    .selectFrom("leaving_done")
    .select(["address", "item", "at"])
    .where("owner_id", "=", tx.owner)
    .execute();
  const of = Map.groupBy(rows, (row) => row.address);
  return new Map(
    [...of].map(([address, items]) => [address, new Map(items.map((row) => [row.item, row.at]))]),
  );
}

export async function tickLeaving(tx: Tx, address: string, item: string, at: Instant | null): Promise<void> {
  await tx.db
    .deleteFrom("leaving_done")
    .where("owner_id", "=", tx.owner)
    .where("address", "=", address)
    .where("item", "=", item)
    .execute();
  if (at === null) return;
  await tx.db.insertInto("leaving_done").values({ owner_id: tx.owner, address, item, at }).execute();
}

/** Until when one of my addresses lasts; false where it is not one of mine. */
export async function dateOwnAddress(tx: Tx, address: string, endsOn: DateText | null): Promise<boolean> {
  const result = await tx.db
    .updateTable("own_addresses")
    .set({ ends_on: endsOn })
    .where("owner_id", "=", tx.owner)
    .where("address", "=", address)
    .executeTakeFirst();
  return Number(result.numUpdatedRows) > 0;
}

/** Who has had a letter from me that names an address, and when the last of them went out. */
export async function wroteOf(tx: Tx, address: string): Promise<ReadonlyMap<PersonId, Instant>> {
  const rows = await tx.db
    .selectFrom("drafts")
    .select(["person_id", "sent_at", "body"])
    .where("owner_id", "=", tx.owner)
    .where("kind", "=", "revive")
    .where("sent_at", "is not", null)
    .orderBy("sent_at")
    .execute();
  return new Map(
    rows
      .filter(({ body }) => body.toLowerCase().includes(address))
      .map((row) => [row.person_id as PersonId, row.sent_at ?? 0]),
  );
}

/**
 * Who would miss me: those I know or was in touch with, the closest first, nobody whom I must not write to, and no stranger
 * with whom it came to no talk.
 */
export async function whomToTell(tx: Tx, limit: number): Promise<readonly ToTell[]> {
  const rows = await tx.db
    .selectFrom("people as p")
    .leftJoin("ties as t", (join) =>
      join.onRef("t.owner_id", "=", "p.owner_id").onRef("t.person_id", "=", "p.id"),
    )
    .select([
      "p.id",
      "p.name",
      "p.preferences",
      "p.mentor",
      "p.familiarity",
      "t.heat",
      "t.received",
      "t.talks",
    ])
    .where("p.owner_id", "=", tx.owner)
    .where("p.left_out", "=", 0)
    .where((where) =>
      where.or([where("t.heat", "is not", null), where("p.familiarity", "in", ["known", "acquaintance"])]),
    )
    .execute();
  return rows
    .filter((row) => JSON.parse(row.preferences).doNotContact !== true)
    .filter((row) => row.familiarity !== "stranger" || (row.talks ?? 0) > 0)
    .toSorted(
      (a, b) =>
        farness(a) - farness(b) ||
        (b.heat ?? Number.NEGATIVE_INFINITY) - (a.heat ?? Number.NEGATIVE_INFINITY) ||
        (a.name < b.name ? -1 : 1),
    )
    .slice(0, limit)
    .map((row) => ({ personId: row.id as PersonId, name: row.name }));
}

/** Letters of mine that nobody answers bring nobody closer. */
function farness(row: Pick<Selectable<Schema["people"]>, "mentor" | "familiarity"> & Heard): number {
  if (row.mentor === 1) return 0;
  const heard = (row.received ?? 0) + (row.talks ?? 0) > 0;
  return row.familiarity === "known" || heard ? 1 : 2;
}

type Heard = { readonly received: number | null; readonly talks: number | null };
