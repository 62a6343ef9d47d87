import { lastDeed } from "#database/deeds.ts";
import {
  addRows,
  type Row,
  readColumns,
  removeQuestions,
  replaceRows,
  TABLE_NAMES,
} from "#database/everything.ts";
import { mergePeople } from "#database/merging/merges.ts";
import { recountTies, reindexPeople } from "#database/ties/recount.ts";
import type { PlannedPerson } from "#importing/plan.ts";
import type { PersonId } from "#people/id.ts";
import { idAfter } from "#people/uuid.ts";
import type { Context } from "../operation.ts";
import { turns } from "../turns.ts";
import type { Tables } from "./people-of.ts";
import type { RowProblem } from "./read-everything.ts";
import type { SettingsTold } from "./settings-told.ts";
import type { SortedTables } from "./sort-tables.ts";
import { type CopyAnswers, type Weighed, weigh } from "./weigh.ts";

export type Merged = {
  /** Everybody of the file, and what became of them. */
  readonly people: readonly PlannedPerson[];
  readonly touches: number;
  readonly settings: SettingsTold;
  /** Rows added, and rows replaced by newer ones, of all tables. */
  readonly added: number;
  readonly replaced: number;
};

/**
 * Takes the rows of another copy in, by their ids: what is not here is added, what is newer there replaces what is
 * here, all else stays. Then whoever is certainly somebody of this book becomes one with them. Taking the same file in
 * twice changes nothing the second time. Rows that hang on nobody are put on `problems`.
 */
export async function mergeTables(
  context: Context,
  copy: { readonly name: string; readonly tables: Tables },
  problems: RowProblem[],
  answers?: CopyAnswers,
): Promise<Merged> {
  const weighed = await weigh(context, copy, answers);
  problems.push(...weighed.problems);
  const counts = await writeRows(context, weighed.rows);
  await bringUpToDate(context, weighed.rows);
  await makeOne(context, weighed);
  const { people, touches, settings } = weighed;
  return { people, touches, settings, ...counts };
}

async function writeRows({ tx, signal, report }: Context, rows: SortedTables) {
  const counts = { added: 0, replaced: 0 };
  for (const [at, table] of TABLE_NAMES.entries()) {
    signal.throwIfAborted();
    report({ done: at, total: TABLE_NAMES.length, says: "Taking everything in" });
    const { fresh, newer } = rows[table];
    if (table === "interviews") await removeQuestions(tx, ids(newer));
    counts.added += await addRows(tx, table, fresh);
    await replaceRows(tx, table, newer);
    counts.replaced += newer.length;
  }
  return counts;
}

/** What is worked out from rows is worked out anew for everybody whose rows changed. */
async function bringUpToDate({ tx }: Context, sorted: SortedTables): Promise<void> {
  const changed = (table: keyof SortedTables) => [...sorted[table].fresh, ...sorted[table].newer];
  const of = (rows: readonly Row[], column: string) => rows.map((row) => row[column] as PersonId);
  await recountTies(tx, [...new Set(of(changed("touches"), "person_id"))]);
  const renamed = new Set(ids(sorted.organizations.newer));
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

/** Those whom the other copy made one, and those who are certainly somebody of this book; who was here stays. */
async function makeOne(
  { tx, now, newId, signal, report }: Context,
  { merges, twins }: Weighed,
): Promise<void> {
  const rest = turns(signal);
  const total = merges.length + twins.size;
  const says = "Bringing together who is one";
  for (const [done, merge] of merges.entries()) {
    await mergePeople(tx, merge);
    await rest(() => report({ done, total, says }));
  }
  let [done, last] = [merges.length, await lastDeed(tx)];
  for (const [mergedId, personId] of twins) {
    const id = idAfter(last, newId<"merge">());
    await mergePeople(tx, { id, personId, mergedId, at: now });
    last = id;
    done += 1;
    await rest(() => report({ done, total, says }));
  }
}

function ids(rows: readonly Row[]): string[] {
  return rows.map((row) => String(row["id"]));
}
