import { foldText } from "#people/fold.ts";
import type { PersonId } from "#people/id.ts";
import type { PeopleColumns } from "./schema.ts";
import type { Tx } from "./transaction.ts";

/** The fields of a person that an import may fill; only these are journaled. */
export const FILLED = [
  "name",
  "headline",
  "how_met",
  "address_as",
  "notes",
  "birthday",
  "connected_on",
  "preferences",
  "extra",
] as const;
export type Filled = Pick<PeopleColumns, (typeof FILLED)[number]>;

export type FieldChange = { readonly personId: PersonId; readonly before: Filled; readonly after: Filled };

export async function findFilled(tx: Tx, id: PersonId): Promise<Filled | undefined> {
  return tx.db
    .selectFrom("people")
    .select([...FILLED])
    .where("owner_id", "=", tx.owner)
    .where("id", "=", id)
    .executeTakeFirst();
}

export async function updateFilled(tx: Tx, id: PersonId, fields: Partial<Filled>): Promise<void> {
  if (Object.keys(fields).length === 0) return;
  const { name, preferences } = fields;
  await tx.db
    .updateTable("people")
    .set({
      ...fields,
      ...(name === undefined ? {} : { name_key: foldText(name) }),
      ...(preferences === undefined ? {} : { pace_months: paceIn(preferences) }),
    })
    .where("owner_id", "=", tx.owner)
    .where("id", "=", id)
    .execute();
}

function paceIn(preferences: string): number | null {
  return (JSON.parse(preferences) as { readonly paceMonths?: number | null }).paceMonths ?? null;
}
