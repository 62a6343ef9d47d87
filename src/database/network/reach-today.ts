import { type SqlBool, sql } from "kysely";
import type { Reached } from "#network/places.ts";
import { isNoPlace } from "#organizations/no-place.ts";
import type { OrganizationId, PersonId } from "#people/id.ts";
import type { Familiarity } from "#people/person.ts";
import type { TieHistory } from "#ties/history.ts";
import type { DateText } from "#time/date.ts";
import { mapInSteps, type Steps } from "#time/steps.ts";
import { isThere } from "../is-there.ts";
import { BEFORE_ALL, type NameCursor, nameCursorOf } from "../people/people.ts";
import { behindEach, portions } from "../portions.ts";
import type { Tx } from "../transaction.ts";

/** Read in one query: a few milliseconds, where a row is two words. */
const ROWS_AT_ONCE = 5_000;

/**
 * Whom I know where today, by place and name; nobody left out. Of tens of thousands two words each are read, table by
 * table and so many rows at a time: what is shown of the first few is read afterwards. `search` is folded.
 */
export async function readReachToday(
  tx: Tx,
  today: DateText,
  search: string,
): Promise<Steps<readonly Reached[]>> {
  const places = await placesByName(tx, search);
  const people = await peopleByName(tx, search);
  await noteHeats(tx, people);
  await noteFamiliar(tx, people);
  await noteStays(tx, today, people);
  return whoIsWhere([...people.values()], places);
}

function* whoIsWhere(
  people: readonly Somebody[],
  places: Awaited<ReturnType<typeof placesByName>>,
): Steps<readonly Reached[]> {
  yield* mapInSteps(people, ({ id, found, heat, known, stays }) => {
    if (!known) return;
    for (const organizationId of stays) {
      const place = places.get(organizationId);
      place?.there.push({
        personId: id,
        organizationId,
        organization: place.name,
        field: place.field,
        heat,
        found: found || place.found,
      });
    }
  });
  return [...places.values()].flatMap(({ there }) => there);
}

type Somebody = {
  readonly id: PersonId;
  readonly found: boolean;
  heat: number | null;
  /** Said to be, or there was contact. */
  known: boolean;
  stays: readonly OrganizationId[];
};

const NOWHERE: readonly OrganizationId[] = [];

async function placesByName(tx: Tx, search: string) {
  const rows = await tx.db
    .selectFrom("organizations")
    .select(["id", "name", "field", "name_key"])
    .where("owner_id", "=", tx.owner)
    .orderBy("name_key")
    .execute();
  // "Freelance" and the like are nowhere to get to.
  const places = rows.filter(({ name }) => !isNoPlace(name));
  return new Map(
    places.map(({ id, name, field, name_key }) => [
      id,
      { name, field, found: name_key.includes(search), there: [] as Reached[] },
    ]),
  );
}

async function peopleByName(tx: Tx, search: string): Promise<Map<string, Somebody>> {
  const people = new Map<string, Somebody>();
  const after = (last: NameCursor) =>
    tx.db
      .selectFrom("people")
      .select(["id", "name_key"])
      .where("owner_id", "=", tx.owner)
      .where("left_out", "=", 0)
      .where(sql<SqlBool>`(name_key, id) > (${last.nameKey}, ${last.id})`)
      .orderBy("name_key")
      .orderBy("id")
      .limit(ROWS_AT_ONCE)
      .execute();
  for await (const rows of behindEach(BEFORE_ALL, after, nameCursorOf))
    for (const { id, name_key } of rows) {
      const found = name_key.includes(search);
      people.set(id, { id: id as PersonId, found, heat: null, known: false, stays: NOWHERE });
    }
  return people;
}

async function noteHeats(tx: Tx, people: ReadonlyMap<string, Somebody>): Promise<void> {
  const after = (last: string) =>
    tx.db
      .selectFrom("ties")
      .select(["person_id", "heat"])
      .where("owner_id", "=", tx.owner)
      .where("person_id", ">", last)
      .orderBy("person_id")
      .limit(ROWS_AT_ONCE)
      .execute();
  for await (const rows of behindEach("", after, (row) => row.person_id))
    for (const { person_id, heat } of rows) {
      const person = people.get(person_id);
      if (person !== undefined && heat !== null) [person.heat, person.known] = [heat, true];
    }
}

async function noteFamiliar(tx: Tx, people: ReadonlyMap<string, Somebody>): Promise<void> {
  const rows = await tx.db
    .selectFrom("people")
    .select("id")
    .where("owner_id", "=", tx.owner)
    .where("left_out", "=", 0)
    .where("familiarity", "in", ["known", "acquaintance"])
    .execute();
  for (const { id } of rows) {
    const person = people.get(id);
    if (person !== undefined) person.known = true;
  }
}

async function noteStays(tx: Tx, today: DateText, people: ReadonlyMap<string, Somebody>): Promise<void> {
  const after = (last: string) =>
    tx.db
      .selectFrom("affiliations")
      .select(["id", "person_id", "organization_id"])
      .where("owner_id", "=", tx.owner)
      .where("id", ">", last)
      .where(isThere("affiliations", today))
      .orderBy("id")
      .limit(ROWS_AT_ONCE)
      .execute();
  for await (const rows of behindEach("", after, (row) => row.id))
    for (const { person_id, organization_id } of rows) {
      const person = people.get(person_id);
      if (person?.known) person.stays = [...person.stays, organization_id as OrganizationId];
    }
}

/** What a name and a line to somebody are drawn with. */
export type InFull = {
  readonly name: string;
  readonly familiarity: Familiarity;
  readonly contact: Pick<TieHistory, "heat" | "lastDay" | "lastPromptedDay" | "talks">;
};

export async function inFull(tx: Tx, ids: readonly PersonId[]): Promise<ReadonlyMap<string, InFull>> {
  const found = new Map<string, InFull>();
  for (const some of portions(ids)) {
    const rows = await tx.db
      .selectFrom("people as p")
      .leftJoin("ties as t", (join) =>
        join.onRef("t.owner_id", "=", "p.owner_id").onRef("t.person_id", "=", "p.id"),
      )
      .select(["p.id", "p.name", "p.familiarity", "t.heat", "t.last_day", "t.last_prompted_day", "t.talks"])
      .where("p.owner_id", "=", tx.owner)
      .where("p.id", "in", some)
      .execute();
    for (const { id, name, familiarity, heat, last_day, last_prompted_day, talks } of rows)
      found.set(id, {
        name,
        familiarity: familiarity as Familiarity,
        contact: {
          heat,
          lastDay: last_day as DateText | null,
          lastPromptedDay: last_prompted_day as DateText | null,
          talks: talks ?? 0,
        },
      });
  }
  return found;
}
