import type { FieldFrom } from "#organizations/organization.ts";
import type { ReadField } from "#organizations/read-field.ts";
import type { OrganizationId } from "#people/id.ts";
import type { DateText } from "#time/date.ts";
import { isThere } from "../is-there.ts";
import type { Tx } from "../transaction.ts";

export type WithoutField = {
  readonly id: OrganizationId;
  readonly name: string;
  /** What people are there today; "" where it is not known of one. */
  readonly roles: readonly string[];
};

/**
 * Organizations of whose field nobody has said anything, also not that there is none; by name, some at a time. In one
 * query with an order by both, SQLite went through all affiliations for each organization.
 */
export async function* organizationsWithoutField(
  tx: Tx,
  today: DateText,
): AsyncGenerator<readonly WithoutField[]> {
  for (let after: string | null = null; ; ) {
    const query = tx.db
      .selectFrom("organizations")
      .select(["id", "name", "name_key"])
      .where("owner_id", "=", tx.owner)
      .where("field", "=", "")
      .where("field_from", "=", "")
      .orderBy("name_key")
      .limit(AT_ONCE);
    const some = await (after === null ? query : query.where("name_key", ">", after)).execute();
    const roles = await rolesAt(
      tx,
      some.map(({ id }) => id),
      today,
    );
    yield some.map(({ id, name }) => ({ id: id as OrganizationId, name, roles: roles.get(id) ?? [] }));
    if (some.length < AT_ONCE) return;
    after = some.at(-1)?.name_key ?? null;
  }
}

/** What people are today at each of these organizations, those first who were noted first. */
async function rolesAt(
  tx: Tx,
  ids: readonly string[],
  today: DateText,
): Promise<ReadonlyMap<string, readonly string[]>> {
  if (ids.length === 0) return new Map();
  const rows = await tx.db
    .selectFrom("affiliations as a")
    .select(["a.id", "a.organization_id", "a.role"])
    .where("a.owner_id", "=", tx.owner)
    .where("a.organization_id", "in", ids)
    .where(isThere("a", today))
    .execute();
  const sorted = rows.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const there = Map.groupBy(sorted, (row) => row.organization_id);
  return new Map([...there].map(([id, some]) => [id, some.map(({ role }) => role)]));
}

/** Organizations looked at in one query: a few milliseconds. */
const AT_ONCE = 200;

const A_STEP = 500;

/** Keeps fields that were read; an organization of which something has been said since stays as it is. */
export async function keepReadFields(
  tx: Tx,
  read: readonly (ReadField & { readonly id: OrganizationId })[],
): Promise<void> {
  for (const same of Map.groupBy(read, ({ field, from }) => `${from} ${field}`).values()) {
    const [{ field, from } = { field: "", from: "name" as const }] = same;
    for (let at = 0; at < same.length; at += A_STEP)
      await tx.db
        .updateTable("organizations")
        .set({ field, field_from: from })
        .where("owner_id", "=", tx.owner)
        .where("field_from", "=", "")
        .where(
          "id",
          "in",
          same.slice(at, at + A_STEP).map(({ id }) => id),
        )
        .execute();
  }
}

const READ: readonly FieldFrom[] = ["name", "roles"];

/** Organizations with a field that was read, by name: the first of them, and how many there are. */
export async function readFieldsKept(tx: Tx, first: number) {
  const read = tx.db
    .selectFrom("organizations")
    .where("owner_id", "=", tx.owner)
    .where("field_from", "in", READ);
  const [all] = await read.select((select) => select.fn.countAll().as("count")).execute();
  const rows = await read.select(["id", "name", "field"]).orderBy("name_key").limit(first).execute();
  return {
    count: Number(all?.count),
    first: rows.map((row) => ({ ...row, id: row.id as OrganizationId })),
  };
}

/**
 * Forgets the fields of these organizations that were only read, or said to be none. `forGood`: they are said to have
 * none, so that none is read of them again. Answers of how many.
 */
export async function forgetFields(
  tx: Tx,
  ids: readonly OrganizationId[],
  forGood: boolean,
): Promise<number> {
  let count = 0;
  for (let at = 0; at < ids.length; at += A_STEP) {
    const { numUpdatedRows } = await tx.db
      .updateTable("organizations")
      .set({ field: "", field_from: forGood ? "said" : "" })
      .where("owner_id", "=", tx.owner)
      .where((where) => where.or([where("field_from", "in", READ), where("field", "=", "")]))
      .where("id", "in", ids.slice(at, at + A_STEP))
      .executeTakeFirst();
    count += Number(numUpdatedRows);
  }
  return count;
}
