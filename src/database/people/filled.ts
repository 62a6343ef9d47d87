import { foldText } from "#people/fold.ts";
import type { PersonId } from "#people/id.ts";
import type { PeopleColumns } from "../schema.ts";
import type { Tx } from "../transaction.ts";
import { changesWith, FACTS, fromInFull, fromOf, fromShort } from "./told.ts";

/** The columns of a person that an import may fill; only these are journaled. */
export const FILLED = [...FACTS, ...FACTS.map(fromOf), "preferences", "extra"] as const;
export type Filled = Pick<PeopleColumns, (typeof FILLED)[number]>;
/** With what tells whose word it is where nothing else does. */
export type Here = Filled & Pick<PeopleColumns, "import_id" | "created_at">;

export type FieldChange = { readonly personId: PersonId; readonly before: Filled; readonly after: Filled };

export async function findFilled(tx: Tx, id: PersonId): Promise<Here | undefined> {
  return tx.db
    .selectFrom("people")
    .select([...FILLED, "import_id", "created_at"])
    .where("owner_id", "=", tx.owner)
    .where("id", "=", id)
    .executeTakeFirst();
}

/** As the journal of an import keeps it, which may outlive who made the row. */
export function journaled(row: Here): Filled {
  const kept = Object.fromEntries(FILLED.map((column) => [column, row[column]])) as Filled;
  return { ...kept, ...fromInFull(row) };
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

/** Of what is `here` the columns that still are as something made them, with what they are `instead`. */
export function insteadOf(here: Filled, made: Partial<Filled>, instead: Partial<Filled>): Partial<Filled> {
  const still = FILLED.filter((column) => {
    const by = changesWith(column) as keyof Filled;
    return column in instead && here[by] === made[by];
  });
  return Object.fromEntries(still.map((column) => [column, instead[column]]));
}

/** Puts what an import filled of somebody back to what was `before`, but for what has changed since. */
export async function putBack(
  tx: Tx,
  id: PersonId,
  before: Partial<Filled>,
  after: Partial<Filled>,
): Promise<void> {
  const here = await findFilled(tx, id);
  if (here === undefined) return;
  const fields = insteadOf(here, after, before);
  const short = FACTS.map(fromOf).filter((column) => column in fields);
  await updateFilled(tx, id, {
    ...fields,
    ...Object.fromEntries(short.map((column) => [column, fromShort(fields[column] ?? null, here)])),
  });
}

function paceIn(preferences: string): number | null {
  return (JSON.parse(preferences) as { readonly paceMonths?: number | null }).paceMonths ?? null;
}
