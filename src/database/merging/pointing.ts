import { sql } from "kysely";
import type { PersonId } from "#people/id.ts";
import { isBare } from "#people/position.ts";
import type { Row } from "../everything.ts";
import type { Tx } from "../transaction.ts";
import { type Changed, removeRow, rowsWhere, updateRow } from "./merge-journal.ts";

/** A column that names a person, by what its table's rows are known, and when two of them say the same. */
type Pointing = {
  readonly table: string;
  readonly column: string;
  readonly key: readonly string[];
  /** Ways in which two rows are one fact: equal in all these columns, none of which is empty where one suffices. */
  readonly same?: readonly (readonly string[])[];
};

/**
 * Every table whose rows are about one person. A test compares it with what the tables really refer to. Rows that others
 * hang on (conversations, letters, advice) are never held back.
 */
const POINTING: readonly Pointing[] = [
  { table: "merges", column: "person_id", key: ["id"] },
  { table: "other_names", column: "person_id", key: ["person_id", "name_key"], same: [["name_key"]] },
  {
    table: "contact_points",
    column: "person_id",
    key: ["person_id", "kind", "key"],
    same: [["kind", "key"]],
  },
  {
    table: "affiliations",
    column: "person_id",
    key: ["id"],
    same: [["organization_id", "role", "starts_on", "ends_on"]],
  },
  { table: "interviews", column: "person_id", key: ["id"] },
  { table: "drafts", column: "person_id", key: ["id"] },
  {
    table: "touches",
    column: "person_id",
    key: ["id"],
    same: [["message_id"], ["at", "kind", "direction", "subject", "note", "prompted", "interview_id"]],
  },
  { table: "advice", column: "person_id", key: ["id"] },
  { table: "promises", column: "person_id", key: ["id"] },
  {
    table: "evidence",
    column: "person_id",
    key: ["id"],
    same: [["option_id", "direction", "text", "interview_id", "off_record"]],
  },
  {
    table: "projections",
    column: "person_id",
    key: ["id"],
    same: [["picture", "option_id", "since"]],
  },
  {
    table: "help",
    column: "person_id",
    key: ["id"],
    same: [["kind", "note", "at", "interview_id", "off_record"]],
  },
  { table: "mentor_answers", column: "person_id", key: ["person_id"], same: [[]] },
  { table: "documents", column: "person_id", key: ["id"] },
  { table: "introductions", column: "introducer_id", key: ["id"] },
  { table: "introductions", column: "person_id", key: ["id"] },
  { table: "introductions", column: "other_id", key: ["id"] },
  { table: "leads", column: "person_id", key: ["id"] },
  { table: "lead_thanks", column: "person_id", key: ["lead_id", "person_id"], same: [["lead_id"]] },
  { table: "needs", column: "person_id", key: ["id"], same: [["side", "kind", "text"]] },
  { table: "sync_links", column: "subject_id", key: ["account_id", "href"] },
  { table: "sync_remarks", column: "person_id", key: ["id"] },
  { table: "sync_remarks", column: "subject_id", key: ["id"] },
  { table: "imported_records", column: "person_id", key: ["fingerprint"] },
];

/** Tables of pairs of people, the smaller id first. */
export const PAIRS = ["acquaintances", "told_apart"] as const;
const PAIR = ["person_id", "other_id"];
/** Texts with an id in them. */
const IN_TEXT = [
  { table: "not_now", column: "key", key: ["key"] },
  { table: "leaving_done", column: "item", key: ["address", "item"] },
] as const;
/** Columns that name a touch which may be held back. */
const OF_TOUCHES = [
  ["help", "touch_id"],
  ["leads", "touch_id"],
] as const;
/** What was written about a conversation or a letter goes with it. */
const FOLLOWS = [
  ["touches", "interview_id", "interviews"],
  ["drafts", "interview_id", "interviews"],
  ["advice", "interview_id", "interviews"],
  ["promises", "interview_id", "interviews"],
  ["evidence", "interview_id", "interviews"],
  ["help", "interview_id", "interviews"],
  ["drafts", "advice_id", "advice"],
  ["documents", "draft_id", "drafts"],
] as const;

/** The tables in which people stand, for the test that compares them with the database. */
export const TABLES_OF_PEOPLE: ReadonlySet<string> = new Set([
  ...POINTING.map(({ table }) => table),
  ...PAIRS,
]);

/** Every table that a merge changes. */
export const TABLES_OF_MERGES: ReadonlySet<string> = new Set([
  "people",
  ...TABLES_OF_PEOPLE,
  ...IN_TEXT.map(({ table }) => table),
]);

/** How the journal of a merge tells of a table's rows: what it knows one by, and which columns it leads elsewhere. */
export type Led = {
  readonly key: readonly string[];
  /** Of these, one at a time: they name a person, or a touch. */
  readonly ids: readonly string[];
  /** Pairs of people change both their ends at once. */
  readonly pair: readonly string[];
  /** Texts in which a person's id stands. */
  readonly texts: readonly string[];
};

export function ledIn(table: string): Led {
  const pointing = POINTING.filter((each) => each.table === table);
  const inText = IN_TEXT.filter((each) => each.table === table);
  const pair = PAIRS.some((each) => each === table) ? PAIR : [];
  return {
    key: pointing[0]?.key ?? inText[0]?.key ?? (pair.length > 0 ? pair : ["id"]),
    ids: [...pointing, ...OF_TOUCHES.filter(([of]) => of === table).map(([, column]) => ({ column }))].map(
      ({ column }) => column,
    ),
    pair,
    texts: inText.map(({ column }) => column),
  };
}

/** Leads every row about one person to another; a fact that the other has too is held back. Answers what it changed. */
export async function lead(tx: Tx, from: PersonId, to: PersonId): Promise<readonly Changed[]> {
  const changed: Changed[] = [];
  for (const pointing of POINTING) changed.push(...(await leadRows(tx, pointing, from, to)));
  for (const table of PAIRS) changed.push(...(await leadPairs(tx, table, from, to)));
  for (const text of IN_TEXT) changed.push(...(await leadTexts(tx, text, from, to)));
  return changed;
}

/** How many touches of people who will be one with others stand on those others' timelines already. */
export async function repeatedTouches(
  tx: Tx,
  touches: readonly Row[],
  into: ReadonlyMap<string, PersonId>,
): Promise<number> {
  const pointing = POINTING.find(({ table }) => table === "touches");
  if (pointing === undefined || into.size === 0) return 0;
  let repeated = 0;
  for (const [from, theirs] of Map.groupBy(touches, (row) => String(row["person_id"]))) {
    const to = into.get(from);
    if (to === undefined) continue;
    const there = await rowsWhere(tx, "touches", "person_id", to);
    const facts = new Set(there.flatMap((row) => factsOf(pointing, row)));
    repeated += theirs.filter((row) => factsOf(pointing, row).some((says) => facts.has(says))).length;
  }
  return repeated;
}

async function leadRows(
  tx: Tx,
  pointing: Pointing,
  from: PersonId,
  to: PersonId,
): Promise<readonly Changed[]> {
  const { table, column, key } = pointing;
  const rows = await rowsWhere(tx, table, column, from);
  if (rows.length === 0) return [];
  const twins = new Map<string, Row>();
  if (pointing.same !== undefined)
    for (const row of await rowsWhere(tx, table, column, to))
      for (const says of factsOf(pointing, row)) twins.set(says, row);
  const changed: Changed[] = [];
  const bare = table === "affiliations" ? await holdBackBare(tx, rows, to) : { held: [], ids: new Set() };
  changed.push(...bare.held);
  for (const row of rows.filter(({ id }) => !bare.ids.has(id))) {
    const twin = factsOf(pointing, row)
      .map((says) => twins.get(says))
      .find((each) => each !== undefined);
    if (twin !== undefined) {
      await removeRow(tx, table, pick(row, key));
      changed.push({ table, key: pick(twin, key), before: withoutOwner(row), after: null });
      if (table === "touches")
        changed.push(...(await leadToTouch(tx, String(row["id"]), String(twin["id"]))));
      if (table === "contact_points") changed.push(...(await fillLabel(tx, twin, row)));
    } else {
      const now = { ...row, [column]: to };
      changed.push({ table, key: pick(now, key), before: { [column]: from }, after: { [column]: to } });
    }
  }
  await sql`update ${sql.table(table)} set ${sql.ref(column)} = ${to}
    where owner_id = ${tx.owner} and ${sql.ref(column)} = ${from}`.execute(tx.db);
  return changed;
}

/** That somebody is at an organization is held back where the other one has a role there; so is what was only read. */
async function holdBackBare(tx: Tx, theirs: readonly Row[], to: PersonId) {
  const all = [...theirs, ...(await rowsWhere(tx, "affiliations", "person_id", to))];
  const held = all.filter(isBareRow).flatMap((row): Changed[] => {
    const fuller = all.find(
      (each) =>
        each["ends_on"] === null &&
        (row["read_from"] === ""
          ? each["organization_id"] === row["organization_id"] && each["role"] !== ""
          : each["read_from"] === ""),
    );
    if (fuller === undefined || fuller["person_id"] === row["person_id"]) return [];
    return [{ table: "affiliations", key: pick(fuller, ["id"]), before: withoutOwner(row), after: null }];
  });
  for (const { before } of held) await removeRow(tx, "affiliations", pick(before, ["id"]));
  return { held, ids: new Set(held.map(({ before }) => before["id"])) };
}

function isBareRow({ role, starts_on: startsOn, ends_on: endsOn }: Row): boolean {
  return isBare({ role, startsOn, endsOn } as Parameters<typeof isBare>[0]);
}

function factsOf({ same = [] }: Pointing, row: Row): readonly string[] {
  return same
    .filter((columns) => columns.length !== 1 || row[columns[0] ?? ""] !== null)
    .map((columns) => JSON.stringify([columns.length, ...columns.map((column) => row[column] ?? null)]));
}

async function leadToTouch(tx: Tx, from: string, to: string): Promise<readonly Changed[]> {
  const changed: Changed[] = [];
  for (const [table, column] of OF_TOUCHES) {
    for (const row of await rowsWhere(tx, table, column, from)) {
      const key = pick(row, ["id"]);
      await updateRow(tx, table, key, { [column]: to });
      changed.push({ table, key, before: { [column]: from }, after: { [column]: to } });
    }
  }
  return changed;
}

/** "work" beside a number is a fact, too. */
async function fillLabel(tx: Tx, twin: Row, row: Row): Promise<readonly Changed[]> {
  const label = row["label"] ?? "";
  if (twin["label"] !== "" || label === "") return [];
  const key = pick(twin, ["person_id", "kind", "key"]);
  await updateRow(tx, "contact_points", key, { label });
  return [{ table: "contact_points", key, before: { label: "" }, after: { label } }];
}

async function leadPairs(tx: Tx, table: string, from: PersonId, to: PersonId): Promise<readonly Changed[]> {
  const rows = [
    ...(await rowsWhere(tx, table, "person_id", from)),
    ...(await rowsWhere(tx, table, "other_id", from)),
  ];
  const changed: Changed[] = [];
  for (const row of rows) {
    const before = pick(row, PAIR);
    const other = row["person_id"] === from ? row["other_id"] : row["person_id"];
    const [person_id = "", other_id = ""] = [to as string, String(other)].sort();
    const after = { person_id, other_id };
    const held = other === to || (await hasPair(tx, table, after));
    if (held) await removeRow(tx, table, before);
    else await updateRow(tx, table, before, after);
    changed.push(
      held
        ? { table, key: after, before: withoutOwner(row), after: null }
        : { table, key: after, before, after },
    );
  }
  return changed;
}

async function hasPair(
  tx: Tx,
  table: string,
  { person_id, other_id }: { readonly person_id: string; readonly other_id: string },
) {
  return (await rowsWhere(tx, table, "person_id", person_id)).some((row) => row["other_id"] === other_id);
}

async function leadTexts(
  tx: Tx,
  { table, column, key }: (typeof IN_TEXT)[number],
  from: PersonId,
  to: PersonId,
): Promise<readonly Changed[]> {
  const { rows } = await sql<Row>`select * from ${sql.table(table)}
    where owner_id = ${tx.owner} and ${sql.ref(column)} like ${`%${from}%`}`.execute(tx.db);
  const changed: Changed[] = [];
  for (const row of rows) {
    const after = { [column]: String(row[column]).replaceAll(from, to) };
    const now = pick({ ...row, ...after }, key);
    const there = (await rowsWhere(tx, table, column, after[column] ?? "")).some((each) =>
      key.every((part) => each[part] === now[part]),
    );
    if (there) await removeRow(tx, table, pick(row, key));
    else await updateRow(tx, table, pick(row, key), after);
    changed.push(
      there
        ? { table, key: now, before: withoutOwner(row), after: null }
        : { table, key: now, before: pick(row, [column]), after },
    );
  }
  return changed;
}

/** What was added since about a conversation, a letter or advice that went back to somebody goes back with it. */
export async function leadAlong(tx: Tx, from: PersonId, to: PersonId): Promise<void> {
  for (const [table, column, of] of FOLLOWS) {
    await sql`update ${sql.table(table)} set person_id = ${to} where owner_id = ${tx.owner} and person_id = ${from}
      and ${sql.ref(column)} in (select id from ${sql.table(of)} where owner_id = ${tx.owner} and person_id = ${to})`.execute(
      tx.db,
    );
  }
}

function pick(row: Row, columns: readonly string[]): Row {
  return Object.fromEntries(columns.map((column) => [column, row[column] ?? null]));
}

function withoutOwner({ owner_id: _, ...row }: Row): Row {
  return row;
}
