import { type Row, readColumns, type TableName } from "#database/everything.ts";
import { readExisting } from "#database/importing/imports.ts";
import type { Merge } from "#database/merging/merged-away.ts";
import { repeatedTouches } from "#database/merging/pointing.ts";
import { readToldApart } from "#database/merging/told-apart.ts";
import { findPeople } from "#database/people/people.ts";
import { portions } from "#database/portions.ts";
import { findTwins, type Pair } from "#importing/duplicates.ts";
import { keysInFile } from "#importing/erased-before.ts";
import type { Answers, PlannedPerson } from "#importing/plan.ts";
import { erasedKeys } from "#people/erased.ts";
import type { ExistingPerson } from "#people/existing.ts";
import type { PersonId } from "#people/id.ts";
import type { ContactKind, Person } from "#people/person.ts";
import { inTurns } from "#time/steps.ts";
import type { Context } from "../operation.ts";
import { withoutPeople } from "../people/about-only.ts";
import { erasedAmong } from "../people/erased.ts";
import { turns } from "../turns.ts";
import { changedIn } from "./changed-people.ts";
import { withKnownNames } from "./known-names.ts";
import { mergedHere } from "./merged-here.ts";
import type { Tables } from "./people-of.ts";
import type { RowProblem } from "./read-everything.ts";
import { type SettingsTold, settingsTold } from "./settings-told.ts";
import { type Coming, type SortedTables, sortTables } from "./sort-tables.ts";
import { existingIn, otherwiseIn, peopleTold } from "./told-of-people.ts";

/** What taking another copy in would do. */
export type Weighed = {
  /** Everybody in the file, in its order. */
  readonly people: readonly PlannedPerson[];
  /** How many come onto the timelines. */
  readonly touches: number;
  readonly rows: SortedTables;
  readonly settings: SettingsTold;
  /** Two of this book whom the other copy made one. */
  readonly merges: readonly Omit<Merge, "name">[];
  /** Newcomers who are somebody of this book, and whom. */
  readonly twins: ReadonlyMap<PersonId, PersonId>;
  readonly problems: readonly RowProblem[];
};

/** What copies that come in before this one will have brought by then. */
export type Before = {
  readonly rows: Coming;
  readonly people: readonly ExistingPerson[];
  readonly twins: ReadonlyMap<string, PersonId>;
};

export type CopyAnswers = Answers & {
  /** "What the copy says of my settings is to stand." */
  readonly settings: boolean;
};

export const NO_ANSWERS: CopyAnswers = { same: new Set(), back: new Set(), settings: false };
export const NOTHING_BEFORE: Before = { rows: {}, people: [], twins: new Map() };

/**
 * Weighs another copy of the book against this one, and writes nothing: rows are known by their ids, people also by
 * who they are. Whoever was erased here stays out (R59), unless the user wants them back.
 */
export async function weigh(
  context: Context,
  { name, tables: given }: { readonly name: string; readonly tables: Tables },
  answers: CopyAnswers = NO_ANSWERS,
  before: Before = NOTHING_BEFORE,
): Promise<Weighed> {
  const problems: RowProblem[] = [];
  const { merged, toMerge: merges, now } = await mergedHere(context.tx, given, before.twins);
  const erased = await erasedIn(context, merged, answers.back);
  const tables = await withKnownNames(
    context,
    erased.size === 0 ? merged : withoutPeople(merged, [...erased]),
  );
  const rows = await sortTables(context, tables, before.rows, problems, answers.settings);
  const fresh = new Set(rows.people.fresh.map(idOf));
  const madeOne = new Map(merges.map(({ personId, mergedId }) => [personId, mergedId]));
  // Whom the file knows by their ids here is nobody else of the file.
  const known = new Set<string>([...given.people.map(idOf), ...now.values(), ...madeOne.values()]);
  const newcomers = existingIn(given).filter(({ id }) => fresh.has(id) && !madeOne.has(id));
  const { certain, doubtful } = await pairsOf(context, newcomers, { given, known, before, answers });
  const changed = changedIn(tables, rows);
  for (const { personId } of merges) changed.add(personId);
  const { newer } = rows.people;
  const here: Person[] = [];
  for (const some of portions(newer.map(idOf))) here.push(...(await findPeople(context.tx, some)));
  const otherwise = otherwiseIn(newer, here);
  const twins = new Map([...certain].map(([id, { one }]) => [id, one.id]));
  const touches = rows.touches.fresh;
  return {
    people: peopleTold(name, given, { erased, now, fresh, madeOne, certain, doubtful, changed, otherwise }),
    touches: touches.length - (await repeatedTouches(context.tx, touches, new Map([...twins, ...madeOne]))),
    rows,
    settings: settingsTold(rows),
    merges,
    twins,
    problems,
  };
}

/** What there will be once a copy is in, for the plan of the next one. */
export function after(before: Before, { tables }: { readonly tables: Tables }, weighed: Weighed): Before {
  const rows = Object.entries(weighed.rows).map(([table, { fresh, newer }]) => [
    table,
    [...(before.rows[table as TableName] ?? []), ...fresh, ...newer],
  ]);
  const stays = new Set(weighed.rows.people.fresh.map(idOf).filter((id) => !weighed.twins.has(id)));
  return {
    rows: Object.fromEntries(rows),
    people: [...before.people, ...existingIn(tables).filter(({ id }) => stays.has(id))],
    twins: new Map([...before.twins, ...weighed.twins]),
  };
}

/**
 * Who of the newcomers is certainly somebody of this book, each somebody else, and who may be: two of one copy are two.
 * The user's word makes one who may be certain.
 */
async function pairsOf(
  { tx, signal, report }: Context,
  newcomers: readonly ExistingPerson[],
  of: {
    readonly given: Tables;
    readonly known: ReadonlySet<string>;
    readonly before: Before;
    readonly answers: Answers;
  },
) {
  const certain = new Map<PersonId, Pair>();
  const doubtful = new Map<PersonId, Pair>();
  if (newcomers.length === 0) return { certain, doubtful };
  const all = [...(await readExisting(tx)), ...of.before.people];
  const book = all.filter(({ id }) => !of.known.has(id));
  const apart = new Set([...(await readToldApart(tx)), ...of.given.told_apart.map(pairIn)]);
  const rest = turns(signal);
  const total = newcomers.length;
  const pairs = await inTurns(findTwins(book, newcomers, apart), (share = 0) =>
    rest(() => report({ done: Math.round(share * total), total, says: "Looking who is who" })),
  );
  const taken = new Set<PersonId>();
  for (const pair of pairs) {
    const { one, other, kind } = pair;
    if (kind !== "certain" || certain.has(other.id) || taken.has(one.id)) continue;
    certain.set(other.id, pair);
    taken.add(one.id);
  }
  for (const pair of pairs) {
    const { id } = pair.other;
    if (certain.has(id) || doubtful.has(id)) continue;
    if (of.answers.same.has(id)) certain.set(id, { ...pair, reason: "You said so." });
    else doubtful.set(id, pair);
  }
  return { certain, doubtful };
}

/** People of the file who are not here and were erased here, unless they are wanted `back`. */
async function erasedIn(
  { tx }: Context,
  tables: Tables,
  back: ReadonlySet<string>,
): Promise<ReadonlySet<PersonId>> {
  const pointsOf = Map.groupBy(tables.contact_points, (row) => row["person_id"]);
  const keysOf = (row: Row) => {
    const points = (pointsOf.get(row["id"] ?? null) ?? []).map((point) => ({
      kind: point["kind"] as ContactKind,
      key: String(point["key"]),
    }));
    const name = String(row["name"]);
    return [...erasedKeys(idOf(row), name, points), ...keysInFile(name, points)];
  };
  const here = new Set((await readColumns(tx, "people", ["id"])).map(idOf));
  const strangers = tables.people.filter((row) => !here.has(idOf(row)) && !back.has(idOf(row)));
  const erased = await erasedAmong(tx, strangers.flatMap(keysOf));
  return new Set(strangers.filter((row) => keysOf(row).some((key) => erased.has(key))).map(idOf));
}

function pairIn(row: Row): string {
  return [String(row["person_id"]), String(row["other_id"])].toSorted().join(" ");
}

function idOf(row: Row): PersonId {
  return String(row["id"]) as PersonId;
}
