import { sql } from "kysely";
import type { ImportId, PersonId } from "#people/id.ts";
import type { ContactKind } from "#people/person.ts";
import type { DateText } from "#time/date.ts";
import { ELSEWHERE } from "../importing/imports.ts";
import type { Filled } from "../people/filled.ts";
import type { Tx } from "../transaction.ts";
import type { MergeByImport } from "./came-together.ts";
import { TOGETHER } from "./came-together.ts";

/**
 * Imports of an earlier Weakties that made somebody one with who was here: it kept no records, but each row that it added
 * tells whose it is. Of somebody whom the user made one with another since, nothing is told, since that led rows along.
 */
export async function mergesNotKept(tx: Tx, ids: readonly PersonId[]): Promise<readonly MergeByImport[]> {
  if (ids.length === 0) return [];
  const wanted = sql.join(ids.map((id) => sql`${id}`));
  const { rows } = await sql<{
    person_id: string;
    import_id: string;
    name: string;
    files: string;
    at: number;
  }>`
    select r.person_id, i.id as import_id, p.name, i.files, i.at from (
      select person_id, import_id from contact_points where owner_id = ${tx.owner} and person_id in (${wanted})
      union select person_id, import_id from affiliations
        where owner_id = ${tx.owner} and person_id in (${wanted}) and read_from = ''
      union select row_key, import_id from import_changes
        where owner_id = ${tx.owner} and row_key in (${wanted}) and table_name = 'people') r
    join people p on p.owner_id = ${tx.owner} and p.id = r.person_id
    join imports i on i.owner_id = ${tx.owner} and i.id = r.import_id and i.undone_at is null
      and i.format <> ${ELSEWHERE}
    where (p.import_id is null or p.import_id <> r.import_id)
      and not exists (select 1 from merges m where m.owner_id = ${tx.owner} and m.person_id = r.person_id)
      and not exists (select 1 from import_changes c where c.owner_id = ${tx.owner} and c.import_id = r.import_id
        and c.row_key = r.person_id and c.table_name = ${TOGETHER})
    order by i.id`.execute(tx.db);
  return rows.map((row) => ({
    personId: row.person_id as PersonId,
    importId: row.import_id as ImportId,
    name: row.name,
    files: JSON.parse(row.files) as string[],
    at: Number(row.at),
  }));
}

/** What can be told of the record by what its import added: what the two had in common stays with who was here. */
export async function cameBefore(tx: Tx, importId: ImportId, personId: PersonId) {
  const of = { owner_id: tx.owner, import_id: importId, person_id: personId };
  const { name } = await tx.db
    .selectFrom("people")
    .select("name")
    .where("owner_id", "=", tx.owner)
    .where("id", "=", personId)
    .executeTakeFirstOrThrow();
  const points = await tx.db
    .selectFrom("contact_points")
    .select(["kind", "value", "key", "label"])
    .where((where) => where.and(of))
    .orderBy("kind")
    .orderBy("key")
    .execute();
  const affiliations = await tx.db
    .selectFrom("affiliations as a")
    .innerJoin("organizations as o", (join) =>
      join.onRef("o.owner_id", "=", "a.owner_id").onRef("o.id", "=", "a.organization_id"),
    )
    .select(["o.name as organization", "a.role", "a.starts_on", "a.ends_on"])
    .where("a.owner_id", "=", tx.owner)
    .where("a.import_id", "=", importId)
    .where("a.person_id", "=", personId)
    .where("a.read_from", "=", "")
    .orderBy("a.id")
    .execute();
  const changed = await tx.db
    .selectFrom("import_changes")
    .select(["before", "after"])
    .where("owner_id", "=", tx.owner)
    .where("import_id", "=", importId)
    .where("row_key", "=", personId)
    .where("table_name", "=", "people")
    .executeTakeFirst();
  const [before, after] = [changed?.before, changed?.after].map(
    (text) => JSON.parse(text ?? "{}") as Partial<Filled>,
  );
  const filled = (field: "how_met" | "birthday" | "connected_on") =>
    after?.[field] !== before?.[field] ? (after?.[field] ?? null) : null;
  const notes = after?.notes ?? "";
  const was = before?.notes ?? "";
  return {
    name,
    headline: "",
    points: points.map((each) => ({ ...each, kind: each.kind as ContactKind })),
    affiliations: affiliations.map(({ organization, role, starts_on, ends_on }) => ({
      organization,
      role,
      startsOn: starts_on as DateText | null,
      endsOn: ends_on as DateText | null,
    })),
    howMet: filled("how_met") ?? "",
    notes: (notes.startsWith(was) ? notes.slice(was.length) : "").trim(),
    birthday: filled("birthday"),
    connectedOn: filled("connected_on") as DateText | null,
    paceMonths: null,
    extra: [],
    source: { file: "", line: null },
  };
}

/** How the records of an import that went to somebody are known again. */
export async function printsOf(tx: Tx, importId: ImportId, personId: PersonId): Promise<readonly string[]> {
  const rows = await tx.db
    .selectFrom("imported_records")
    .select("fingerprint")
    .where("owner_id", "=", tx.owner)
    .where("import_id", "=", importId)
    .where("person_id", "=", personId)
    .execute();
  return rows.map(({ fingerprint }) => fingerprint);
}
