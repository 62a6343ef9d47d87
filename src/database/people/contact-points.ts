import type { Selectable } from "kysely";
import type { ImportId, PersonId } from "#people/id.ts";
import type { ContactKind, ContactPoint } from "#people/person.ts";
import { inOrder } from "#people/written-first.ts";
import { kept } from "../kept.ts";
import { portions } from "../portions.ts";
import type { Schema } from "../schema.ts";
import { addAddressWord, forgetAddressWord } from "../search.ts";
import type { Tx } from "../transaction.ts";

/** By their kinds, of each the one first that they are written to at. */
export async function contactPointsOf(tx: Tx, id: PersonId): Promise<readonly ContactPoint[]> {
  const points = (await pointsOf(tx, id)).map(toPoint);
  const first = inOrder((await lettersAt(tx, isChoice(points) ? [id] : [])).get(id) ?? new Map());
  return points.toSorted((a, b) => (a.kind === b.kind ? first(a, b) : 0));
}

function isChoice(points: readonly ContactPoint[]): boolean {
  return points.filter(({ kind, preferred }) => kind === "email" && preferred !== true).length > 1;
}

function toPoint(row: Selectable<Schema["contact_points"]>): ContactPoint {
  return {
    kind: row.kind as ContactKind,
    value: row.value,
    key: row.key,
    label: row.label,
    stale: row.stale === 1,
    ...(row.preferred === 1 && { preferred: true as const }),
    importId: row.import_id as ImportId | null,
    addedAt: row.added_at,
  };
}

/** When the last letter went to or came from each address of some people, as far as that is known. */
async function lettersAt(
  tx: Tx,
  ids: readonly string[],
): Promise<ReadonlyMap<string, ReadonlyMap<string, number>>> {
  if (ids.length === 0) return new Map();
  const found = Map.groupBy(await lastLetters(tx, ids), (row) => row.person_id);
  return new Map(
    [...found].map(([id, own]) => [id, new Map(own.map(({ address, at }) => [address, Number(at)]))]),
  );
}

/** When a letter of theirs last came from each address. */
export async function heardFrom(tx: Tx, id: PersonId): Promise<ReadonlyMap<string, number>> {
  const rows = await tx.db
    .selectFrom("touches")
    .select("address")
    .select(({ fn }) => fn.max("at").as("at"))
    .where("owner_id", "=", tx.owner)
    .where("person_id", "=", id)
    .where("direction", "=", "in")
    .where("address", "!=", "")
    .groupBy("address")
    .execute();
  return new Map(rows.map(({ address, at }) => [address, Number(at)]));
}

const lastLetters = kept((tx, ids: readonly string[]) =>
  tx.db
    .selectFrom("touches")
    .select(["person_id", "address"])
    .select(({ fn }) => fn.max("at").as("at"))
    .where("owner_id", "=", tx.owner)
    .where("person_id", "in", ids)
    .where("address", "!=", "")
    .groupBy(["person_id", "address"]),
);

const pointsOf = kept((tx, id: PersonId) =>
  tx.db
    .selectFrom("contact_points")
    .selectAll()
    .where("owner_id", "=", tx.owner)
    .where("person_id", "=", id)
    .orderBy("kind")
    .orderBy("key"),
);

/** Adds a way to reach someone; one they already have is left as it is. */
export async function addContactPoint(tx: Tx, personId: PersonId, point: ContactPoint): Promise<void> {
  await tx.db
    .insertInto("contact_points")
    .values({
      owner_id: tx.owner,
      person_id: personId,
      kind: point.kind,
      key: point.key,
      value: point.value,
      label: point.label,
      stale: point.stale ? 1 : 0,
      preferred: point.preferred ? 1 : 0,
      import_id: point.importId,
      added_at: point.addedAt,
    })
    .onConflict((conflict) => conflict.columns(["owner_id", "person_id", "kind", "key"]).doNothing())
    .execute();
  if (point.kind === "email") await addAddressWord(tx, personId, point.key);
}

/** Takes away a way to reach someone that was noted by mistake. */
export async function removeContactPoint(
  tx: Tx,
  personId: PersonId,
  { kind, key }: Pick<ContactPoint, "kind" | "key">,
): Promise<void> {
  await tx.db
    .deleteFrom("contact_points")
    .where("owner_id", "=", tx.owner)
    .where("person_id", "=", personId)
    .where("kind", "=", kind)
    .where("key", "=", key)
    .execute();
  if (kind === "email") await forgetAddressWord(tx, personId, key);
}

/** Marks a way to reach somebody as one that reaches them no more, or does again; false where it is not theirs. */
export async function markStale(
  tx: Tx,
  personId: PersonId,
  point: { readonly kind: ContactKind; readonly key: string },
  stale: boolean,
): Promise<boolean> {
  const result = await tx.db
    .updateTable("contact_points")
    .set({ stale: stale ? 1 : 0 })
    .where("owner_id", "=", tx.owner)
    .where("person_id", "=", personId)
    .where("kind", "=", point.kind)
    .where("key", "=", point.key)
    .executeTakeFirst();
  return Number(result.numUpdatedRows) > 0;
}

/** Of their ways of one kind this one is preferred, and no other; or none of them is. */
export async function preferPoint(
  tx: Tx,
  personId: PersonId,
  { kind, key }: Pick<ContactPoint, "kind" | "key">,
  preferred: boolean,
): Promise<void> {
  const ofKind = () =>
    tx.db
      .updateTable("contact_points")
      .where("owner_id", "=", tx.owner)
      .where("person_id", "=", personId)
      .where("kind", "=", kind);
  await ofKind().set({ preferred: 0 }).execute();
  if (preferred) await ofKind().set({ preferred: 1 }).where("key", "=", key).execute();
}

/** Whose address, number or link it is. */
export async function idsReachedBy(
  tx: Tx,
  kind: ContactKind,
  key: string,
  limit: number,
): Promise<readonly PersonId[]> {
  const rows = await tx.db
    .selectFrom("contact_points")
    // With a column that the primary key lacks: else SQLite goes through the whole of it rather than take the index on keys.
    .select(["person_id", "added_at"])
    .where("owner_id", "=", tx.owner)
    .where("kind", "=", kind)
    .where("key", "=", key)
    .limit(limit)
    .execute();
  return rows.map((row) => row.person_id as PersonId);
}

/** The e-mail addresses of many, in lower case, former ones too. */
export async function emailsOf(
  tx: Tx,
  ids: readonly PersonId[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  return byPerson(await emails(tx, ids).execute());
}

/** Those at which they are still reached, in the order in which they are written to. */
export async function emailsInUse(
  tx: Tx,
  ids: readonly PersonId[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  if (ids.length === 0) return new Map();
  // Sorted here: for the order SQLite would go through the addresses of everybody, by the index on them.
  const found = Map.groupBy(await inUse(tx, ids), (row) => row.person_id);
  const several = [...found].flatMap(([id, own]) => (own.length > 1 ? [id] : []));
  const letters = new Map<string, ReadonlyMap<string, number>>();
  for (const some of portions(several)) for (const each of await lettersAt(tx, some)) letters.set(...each);
  return new Map(
    [...found].map(([id, own]) => {
      const points = own.map(({ key, label, preferred, added_at }) => ({
        key,
        label,
        addedAt: added_at,
        ...(preferred === 1 && { preferred: true as const }),
      }));
      return [id, points.toSorted(inOrder(letters.get(id) ?? new Map())).map(({ key }) => key)];
    }),
  );
}

const inUse = kept((tx, ids: readonly PersonId[]) => emails(tx, ids).where("stale", "=", 0));

/** Those of some people whose e-mail addresses are all former ones; whoever never had one is not among them. */
export async function withoutEmail(tx: Tx, ids: readonly PersonId[]): Promise<ReadonlySet<PersonId>> {
  if (ids.length === 0) return new Set();
  return new Set((await formerAlone(tx, ids)).map((row) => row.person_id as PersonId));
}

const formerAlone = kept((tx, ids: readonly PersonId[]) =>
  tx.db
    .selectFrom("contact_points")
    .select("person_id")
    .where("owner_id", "=", tx.owner)
    .where("person_id", "in", ids)
    .where("kind", "=", "email")
    .groupBy("person_id")
    .having(({ fn }) => fn.min("stale"), "=", 1),
);

function emails(tx: Tx, ids: readonly PersonId[]) {
  return tx.db
    .selectFrom("contact_points")
    .select(["person_id", "key", "label", "preferred", "added_at"])
    .where("owner_id", "=", tx.owner)
    .where("person_id", "in", ids)
    .where("kind", "=", "email");
}

function byPerson(rows: readonly { readonly person_id: string; readonly key: string }[]) {
  const found = Map.groupBy(rows, (row) => row.person_id);
  return new Map([...found].map(([id, own]) => [id, own.map((row) => row.key)]));
}
