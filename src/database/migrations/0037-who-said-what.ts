import type { Transaction } from "kysely";
import type { PeopleColumns, Schema } from "../schema.ts";
import type { Migration } from "./migration.ts";

const FACTS = ["name", "headline", "how_met", "address_as", "notes", "birthday", "connected_on"] as const;
type Facts = Pick<PeopleColumns, (typeof FACTS)[number]>;

/**
 * Who said each fact of a person: null where whoever made them did, "" where nobody can tell. Of those who were changed
 * before, that is all but what the imports' journals still prove.
 */
export const whoSaidWhat: Migration = {
  name: "0037-who-said-what",
  statements: () => [
    ...FACTS.map((fact) => `alter table people add column ${fact}_from text`),
    `update people set ${FACTS.map((fact) => `${fact}_from = ''`).join(", ")} where version > 1`,
  ],
  rows: async (db) => {
    const filled = await filledBy(db);
    for (const [key, changes] of filled) {
      const [owner = "", id = ""] = key.split(" ");
      const row = await db
        .selectFrom("people")
        .select([...FACTS, "version", "import_id"])
        .where("owner_id", "=", owner)
        .where("id", "=", id)
        .executeTakeFirst();
      const from = row && fromIn(row, changes);
      if (from === undefined || Object.keys(from).length === 0) continue;
      await db.updateTable("people").set(from).where("owner_id", "=", owner).where("id", "=", id).execute();
    }
    await tellInMerges(db, filled);
  },
};

type Change = { readonly importId: string; readonly before: Facts; readonly after: Facts };
type Filled = ReadonlyMap<string, readonly Change[]>;

/** What imports that stand have filled, by owner and person, the first one first. */
async function filledBy(db: Transaction<Schema>): Promise<Filled> {
  const rows = await db
    .selectFrom("import_changes as c")
    .innerJoin("imports as i", (join) =>
      join.onRef("i.owner_id", "=", "c.owner_id").onRef("i.id", "=", "c.import_id"),
    )
    .select(["c.owner_id", "c.row_key", "c.import_id", "c.before", "c.after"])
    .where("c.table_name", "=", "people")
    .where("i.undone_at", "is", null)
    .orderBy("i.at")
    .orderBy("i.id")
    .execute();
  const changes = rows.map(({ owner_id, row_key, import_id, before, after }) => ({
    key: `${owner_id} ${row_key}`,
    importId: import_id,
    before: JSON.parse(before ?? "{}") as Facts,
    after: JSON.parse(after ?? "{}") as Facts,
  }));
  return Map.groupBy(changes, ({ key }) => key);
}

/** What of a row is still as an import filled it. */
function fromIn(
  row: Facts & Pick<PeopleColumns, "version" | "import_id">,
  changes: readonly Change[],
): Partial<PeopleColumns> {
  const from: Record<string, string> = {};
  for (const fact of FACTS) {
    let told: readonly string[] = row.version > 1 || row.import_id === null ? [] : [row.import_id];
    let last: Change | undefined;
    for (const change of changes) {
      const [was, is] = [change.before[fact] ?? "", change.after[fact] ?? ""];
      if (was === is) continue;
      told = was !== "" && is.includes(was) ? [...told, change.importId] : [change.importId];
      last = change;
    }
    if (last !== undefined && (last.after[fact] ?? "") === (row[fact] ?? ""))
      from[`${fact}_from`] = told.join(" ");
  }
  return from;
}

/** Whoever was made one with somebody comes back as the journal of that has them. */
async function tellInMerges(db: Transaction<Schema>, filled: Filled): Promise<void> {
  const rows = await db
    .selectFrom("merge_rows")
    .select(["owner_id", "merge_id", "position", "before"])
    .where("table_name", "=", "people")
    .where("after", "is", null)
    .execute();
  for (const { owner_id, merge_id, position, before } of rows) {
    const row = JSON.parse(before ?? "{}") as PeopleColumns;
    const unknown = Object.fromEntries(FACTS.map((fact) => [`${fact}_from`, row.version > 1 ? "" : null]));
    const from = fromIn(row, filled.get(`${owner_id} ${row.id}`) ?? []);
    await db
      .updateTable("merge_rows")
      .set({ before: JSON.stringify({ ...row, ...unknown, ...from }) })
      .where("owner_id", "=", owner_id)
      .where("merge_id", "=", merge_id)
      .where("position", "=", position)
      .execute();
  }
}
