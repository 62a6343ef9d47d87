import { mostToAsk } from "#network/asking.ts";
import type { Goal } from "#network/goal.ts";
import { foldText } from "#people/fold.ts";
import type { OrganizationId, PersonId } from "#people/id.ts";
import type { Familiarity } from "#people/person.ts";
import type { DateText } from "#time/date.ts";
import { inTheBook } from "../in-the-book.ts";
import { isThere } from "../is-there.ts";
import { searchPeople } from "../people/people.ts";
import { portions } from "../portions.ts";
import type { Tx } from "../transaction.ts";

const LOOKED_AT = 50;

/** People, organizations and fields of the book that some words may mean; nobody left out. */
export async function goalsFor(tx: Tx, typed: string): Promise<readonly Goal[]> {
  const { people } = await searchPeople(tx, typed, LOOKED_AT);
  const organizations = await tx.db
    .selectFrom("organizations")
    .select(["id", "name", "field"])
    .where("owner_id", "=", tx.owner)
    .orderBy("name_key")
    .execute();
  const fields = new Map(organizations.map(({ field }) => [foldText(field), field]));
  fields.delete("");
  return [
    ...people.map(({ id, name }): Goal => ({ kind: "person", id, name })),
    ...organizations.map(({ id, name }): Goal => ({ kind: "organization", id: id as OrganizationId, name })),
    ...[...fields.values()].map((name): Goal => ({ kind: "field", name })),
  ];
}

/** Somebody whom I would like to meet. */
export type Target = {
  readonly id: PersonId;
  /** How readily they would pass on a request of mine at most; null where I cannot ask them. */
  readonly most: number | null;
};

/** Who is at an organization, or at any of a field, today, by name; nobody left out. */
export async function peopleAt(
  tx: Tx,
  goal: Exclude<Goal, { readonly kind: "person" }>,
  today: DateText,
): Promise<readonly Target[]> {
  const places = goal.kind === "organization" ? [goal.id] : await placesIn(tx, goal.name);
  const there: (Target & { readonly nameKey: string })[] = [];
  for (const some of portions(places, PLACES_AT_ONCE)) {
    const rows = await tx.db
      .selectFrom("affiliations as a")
      .innerJoin("people as p", inTheBook("p", "a.person_id"))
      .leftJoin("ties as t", (join) =>
        join.onRef("t.owner_id", "=", "p.owner_id").onRef("t.person_id", "=", "p.id"),
      )
      .select(["p.id", "p.name_key", "p.familiarity", "p.mentor", "t.sent", "t.received", "t.talks"])
      .where("a.owner_id", "=", tx.owner)
      .where("a.organization_id", "in", some)
      .where(isThere("a", today))
      .execute();
    for (const row of rows) {
      const contact = {
        familiarity: row.familiarity as Familiarity,
        mentor: row.mentor === 1,
        sent: row.sent ?? 0,
        received: row.received ?? 0,
        talks: row.talks ?? 0,
      };
      there.push({ id: row.id as PersonId, most: mostToAsk(contact), nameKey: row.name_key });
    }
  }
  const once = new Map(there.map((each) => [each.id, each]));
  return [...once.values()].sort((a, b) => inOrder(a.nameKey, b.nameKey) || inOrder(a.id, b.id));
}

function inOrder(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Of so many places who is there is read in one query: some milliseconds. */
const PLACES_AT_ONCE = 100;

async function placesIn(tx: Tx, field: string): Promise<readonly string[]> {
  const folded = foldText(field);
  const rows = await tx.db
    .selectFrom("organizations")
    .select(["id", "field"])
    .where("owner_id", "=", tx.owner)
    .where("field", "<>", "")
    .execute();
  const isIt = new Map<string, boolean>();
  return rows.flatMap((row) => {
    const known = isIt.get(row.field) ?? foldText(row.field) === folded;
    isIt.set(row.field, known);
    return known ? [row.id] : [];
  });
}
