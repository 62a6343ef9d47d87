import { type RawBuilder, sql } from "kysely";
import type { PersonId } from "#people/id.ts";
import { fileNameWithout } from "#people/named-in.ts";
import type { Instant } from "#time/date.ts";
import { emptyAnswers } from "../idempotency.ts";
import { mergesOf } from "../merging/merged-away.ts";
import { forgetRefusalsOf } from "../organizations/place-refusals.ts";
import { forgetWords } from "../search.ts";
import type { Tx } from "../transaction.ts";
import { rewrite } from "./texts-naming.ts";

/** A write that is tried again within this time must not be done twice, so its key stays; its answer does not. */
const TRIED_AGAIN_MS = 60 * 60_000;

/** Rows that are about somebody through a row of theirs, whatever table it is in. */
const THEIRS = [
  ["touches", "person_id"],
  ["interviews", "person_id"],
  ["drafts", "person_id"],
  ["advice", "person_id"],
  ["promises", "person_id"],
  ["help", "person_id"],
  ["documents", "person_id"],
  ["needs", "person_id"],
  ["leads", "person_id"],
  ["introductions", "introducer_id"],
  ["introductions", "person_id"],
  ["introductions", "other_id"],
] as const;

/**
 * Takes one person out of every table (R59). What hangs on their row goes with it by its foreign key; here is what
 * does not: lines for and against careers that they gave, the trail of letters to them that were shared, journals,
 * answers kept for a second try, and their `words` in texts about others, and of their `parts` what stands there exactly
 * so. `keys` are those of their addresses.
 */
export async function erasePerson(
  tx: Tx,
  id: PersonId,
  keys: readonly string[],
  { words, parts }: { readonly words: readonly string[]; readonly parts: readonly string[] },
  now: Instant,
): Promise<{ readonly rewritten: number }> {
  const theirs = ownRows(tx, id);
  await run(
    tx,
    sql`delete from evidence where owner_id = ${tx.owner} and (person_id = ${id}
    or interview_id in (select id from interviews where owner_id = ${tx.owner} and person_id = ${id}))`,
  );
  await run(tx, sql`delete from efforts where owner_id = ${tx.owner} and subject_id in (${theirs})`);
  await run(tx, sql`delete from shared_entries where owner_id = ${tx.owner} and draft_id in (${theirs})`);
  await run(tx, sql`delete from capture_rows where owner_id = ${tx.owner} and row_key in (${theirs})`);
  await run(
    tx,
    sql`delete from not_now where owner_id = ${tx.owner}
    and exists (select 1 from (${theirs}) own where not_now.key like '%' || own.id || '%')`,
  );
  await run(tx, sql`delete from leaving_done where owner_id = ${tx.owner} and item like ${`%${id}%`}`);
  for (const column of ["introduction_id", "lead_id"])
    await run(
      tx,
      sql`update drafts set ${sql.ref(column)} = null where owner_id = ${tx.owner}
      and ${sql.ref(column)} in (${theirs})`,
    );
  const merged = (await mergesOf(tx, [id])).map(({ mergedId }) => mergedId);
  for (const each of [id, ...merged]) await forgetInMerges(tx, each);
  await forgetInJournals(tx, [id, ...merged], keys);
  const organizations = await onlyTheirs(tx, id);
  const toldBy = await importsTelling(tx, id);
  await forgetWords(tx, "person", [id]);
  await tx.db.deleteFrom("people").where("owner_id", "=", tx.owner).where("id", "=", id).execute();
  await removeOrganizations(tx, organizations);
  await forgetRefusalsOf(
    tx,
    keys.filter((key) => key.startsWith("email:")).map((key) => key.slice("email:".length)),
  );
  // It can be learned again, and knows by which organizations people are together.
  await tx.db.deleteFrom("tie_models").where("owner_id", "=", tx.owner).execute();
  await forgetAnswers(tx, now);
  await forgetInImports(tx, words, toldBy);
  return { rewritten: (await rewrite(tx, words)) + (await rewrite(tx, parts, "exactly")) };
}

/** The imports among whose records somebody is. */
async function importsTelling(tx: Tx, id: PersonId): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ import_id: string }>`
    select import_id from imported_records where owner_id = ${tx.owner} and person_id = ${id}
    union select import_id from people where owner_id = ${tx.owner} and id = ${id} and import_id is not null`.execute(
    tx.db,
  );
  return new Set(rows.map((row) => row.import_id));
}

/**
 * What the files of imports were called may be somebody's name, written as files are; what could not be read in those that
 * told of them is quoted in their problems, and nobody can say whose it was.
 */
async function forgetInImports(tx: Tx, words: readonly string[], toldBy: ReadonlySet<string>): Promise<void> {
  const imports = await tx.db
    .selectFrom("imports")
    .select(["id", "files", "answer"])
    .where("owner_id", "=", tx.owner)
    .execute();
  for (const { id, ...kept } of imports) {
    const files = JSON.stringify(
      (JSON.parse(kept.files) as readonly string[]).map((name) => fileNameWithout(name, words)),
    );
    const answer = JSON.stringify(JSON.parse(kept.answer), (key, value: unknown) => {
      if (key === "problems" && toldBy.has(id)) return [];
      return key === "file" && typeof value === "string" ? fileNameWithout(value, words) : value;
    });
    if (files === kept.files && answer === kept.answer) continue;
    await tx.db
      .updateTable("imports")
      .set({ files, answer })
      .where("owner_id", "=", tx.owner)
      .where("id", "=", id)
      .execute();
  }
}

function ownRows(tx: Tx, id: PersonId): RawBuilder<unknown> {
  const each = THEIRS.map(
    ([table, column]) =>
      sql`select id from ${sql.table(table)} where owner_id = ${tx.owner} and ${sql.ref(column)} = ${id}`,
  );
  return sql`${sql.join(each, sql` union all `)} union all select ${sql.lit(id)} as id
    union all select merged_id from merges where owner_id = ${tx.owner} and person_id = ${id}`;
}

async function run(tx: Tx, statement: RawBuilder<unknown>): Promise<void> {
  await statement.execute(tx.db);
}

/** What imports remember of somebody: fields from before, letters kept from their address, left out by their keys. */
async function forgetInJournals(tx: Tx, ids: readonly PersonId[], keys: readonly string[]): Promise<void> {
  const addresses = keys.map((key) => key.replace(/^[a-z]+:/, ""));
  await tx.db
    .deleteFrom("import_changes")
    .where("owner_id", "=", tx.owner)
    .where("row_key", "in", [...ids, ...addresses])
    .execute();
  for (const id of ids)
    await run(
      tx,
      sql`delete from import_changes where owner_id = ${tx.owner} and table_name = 'read_places'
      and before like ${`%${id}%`}`,
    );
  if (keys.length === 0) return;
  await tx.db
    .deleteFrom("kept_mail")
    .where("owner_id", "=", tx.owner)
    .where("key", "in", addresses)
    .execute();
  await tx.db.deleteFrom("left_out_keys").where("owner_id", "=", tx.owner).where("key", "in", keys).execute();
}

/** What merges of others remember of them: whom somebody knew, or was told apart from. */
async function forgetInMerges(tx: Tx, id: PersonId): Promise<void> {
  const named = `%${id}%`;
  await run(
    tx,
    sql`delete from merge_rows where owner_id = ${tx.owner}
    and (row_key like ${named} or before like ${named} or after like ${named})`,
  );
}

/** Organizations where nobody else is or was. */
async function onlyTheirs(tx: Tx, id: PersonId): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`
    select distinct a.organization_id as id from affiliations a where a.owner_id = ${tx.owner}
      and a.person_id = ${id} and not exists (select 1 from affiliations o where o.owner_id = a.owner_id
        and o.organization_id = a.organization_id and o.person_id <> a.person_id)`.execute(tx.db);
  return rows.map((row) => row.id);
}

async function removeOrganizations(tx: Tx, ids: readonly string[]): Promise<void> {
  await forgetWords(tx, "organization", ids);
  for (const id of ids) {
    await tx.db.deleteFrom("organizations").where("owner_id", "=", tx.owner).where("id", "=", id).execute();
    await tx.db
      .deleteFrom("import_changes")
      .where("owner_id", "=", tx.owner)
      .where("row_key", "=", id)
      .execute();
  }
}

/** Who knows a name could try it on what was asked; the keys of the last hour stay, so that nothing is written twice. */
async function forgetAnswers(tx: Tx, now: Instant): Promise<void> {
  await tx.db
    .deleteFrom("idempotency_keys")
    .where("owner_id", "=", tx.owner)
    .where("created_at", "<", now - TRIED_AGAIN_MS)
    .execute();
  await emptyAnswers(tx);
}
