import { type SqlBool, sql } from "kysely";
import type { Reaching } from "#network/growth.ts";
import type { InTheBook } from "#network/reach.ts";
import { isNoPlace } from "#organizations/no-place.ts";
import type { OrganizationId, PersonId } from "#people/id.ts";
import type { Familiarity } from "#people/person.ts";
import type { TieHistory } from "#ties/history.ts";
import { type DateText, dateOf } from "#time/date.ts";
import { isThere } from "../is-there.ts";
import { BEFORE_ALL, countPeople, type NameCursor, nameCursorOf } from "../people/people.ts";
import { behindEach } from "../portions.ts";
import type { Tx } from "../transaction.ts";

/** How many people are in the book, at how many organizations today, in how many fields; nobody left out. */
export async function countBook(tx: Tx, today: DateText): Promise<InTheBook> {
  const [there] = await tx.db
    .selectFrom("people as p")
    .innerJoin("affiliations as a", (join) =>
      join.onRef("a.owner_id", "=", "p.owner_id").onRef("a.person_id", "=", "p.id"),
    )
    .innerJoin("organizations as o", (join) =>
      join.onRef("o.owner_id", "=", "a.owner_id").onRef("o.id", "=", "a.organization_id"),
    )
    .select((select) => [
      select.fn.count("o.id").distinct().as("organizations"),
      sql<number>`count(distinct nullif(o.field, ''))`.as("fields"),
    ])
    .where("p.owner_id", "=", tx.owner)
    .where("p.left_out", "=", 0)
    .where(isThere("a", today))
    .execute();
  return {
    people: await countPeople(tx),
    organizations: Number(there?.organizations),
    fields: Number(there?.fields),
  };
}

/** Somebody I know or have been in touch with, at a place they are or were at; how much contact there is. */
export type Stood = Reaching & {
  readonly name: string;
  readonly familiarity: Familiarity;
  readonly organizationId: OrganizationId;
  readonly contact: Pick<TieHistory, "heat" | "lastDay" | "lastPromptedDay" | "talks">;
};

/**
 * Whom I know where, in all the years, by place and name; nobody left out. Each table is read by itself and so many rows
 * at a time: joined by SQLite, tens of thousands would be one long turn.
 */
export async function readReachOfAllYears(tx: Tx): Promise<readonly Stood[]> {
  const places = new Map<
    string,
    { readonly name: string; readonly field: string; readonly there: Stood[] }
  >();
  const organizations = await tx.db
    .selectFrom("organizations")
    .select(["id", "name", "field"])
    .where("owner_id", "=", tx.owner)
    .orderBy("name_key")
    .execute();
  // "Freelance" and the like are nowhere to get to.
  for (const { id, name, field } of organizations)
    if (!isNoPlace(name)) places.set(id, { name, field, there: [] });
  for await (const people of knownPeople(tx)) {
    const stays = Map.groupBy(await staysOfThese(tx, people), (row) => row.person_id);
    for (const person of people) {
      const contact = {
        heat: person.heat,
        lastDay: person.last_day as DateText | null,
        lastPromptedDay: person.last_prompted_day as DateText | null,
        talks: person.talks ?? 0,
      };
      const knownSince = (person.first_day ?? dateOf(person.created_at, "UTC")) as DateText;
      for (const stay of stays.get(person.id) ?? []) {
        const place = places.get(stay.organization_id);
        place?.there.push({
          personId: person.id as PersonId,
          name: person.name,
          familiarity: person.familiarity as Familiarity,
          organizationId: stay.organization_id as OrganizationId,
          contact,
          knownSince,
          organization: place.name,
          field: place.field,
          notedOn: dateOf(stay.added_at, "UTC"),
          startsOn: stay.starts_on as DateText | null,
          endsOn: stay.ends_on as DateText | null,
        });
      }
    }
  }
  return [...places.values()].flatMap(({ there }) => there);
}

/** Whom I know, by name, so many at a time. */
async function* knownPeople(tx: Tx) {
  const all = behindEach(BEFORE_ALL, (last) => peopleAfter(tx, last), nameCursorOf);
  for await (const people of all) {
    const known = people.filter((row) => row.heat !== null || isKnown(row.familiarity));
    if (known.length > 0) yield known;
  }
}

function peopleAfter(tx: Tx, last: NameCursor) {
  return tx.db
    .selectFrom("people as p")
    .leftJoin("ties as t", (join) =>
      join.onRef("t.owner_id", "=", "p.owner_id").onRef("t.person_id", "=", "p.id"),
    )
    .select(["p.id", "p.name", "p.name_key", "p.created_at", "p.familiarity"])
    .select(["t.heat", "t.first_day", "t.last_day", "t.last_prompted_day", "t.talks"])
    .where("p.owner_id", "=", tx.owner)
    .where("p.left_out", "=", 0)
    .where(sql<SqlBool>`(p.name_key, p.id) > (${last.nameKey}, ${last.id})`)
    .orderBy("p.name_key")
    .orderBy("p.id")
    .limit(PEOPLE_AT_ONCE)
    .execute();
}

/** Read in one query: some milliseconds. */
const PEOPLE_AT_ONCE = 500;

function isKnown(familiarity: string): boolean {
  return familiarity === "known" || familiarity === "acquaintance";
}

function staysOfThese(tx: Tx, people: readonly { readonly id: string }[]) {
  const ids = people.map(({ id }) => id);
  return tx.db
    .selectFrom("affiliations")
    .select(["person_id", "organization_id", "starts_on", "ends_on", "added_at"])
    .where("owner_id", "=", tx.owner)
    .where("person_id", "in", ids)
    .execute();
}
