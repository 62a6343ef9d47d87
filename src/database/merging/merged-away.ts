import type { ImportId, MergeId, PersonId } from "#people/id.ts";
import type { Instant } from "#time/date.ts";
import { kept } from "../kept.ts";
import { portions } from "../portions.ts";
import type { Tx } from "../transaction.ts";

/** Two people of the book who are one: `personId` stayed, `mergedId` went and leads there, under the name it had. */
export type Merge = {
  readonly id: MergeId;
  readonly personId: PersonId;
  readonly mergedId: PersonId;
  readonly name: string;
  readonly at: Instant;
};

/** Who stands today for people who were made one with somebody else; nobody for those who were not. */
export async function nowCalled(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, PersonId>> {
  const found = new Map<string, PersonId>();
  for (const some of portions(ids)) {
    const rows = await tx.db
      .selectFrom("merges")
      .select(["merged_id", "person_id"])
      .where("owner_id", "=", tx.owner)
      .where("merged_id", "in", some)
      .execute();
    for (const row of rows) found.set(row.merged_id, row.person_id as PersonId);
  }
  return found;
}

/** Everybody who went into some people, the first to go first. */
export async function mergesOf(tx: Tx, ids: readonly PersonId[]): Promise<readonly Merge[]> {
  const found: Merge[] = [];
  for (const some of portions(ids)) found.push(...(await mergesWhere(tx, some)));
  return found;
}

/** Every merge of the book, the first one first. */
export async function allMerges(tx: Tx): Promise<readonly Merge[]> {
  return mergesWhere(tx);
}

async function mergesWhere(tx: Tx, ids?: readonly PersonId[]): Promise<readonly Merge[]> {
  const rows = ids === undefined ? await inOrder(tx).execute() : await rowsInto(tx, ids);
  return rows.map((row) => ({
    id: row.id as MergeId,
    personId: row.person_id as PersonId,
    mergedId: row.merged_id as PersonId,
    name: row.name,
    at: row.at,
  }));
}

const rowsInto = kept((tx, ids: readonly PersonId[]) => inOrder(tx).where("person_id", "in", ids));

function inOrder(tx: Tx) {
  return tx.db.selectFrom("merges").selectAll().where("owner_id", "=", tx.owner).orderBy("id");
}

/** The other names of some people: those that they had before they were made one, and those that files told. */
export async function alsoCalled(
  tx: Tx,
  ids: readonly PersonId[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const told: { readonly personId: PersonId; readonly name: string }[] = [...(await mergesOf(tx, ids))];
  for (const some of portions(ids)) told.push(...(await otherNames(tx, some)));
  const found = Map.groupBy(told, ({ personId }) => personId);
  return new Map([...found].map(([id, all]) => [id, [...new Set(all.map(({ name }) => name))]]));
}

/** Every other name in the book. */
export async function allOtherNames(tx: Tx) {
  return [...(await allMerges(tx)), ...(await otherNames(tx))];
}

/** Names that files told besides, the first one first. */
export async function otherNames(tx: Tx, ids?: readonly PersonId[]) {
  const rows = await (ids === undefined ? allNames(tx).execute() : namesOf(tx, ids));
  return rows.map((row) => ({
    personId: row.person_id as PersonId,
    name: row.name,
    importId: row.import_id as ImportId | null,
    at: row.added_at,
  }));
}

const namesOf = kept((tx, ids: readonly PersonId[]) => allNames(tx).where("person_id", "in", ids));

function allNames(tx: Tx) {
  return tx.db
    .selectFrom("other_names")
    .select(["person_id", "name", "import_id", "added_at"])
    .where("owner_id", "=", tx.owner)
    .orderBy("added_at")
    .orderBy("name_key");
}
