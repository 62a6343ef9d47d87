import {
  EVERYTHING,
  type Row,
  readColumns,
  readTable,
  TABLE_NAMES,
  type TableName,
} from "#database/everything.ts";
import { heldBack } from "#database/merging/merge-journal.ts";
import { DAY_MS, type Instant } from "#time/date.ts";
import type { Context } from "../operation.ts";
import type { Tables } from "./people-of.ts";
import { keyOf, MOST_PROBLEMS, type RowProblem } from "./read-everything.ts";
import { settingInWords } from "./settings-told.ts";

/** What says which of two rows with one key is the newer; a table that is not named here only ever gains rows. */
const NEWER: { readonly [Table in TableName]?: readonly string[] } = {
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
export const PARENT: { readonly [Table in TableName]?: readonly (readonly [string, TableName])[] } = {
  other_names: [["person_id", "people"]],
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

/** The user's own words about themselves: what is set here stays, unless they want the other's, whichever is the newer. */
const OF_MINE: { readonly [Table in TableName]?: readonly string[] } = {
  settings: ["value"],
  programmes: ["title", "starts_on", "ends_on"],
};

/**
 * `fresh`: not here; `newer`: than what is here; `telling`: those of them that say something else, too; `staying`: what
 * the user set here otherwise, and keeps.
 */
export type Sorted = {
  readonly fresh: readonly Row[];
  readonly newer: readonly Row[];
  readonly telling: readonly Row[];
  readonly staying: readonly Row[];
};
export type SortedTables = Readonly<Record<TableName, Sorted>>;
/** Rows that are taken for being here, though they are not written yet. */
export type Coming = Partial<Record<TableName, readonly Row[]>>;

const NOTHING: Sorted = { fresh: [], newer: [], telling: [], staying: [] };

/** What of another copy's rows is not here, or newer there. Rows that hang on nobody are put on `problems`. */
export async function sortTables(
  context: Context,
  tables: Tables,
  awaited: Coming,
  problems: RowProblem[],
  theirSettings: boolean,
): Promise<SortedTables> {
  const sorted: Partial<Record<TableName, Sorted>> = {};
  const held = await heldBack(context.tx);
  const hasParents = parentsIn(context, tables, awaited, problems);
  for (const table of TABLE_NAMES) {
    context.signal.throwIfAborted();
    const rows = (await hasParents(table)).filter((row) => !held.has(`${table} ${String(row["id"])}`));
    sorted[table] = await sort(context, table, rows, {
      sorted,
      awaited: awaited[table] ?? [],
      theirSettings,
    });
  }
  return sorted as SortedTables;
}

async function sort(
  { tx, now }: Context,
  table: TableName,
  rows: readonly Row[],
  {
    sorted,
    awaited,
    theirSettings,
  }: {
    readonly sorted: Partial<SortedTables>;
    readonly awaited: readonly Row[];
    readonly theirSettings: boolean;
  },
): Promise<Sorted> {
  if (rows.length === 0) return NOTHING;
  if (table === "interview_questions") {
    // A list of questions belongs to its conversation, and comes or stays with it.
    const taken = new Set(
      [...(sorted.interviews?.fresh ?? []), ...(sorted.interviews?.newer ?? [])].map((row) => row["id"]),
    );
    return { ...NOTHING, fresh: rows.filter((row) => taken.has(row["interview_id"] ?? null)) };
  }
  const by = NEWER[table] ?? [];
  const ofMine = OF_MINE[table];
  const there =
    by.length > 0 || ofMine !== undefined ? readTable(tx, table) : readColumns(tx, table, EVERYTHING[table]);
  const here = new Map([...(await there), ...awaited].map((row) => [keyOf(table, row), row]));
  if (ofMine !== undefined) {
    const fresh = rows.filter((row) => !here.has(keyOf(table, row)));
    const others = rows.filter((row) => {
      const known = here.get(keyOf(table, row));
      return known !== undefined && ofMine.some((column) => row[column] !== known[column]);
    });
    const named = others.filter((row) => table !== "settings" || settingInWords(row) !== undefined);
    const newer = theirSettings ? named : [];
    return { fresh, newer, telling: newer, staying: theirSettings ? [] : named };
  }
  const fresh = new Map<string, Row>();
  const newer = new Map<string, Row>();
  for (const row of rows) {
    const key = keyOf(table, row);
    const known = here.get(key);
    const into = known === undefined ? fresh : newer;
    const before = into.get(key) ?? known;
    if (before === undefined || isNewer(row, before, by, now)) into.set(key, row);
  }
  const isNews = (row: Row) => saysElse(row, here.get(keyOf(table, row)) ?? {}, by);
  return {
    ...NOTHING,
    fresh: [...fresh.values()],
    newer: [...newer.values()],
    telling: [...newer.values()].filter(isNews),
  };
}

function isNewer(row: Row, known: Row, by: readonly string[], now: Instant): boolean {
  for (const column of by) {
    const [theirs, ours] = [row[column] ?? 0, known[column] ?? 0];
    if (theirs !== ours) return theirs > ours && !(INSTANTS.has(column) && Number(theirs) > now + DAY_MS);
  }
  return false;
}

/** What is said to be written on a later day than today is newer than nothing; clocks may differ by hours. */
const INSTANTS = new Set(["updated_at", "at"]);

function saysElse(row: Row, known: Row, by: readonly string[]): boolean {
  return Object.keys(row).some((column) => !by.includes(column) && row[column] !== known[column]);
}

/** Leaves aside what hangs on somebody who is neither here nor in the file. Asked of parents before their children. */
function parentsIn({ tx }: Context, tables: Tables, awaited: Coming, problems: RowProblem[]) {
  const there = new Map<TableName, ReadonlySet<string>>();
  const kept: Partial<Record<TableName, readonly Row[]>> = {};
  const idsOf = async (table: TableName) => {
    const found =
      there.get(table) ??
      new Set(
        [...(await readColumns(tx, table, ["id"])), ...(awaited[table] ?? []), ...(kept[table] ?? [])].map(
          (row) => String(row["id"]),
        ),
      );
    there.set(table, found);
    return found;
  };
  return async (table: TableName): Promise<readonly Row[]> => {
    const parents = PARENT[table];
    const rows = tables[table];
    kept[table] = rows;
    if (parents === undefined || rows.length === 0) return rows;
    const known = await Promise.all(parents.map(async ([column, of]) => ({ column, ids: await idsOf(of) })));
    kept[table] = rows.filter((row, at) => {
      const missing = known.find(({ column, ids }) => {
        const parent = row[column] ?? null;
        return parent !== null && !ids.has(String(parent));
      });
      if (missing !== undefined && problems.length < MOST_PROBLEMS)
        problems.push({ table, row: at + 1, reason: `${missing.column}: what it belongs to is not there.` });
      return missing === undefined;
    });
    return kept[table];
  };
}
