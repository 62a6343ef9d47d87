import {
  addRows,
  type Row,
  readColumns,
  readTable,
  removeQuestions,
  replaceRows,
  TABLE_NAMES,
  type TableName,
} from "#database/everything.ts";
import { mergePeople } from "#database/merges.ts";
import { recountTies, reindexPeople } from "#database/recount.ts";
import { erasedKeys } from "#people/erased.ts";
import type { PersonId } from "#people/id.ts";
import type { ContactKind } from "#people/person.ts";
import type { Context } from "../operation.ts";
import { withoutPeople } from "../people/about-only.ts";
import { erasedAmong } from "../people/erased.ts";
import { mergedHere } from "./merged-here.ts";
import type { Tables } from "./people-of.ts";
import { keyOf, MOST_PROBLEMS, type RowProblem } from "./read-everything.ts";

export type Merged = {
  /** People that were not here before, and those of whom the file knew something newer. */
  readonly newPeople: number;
  readonly updatedPeople: number;
  readonly touches: number;
  /** Rows added, and rows replaced by newer ones, of all tables. */
  readonly added: number;
  readonly replaced: number;
};

/** What says which of two rows with one key is the newer; a table that is not named here only ever gains rows. */
const NEWER: { readonly [Table in TableName]?: readonly string[] } = {
  settings: ["updated_at"],
  programmes: ["version"],
  people: ["updated_at", "version"],
  organizations: ["version"],
  interviews: ["version"],
  drafts: ["updated_at", "version"],
  reviews: ["version"],
  review_answers: ["version"],
  advice: ["version"],
  promises: ["version"],
  options: ["version"],
  questions: ["updated_at", "version"],
  mentor_answers: ["at"],
  documents: ["version"],
  efforts: ["at"],
  sprints: ["version"],
  introductions: ["version"],
  leads: ["version"],
  not_now: ["until_date"],
};

/** Whose row a row hangs on; without it, it cannot be kept. Where the column is empty, it hangs on nobody. */
const PARENT: { readonly [Table in TableName]?: readonly (readonly [string, TableName])[] } = {
  contact_points: [["person_id", "people"]],
  affiliations: [
    ["person_id", "people"],
    ["organization_id", "organizations"],
  ],
  interviews: [["person_id", "people"]],
  interview_questions: [["interview_id", "interviews"]],
  touches: [["person_id", "people"]],
  drafts: [["person_id", "people"]],
  reviews: [["draft_id", "drafts"]],
  review_answers: [["draft_id", "drafts"]],
  advice: [["person_id", "people"]],
  promises: [["person_id", "people"]],
  evidence: [["option_id", "options"]],
  verdicts: [["option_id", "options"]],
  projections: [["person_id", "people"]],
  help: [["person_id", "people"]],
  mentor_answers: [["person_id", "people"]],
  documents: [["person_id", "people"]],
  document_contents: [["document_id", "documents"]],
  introductions: [
    ["introducer_id", "people"],
    ["person_id", "people"],
    ["other_id", "people"],
  ],
  leads: [["person_id", "people"]],
  lead_thanks: [
    ["lead_id", "leads"],
    ["person_id", "people"],
  ],
  needs: [["person_id", "people"]],
  sync_remarks: [["person_id", "people"]],
  acquaintances: [
    ["person_id", "people"],
    ["other_id", "people"],
  ],
  merges: [["person_id", "people"]],
  merge_rows: [["merge_id", "merges"]],
  told_apart: [
    ["person_id", "people"],
    ["other_id", "people"],
  ],
};

type Sorted = { readonly fresh: readonly Row[]; readonly newer: readonly Row[] };

/**
 * Takes the rows of another copy in, by their ids: what is not here is added, what is newer there replaces what is
 * here, all else stays. Taking the same file in twice changes nothing the second time. Rows that hang on nobody are
 * put on `problems`.
 */
export async function mergeTables(context: Context, given: Tables, problems: RowProblem[]): Promise<Merged> {
  const { tx } = context;
  const { merged, toMerge } = await mergedHere(tx, given);
  const wanted = await withoutErased(context, merged);
  const tables = await withOneOrganizationOfAName(context, await withoutKnownProgrammes(context, wanted));
  const counts = { added: 0, replaced: 0 };
  const sorted: Partial<Record<TableName, Sorted>> = {};
  let touches = 0;
  for (const [at, table] of TABLE_NAMES.entries()) {
    context.signal.throwIfAborted();
    context.report({ done: at, total: TABLE_NAMES.length, says: "Taking everything in" });
    const rows = await withParents(context, table, tables[table], problems);
    const { fresh, newer } = await sort(context, table, rows, sorted);
    sorted[table] = { fresh, newer };
    if (table === "interviews") await removeQuestions(tx, ids(newer));
    const added = await addRows(tx, table, fresh);
    await replaceRows(tx, table, newer);
    counts.added += added;
    counts.replaced += newer.length;
    if (table === "touches") touches = added;
  }
  await bringUpToDate(context, sorted);
  for (const merge of toMerge) await mergePeople(tx, merge);
  return {
    newPeople: sorted.people?.fresh.length ?? 0,
    updatedPeople: sorted.people?.newer.length ?? 0,
    touches,
    ...counts,
  };
}

/** What is worked out from rows is worked out anew for everybody whose rows changed. */
async function bringUpToDate({ tx }: Context, sorted: Partial<Record<TableName, Sorted>>): Promise<void> {
  const changed = (table: TableName) => [...(sorted[table]?.fresh ?? []), ...(sorted[table]?.newer ?? [])];
  const of = (rows: readonly Row[], column: string) => rows.map((row) => row[column] as PersonId);
  await recountTies(tx, [...new Set(of(changed("touches"), "person_id"))]);
  const renamed = new Set(ids(sorted.organizations?.newer ?? []));
  const there =
    renamed.size === 0 ? [] : await readColumns(tx, "affiliations", ["person_id", "organization_id"]);
  await reindexPeople(tx, [
    ...new Set([
      ...of(changed("people"), "id"),
      ...of(changed("affiliations"), "person_id"),
      ...of(
        there.filter((row) => renamed.has(String(row["organization_id"]))),
        "person_id",
      ),
    ]),
  ]);
}

/** Parts rows into those that are not here and those that are newer than what is here. */
async function sort(
  { tx }: Context,
  table: TableName,
  rows: readonly Row[],
  sorted: Partial<Record<TableName, Sorted>>,
): Promise<Sorted> {
  if (rows.length === 0) return { fresh: [], newer: [] };
  if (table === "interview_questions") {
    // A list of questions belongs to its conversation, and comes or stays with it.
    const taken = new Set([...ids(sorted.interviews?.fresh ?? []), ...ids(sorted.interviews?.newer ?? [])]);
    return { fresh: rows.filter((row) => taken.has(String(row["interview_id"]))), newer: [] };
  }
  const by = NEWER[table] ?? [];
  const here = new Map((await readTable(tx, table)).map((row) => [keyOf(table, row), row]));
  const fresh: Row[] = [];
  const newer: Row[] = [];
  for (const row of rows) {
    const known = here.get(keyOf(table, row));
    if (known === undefined) fresh.push(row);
    else if (isNewer(row, known, by)) newer.push(row);
  }
  return { fresh, newer };
}

function isNewer(row: Row, known: Row, by: readonly string[]): boolean {
  for (const column of by) {
    const [theirs, ours] = [row[column] ?? 0, known[column] ?? 0];
    if (theirs !== ours) return theirs > ours;
  }
  return false;
}

/** Leaves aside what hangs on somebody who is neither here nor in the file. Parents are in by now. */
async function withParents(
  { tx }: Context,
  table: TableName,
  rows: readonly Row[],
  problems: RowProblem[],
): Promise<readonly Row[]> {
  const parents = PARENT[table];
  if (parents === undefined || rows.length === 0) return rows;
  const known = await Promise.all(
    parents.map(async ([column, of]) => ({ column, ids: new Set(ids(await readColumns(tx, of, ["id"]))) })),
  );
  return rows.filter((row, at) => {
    const missing = known.find(({ column, ids: there }) => {
      const parent = row[column] ?? null;
      return parent !== null && !there.has(String(parent));
    });
    if (missing !== undefined && problems.length < MOST_PROBLEMS)
      problems.push({ table, row: at + 1, reason: `${missing.column}: what it belongs to is not there.` });
    return missing === undefined;
  });
}

/**
 * An organization is known by its name: where two copies made it apart from each other, what is here stays, and the
 * file's rows are led to it.
 */
async function withOneOrganizationOfAName({ tx }: Context, tables: Tables): Promise<Tables> {
  const here = await readColumns(tx, "organizations", ["id", "name_key"]);
  const idOf = new Map(here.map((row) => [row["name_key"], String(row["id"])]));
  const led = new Map<string, string>();
  const organizations = tables.organizations.filter((row) => {
    const id = String(row["id"]);
    const holder = idOf.get(row["name_key"] ?? null);
    if (holder === undefined || holder === id) {
      idOf.set(row["name_key"] ?? null, id);
      return true;
    }
    led.set(id, holder);
    return false;
  });
  if (led.size === 0) return tables;
  const affiliations = tables.affiliations.map((row) => {
    const holder = led.get(String(row["organization_id"]));
    return holder === undefined ? row : { ...row, organization_id: holder };
  });
  return { ...tables, organizations, affiliations };
}

/** Whoever was erased here stays out, with all that hangs on them (R59). */
async function withoutErased({ tx }: Context, tables: Tables): Promise<Tables> {
  const pointsOf = Map.groupBy(tables.contact_points, (row) => row["person_id"]);
  const keysOf = (row: Row) =>
    erasedKeys(
      String(row["id"]) as PersonId,
      String(row["name"]),
      (pointsOf.get(row["id"] ?? null) ?? []).map((point) => ({
        kind: point["kind"] as ContactKind,
        key: String(point["key"]),
      })),
    );
  const here = new Set(ids(await readColumns(tx, "people", ["id"])));
  const strangers = tables.people.filter((row) => !here.has(String(row["id"])));
  const erased = await erasedAmong(tx, strangers.flatMap(keysOf));
  const gone = strangers.filter((row) => keysOf(row).some((key) => erased.has(key)));
  return gone.length === 0 ? tables : withoutPeople(tables, ids(gone) as PersonId[]);
}

/** Settings write programmes anew under new ids: one with the same words and dates is the same one. */
async function withoutKnownProgrammes({ tx }: Context, tables: Tables): Promise<Tables> {
  if (tables.programmes.length === 0) return tables;
  const told = (row: Row) => JSON.stringify([row["title"], row["starts_on"], row["ends_on"]]);
  const here = await readTable(tx, "programmes");
  const known = new Set(here.map(told));
  const knownIds = new Set(ids(here));
  const programmes = tables.programmes.filter(
    (row) => knownIds.has(String(row["id"])) || !known.has(told(row)),
  );
  return { ...tables, programmes };
}

function ids(rows: readonly Row[]): string[] {
  return rows.map((row) => String(row["id"]));
}
