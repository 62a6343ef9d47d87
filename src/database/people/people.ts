import { type Insertable, type Selectable, type SqlBool, sql } from "kysely";
import { foldText } from "#people/fold.ts";
import type { ImportId, OrganizationId, PersonId } from "#people/id.ts";
import {
  type Affiliation,
  type ContactKind,
  type Familiarity,
  NO_PREFERENCES,
  type Person,
  type Preferences,
} from "#people/person.ts";
import { moveFirst, workFirst } from "#people/position.ts";
import type { Teller } from "#people/tellers.ts";
import type { DateText } from "#time/date.ts";
import { kept } from "../kept.ts";
import { alsoCalled } from "../merging/merged-away.ts";
import { portions } from "../portions.ts";
import type { Schema } from "../schema.ts";
import { addWords, forgetWords, hasWords, searchIds, warmestFound } from "../search.ts";
import type { Tx } from "../transaction.ts";
import { emailsOf, idsReachedBy } from "./contact-points.ts";
import { fromAfterChange } from "./told.ts";

export async function insertPerson(tx: Tx, person: Person, importId: ImportId | null = null): Promise<void> {
  await insertRow(tx, { ...toRow(person), import_id: importId, extra: "[]" });
  await addWords(tx, "person", [{ id: person.id, text: `${person.name} ${person.headline}` }]);
}

const insertRow = kept((tx, row: Omit<Insertable<Schema["people"]>, "owner_id">) =>
  tx.db.insertInto("people").values({ owner_id: tx.owner, ...row }),
);

/**
 * Saves a person over the one of the same id; the caller has compared versions and counted this one up. What is told
 * otherwise than before is the teller's word from now on: the user's, where nobody else is named.
 */
export async function updatePerson(tx: Tx, person: Person, teller: Teller = person.updatedAt): Promise<void> {
  const [before] = await rowsOf(tx, [person.id]);
  if (before === undefined) return;
  const after = toRow(person);
  await tx.db
    .updateTable("people")
    .set({ ...after, ...fromAfterChange(before, after, teller) })
    .where("owner_id", "=", tx.owner)
    .where("id", "=", person.id)
    .execute();
  await reindexPerson(tx, person.id);
}

export async function findPerson(tx: Tx, id: PersonId): Promise<Person | undefined> {
  const [row] = await rowsOf(tx, [id]);
  return row && toPerson(row);
}

export async function findPeople(tx: Tx, ids: readonly PersonId[]): Promise<readonly Person[]> {
  return ids.length === 0 ? [] : (await rowsOf(tx, ids)).map(toPerson);
}

const rowsOf = kept((tx, ids: readonly PersonId[]) =>
  tx.db.selectFrom("people").selectAll().where("owner_id", "=", tx.owner).where("id", "in", ids),
);

export type Namesake = { readonly id: PersonId; readonly name: string; readonly leftOut: boolean };

/** Everybody of exactly this name however it is typed, those left out too. */
export async function peopleNamed(tx: Tx, name: string): Promise<readonly Namesake[]> {
  const rows = await tx.db
    .selectFrom("people")
    .select(["id", "name", "left_out"])
    .where("owner_id", "=", tx.owner)
    // Said so that the index on names fits; in the order of ids SQLite would go through everybody.
    .where("left_out", "in", [0, 1])
    .where("name_key", "=", foldText(name))
    .limit(20)
    .execute();
  return rows
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
    .map((row) => ({ id: row.id as PersonId, name: row.name, leftOut: row.left_out === 1 }));
}

/** Whoever can be reached by this address, number or link; those left out too. */
export async function peopleReachedBy(tx: Tx, kind: ContactKind, key: string): Promise<readonly Namesake[]> {
  const people = await findPeople(tx, await idsReachedBy(tx, kind, key, 20));
  return people
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
    .map(({ id, name, leftOut }) => ({ id, name, leftOut }));
}

/** Where a page of the list by name ended. */
export type NameCursor = { readonly nameKey: string; readonly id: string };

export const BEFORE_ALL: NameCursor = { nameKey: "", id: "" };

export function nameCursorOf(row: { readonly name_key: string; readonly id: string }): NameCursor {
  return { nameKey: row.name_key, id: row.id };
}

export type ListedPerson = {
  readonly id: PersonId;
  readonly name: string;
  readonly headline: string;
  readonly familiarity: Familiarity;
  readonly leftOut: boolean;
  readonly lastAt: number | null;
  readonly days: number;
  readonly heat: number | null;
  readonly talks: number;
  readonly nameKey: string;
};

/** One page of people in the order of their names, those left out on a page of their own. */
export async function pageOfPeople(
  tx: Tx,
  page: { readonly after: NameCursor | undefined; readonly limit: number; readonly leftOut: boolean },
): Promise<readonly ListedPerson[]> {
  let query = listed(tx)
    .where("p.left_out", "=", page.leftOut ? 1 : 0)
    .orderBy("p.name_key")
    .orderBy("p.id")
    .limit(page.limit);
  if (page.after !== undefined) query = query.where(isAfter(page.after));
  return (await query.execute()).map(toListed);
}

function isAfter({ nameKey, id }: NameCursor) {
  return sql<SqlBool>`(p.name_key > ${nameKey} or (p.name_key = ${nameKey} and p.id > ${id}))`;
}

/**
 * `total` is null where more fit than are looked through: then the warmest are among these, and of the others some;
 * `restOfFound` has those that are not.
 */
export type FoundPeople = { readonly people: readonly ListedPerson[]; readonly total: number | null };

/** People whose name, role, organization or address has a word that begins with each word of the query; the warmest first. */
export async function searchPeople(tx: Tx, query: string, limit: number): Promise<FoundPeople> {
  const found = await searchIds(tx, "person", query, SEARCH_POOL + 1);
  const isAll = found.length <= SEARCH_POOL;
  const ids = isAll
    ? found
    : [...new Set([...(await warmestFound(tx, query, limit)), ...found])].slice(0, limit);
  const all = ids.length === 0 ? [] : await listed(tx).where("p.id", "in", ids).execute();
  // Those left out are passed over here: asked of SQLite, it would go through everybody by that column instead.
  const rows = all.filter((row) => row.left_out === 0);
  const folded = foldText(query);
  const startsWell = (each: ListedPerson) => (each.nameKey.startsWith(folded) ? 0 : 1);
  const people = rows
    .map(toListed)
    .sort(
      (a, b) =>
        startsWell(a) - startsWell(b) ||
        (b.heat ?? Number.NEGATIVE_INFINITY) - (a.heat ?? Number.NEGATIVE_INFINITY) ||
        (a.nameKey < b.nameKey ? -1 : 1),
    );
  return { people: people.slice(0, limit), total: isAll ? people.length : null };
}

/** Whom a search finds besides the first so many, in the order of their names. */
export async function restOfFound(
  tx: Tx,
  query: string,
  page: { readonly first: number; readonly after: NameCursor | undefined; readonly limit: number },
): Promise<readonly ListedPerson[]> {
  const { people: shown } = await searchPeople(tx, query, page.first);
  let rest = listed(tx)
    .where("p.left_out", "=", 0)
    .where(hasWords(tx, "person", "p.id", query))
    .where("p.id", "not in", ["", ...shown.map(({ id }) => id)])
    .orderBy("p.name_key")
    .orderBy("p.id")
    .limit(page.limit);
  if (page.after !== undefined) rest = rest.where(isAfter(page.after));
  return (await rest.execute()).map(toListed);
}

/** How many matches are ranked: "a" matches thousands, and nobody reads them. */
const SEARCH_POOL = 200;

export async function countPeople(tx: Tx): Promise<number> {
  return Number((await counted(tx))[0]?.count);
}

const counted = kept((tx) =>
  tx.db
    .selectFrom("people")
    .select((select) => select.fn.countAll().as("count"))
    .where("owner_id", "=", tx.owner)
    .where("left_out", "=", 0),
);

function listed(tx: Tx) {
  return tx.db
    .selectFrom("people as p")
    .leftJoin("ties as t", (join) =>
      join.onRef("t.owner_id", "=", "p.owner_id").onRef("t.person_id", "=", "p.id"),
    )
    .select(["p.id", "p.name", "p.name_key", "p.headline", "p.familiarity", "p.left_out"])
    .select(["t.last_at", "t.days", "t.heat", "t.talks"])
    .where("p.owner_id", "=", tx.owner);
}

type ListedRow = {
  id: string;
  name: string;
  name_key: string;
  headline: string;
  familiarity: string;
  left_out: number;
  last_at: number | null;
  days: number | null;
  heat: number | null;
  talks: number | null;
};

function toListed(row: ListedRow): ListedPerson {
  return {
    id: row.id as PersonId,
    name: row.name,
    nameKey: row.name_key,
    headline: row.headline,
    familiarity: row.familiarity as Familiarity,
    leftOut: row.left_out === 1,
    lastAt: row.last_at,
    days: row.days ?? 0,
    heat: row.heat,
    talks: row.talks ?? 0,
  };
}

export type Position = Affiliation & { readonly field: string };

export async function affiliationsOf(tx: Tx, id: PersonId): Promise<readonly Position[]> {
  return (await affiliationsOfMany(tx, [id])).get(id) ?? [];
}

/**
 * Where some people are and were, the latest seen first, but for what is older than a move that the user told of, and after
 * all of those what they are beside their work.
 */
export async function affiliationsOfMany(
  tx: Tx,
  ids: readonly PersonId[],
): Promise<ReadonlyMap<string, readonly Position[]>> {
  const found = new Map<string, readonly Position[]>();
  for (const some of portions(ids))
    for (const [id, own] of await affiliationsOfSome(tx, some))
      found.set(id, workFirst(moveFirst(own.map(positionFrom))));
  return found;
}

async function affiliationsOfSome(tx: Tx, ids: readonly PersonId[]) {
  return Map.groupBy(await positionRowsOf(tx, ids), (row) => row.person_id);
}

const positionRowsOf = kept((tx, ids: readonly PersonId[]) =>
  tx.db
    .selectFrom("affiliations as a")
    .innerJoin("organizations as o", (join) =>
      join.onRef("o.owner_id", "=", "a.owner_id").onRef("o.id", "=", "a.organization_id"),
    )
    .select(["a.person_id", "a.organization_id", "o.name", "o.field"])
    .select(["a.role", "a.starts_on", "a.ends_on", "a.read_from", "a.import_id", "a.added_at"])
    .where("a.owner_id", "=", tx.owner)
    .where("a.person_id", "in", ids)
    .orderBy("a.added_at", "desc")
    .orderBy("a.id", "desc"),
);

type PositionRow = {
  readonly organization_id: string;
  readonly name: string;
  readonly field: string;
  readonly role: string;
  readonly starts_on: string | null;
  readonly ends_on: string | null;
  readonly read_from: string;
  readonly import_id: string | null;
  readonly added_at: number;
};

function positionFrom(row: PositionRow): Position {
  return {
    organizationId: row.organization_id as OrganizationId,
    organization: row.name,
    field: row.field,
    role: row.role,
    startsOn: row.starts_on as DateText | null,
    endsOn: row.ends_on as DateText | null,
    readFrom: row.read_from,
    importId: row.import_id as ImportId | null,
    addedAt: row.added_at,
  };
}

/** Finds someone anew by name, role and every organization they were at. */
export async function reindexPerson(tx: Tx, id: PersonId): Promise<void> {
  const person = await findPerson(tx, id);
  if (person === undefined) return;
  const places = (await affiliationsOf(tx, id)).map((each) => `${each.organization} ${each.role}`);
  const names = (await alsoCalled(tx, [id])).get(id) ?? [];
  const text = [person.name, ...names, person.headline, ...places].join(" ");
  await forgetWords(tx, "person", [id]);
  await addWords(tx, "person", [{ id, text, addresses: (await emailsOf(tx, [id])).get(id) ?? [] }]);
}

function toRow(person: Person) {
  return {
    id: person.id,
    name: person.name,
    name_key: foldText(person.name),
    headline: person.headline,
    familiarity: person.familiarity,
    how_met: person.howMet,
    address_as: person.addressAs,
    notes: person.notes,
    left_out: person.leftOut ? 1 : 0,
    close: person.close ? 1 : 0,
    mentor: person.mentor ? 1 : 0,
    preferences: JSON.stringify(person.preferences),
    connected_on: person.connectedOn,
    birthday: person.birthday,
    pace_months: person.preferences.paceMonths,
    version: person.version,
    created_at: person.createdAt,
    updated_at: person.updatedAt,
  } as const;
}

function toPerson(row: Selectable<Schema["people"]>): Person {
  return {
    id: row.id as PersonId,
    name: row.name,
    headline: row.headline,
    familiarity: row.familiarity as Familiarity,
    howMet: row.how_met,
    addressAs: row.address_as,
    notes: row.notes,
    leftOut: row.left_out === 1,
    close: row.close === 1,
    mentor: row.mentor === 1,
    preferences: preferencesIn(row.preferences),
    connectedOn: row.connected_on as DateText | null,
    birthday: row.birthday,
    version: row.version,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  };
}

export function preferencesIn(json: string): Preferences {
  return json === "{}" ? NO_PREFERENCES : { ...NO_PREFERENCES, ...JSON.parse(json) };
}
