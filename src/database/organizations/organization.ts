import { sql } from "kysely";
import type { Organization } from "#organizations/organization.ts";
import type { Said, Stay } from "#organizations/told.ts";
import { foldText } from "#people/fold.ts";
import type { OrganizationId, PersonId } from "#people/id.ts";
import type { Familiarity } from "#people/person.ts";
import type { DateText } from "#time/date.ts";
import { inTheBook } from "../in-the-book.ts";
import { reindexPeople } from "../ties/recount.ts";
import type { Tx } from "../transaction.ts";
import { organizationOf } from "./organizations.ts";

export async function findOrganization(tx: Tx, id: OrganizationId): Promise<Organization | undefined> {
  const row = await tx.db
    .selectFrom("organizations")
    .select(["id", "name", "field", "field_from", "version"])
    .where("owner_id", "=", tx.owner)
    .where("id", "=", id)
    .executeTakeFirst();
  return row && organizationOf(row);
}

type ListedOrganization = Pick<Organization, "id" | "name" | "field">;

/** Organizations by name; those whose name has the words of a search anywhere, where there is one. */
export async function listOrganizations(
  tx: Tx,
  search: string,
  limit: number,
): Promise<readonly ListedOrganization[]> {
  let query = tx.db
    .selectFrom("organizations as o")
    .select(["o.id", "o.name", "o.field"])
    .where("o.owner_id", "=", tx.owner)
    .orderBy("o.name_key")
    .limit(limit);
  for (const word of foldText(search).split(" ").filter(Boolean)) {
    query = query.where(sql<boolean>`o.name_key like ${`%${word.replace(/[\\%_]/g, "_")}%`}`);
  }
  const rows = await query.execute();
  return rows.map((row) => ({ ...row, id: row.id as OrganizationId }));
}

export type StayOfSomebody = Stay & {
  readonly name: string;
  readonly familiarity: Familiarity;
  readonly heat: number | null;
};

/** Who is or was there, the warmest tie first; nobody left out. */
export async function staysAt(tx: Tx, id: OrganizationId): Promise<readonly StayOfSomebody[]> {
  const rows = await tx.db
    .selectFrom("affiliations as a")
    .innerJoin("people as p", inTheBook("p", "a.person_id"))
    .leftJoin("ties as t", (join) =>
      join.onRef("t.owner_id", "=", "p.owner_id").onRef("t.person_id", "=", "p.id"),
    )
    .select(["a.person_id", "a.role", "a.starts_on", "a.ends_on", "p.name", "p.familiarity", "t.heat"])
    .where("a.owner_id", "=", tx.owner)
    .where("a.organization_id", "=", id)
    .orderBy("p.name_key")
    .orderBy("a.added_at", "desc")
    .execute();
  return rows
    .map((row) => ({
      personId: row.person_id as PersonId,
      role: row.role,
      startsOn: row.starts_on as DateText | null,
      endsOn: row.ends_on as DateText | null,
      name: row.name,
      familiarity: row.familiarity as Familiarity,
      heat: row.heat,
    }))
    .toSorted((a, b) => (b.heat ?? Number.NEGATIVE_INFINITY) - (a.heat ?? Number.NEGATIVE_INFINITY));
}

/** All that some people advised, gave for or against careers, and answered in talks. */
export async function saidBy(tx: Tx, people: readonly PersonId[]): Promise<readonly Said[]> {
  if (people.length === 0) return [];
  const advice = await tx.db
    .selectFrom("advice")
    .select(["id", "text", "person_id", "given_at", "off_record"])
    .where("owner_id", "=", tx.owner)
    .where("person_id", "in", people)
    .execute();
  const evidence = await tx.db
    .selectFrom("evidence as e")
    .innerJoin("options as o", (join) =>
      join.onRef("o.owner_id", "=", "e.owner_id").onRef("o.id", "=", "e.option_id"),
    )
    .select(["e.id", "e.text", "e.person_id", "e.at", "e.off_record", "e.direction", "o.name"])
    .where("e.owner_id", "=", tx.owner)
    .where("e.person_id", "in", people)
    .execute();
  const answers = await tx.db
    .selectFrom("interview_questions as q")
    .innerJoin("interviews as i", (join) =>
      join.onRef("i.owner_id", "=", "q.owner_id").onRef("i.id", "=", "q.interview_id"),
    )
    .select(["q.interview_id", "q.position", "q.text", "q.answer", "q.off_record"])
    .select(["i.person_id", "i.held_at", "i.starts_at", "i.planned_at"])
    .where("q.owner_id", "=", tx.owner)
    .where("q.answer", "<>", "")
    .where("i.person_id", "in", people)
    .execute();
  return [
    ...advice.map(
      (row): Said => ({
        id: row.id,
        as: "advice",
        text: row.text,
        about: "",
        personId: row.person_id as PersonId,
        at: row.given_at,
        offRecord: row.off_record === 1,
      }),
    ),
    ...evidence.map(
      (row): Said => ({
        id: row.id,
        as: row.direction as "for" | "against",
        text: row.text,
        about: row.name,
        personId: row.person_id as PersonId,
        at: row.at,
        offRecord: row.off_record === 1,
      }),
    ),
    ...answers.map(
      (row): Said => ({
        id: `${row.interview_id} ${row.position}`,
        as: "answer",
        text: row.answer,
        about: row.text,
        personId: row.person_id as PersonId,
        at: row.held_at ?? row.starts_at ?? row.planned_at,
        offRecord: row.off_record === 1,
      }),
    ),
  ];
}

/** Saves an organization; everybody there is found by its new name. */
export async function updateOrganization(
  tx: Tx,
  { id, name, field, fieldFrom, version }: Organization,
): Promise<void> {
  await tx.db
    .updateTable("organizations")
    .set({ name, name_key: foldText(name), field, field_from: fieldFrom, version })
    .where("owner_id", "=", tx.owner)
    .where("id", "=", id)
    .execute();
  await reindexPeople(tx, await everybodyAt(tx, id));
}

export async function insertOrganization(
  tx: Tx,
  { id, name, field, fieldFrom, version }: Organization,
): Promise<void> {
  await tx.db
    .insertInto("organizations")
    .values({
      owner_id: tx.owner,
      id,
      name,
      name_key: foldText(name),
      field,
      field_from: fieldFrom,
      version,
    })
    .execute();
}

/** Leads all stays at one organization to another, and removes the first. Answers the ids of the stays. */
export async function moveStays(
  tx: Tx,
  from: OrganizationId,
  to: OrganizationId,
): Promise<readonly string[]> {
  const moved = await tx.db
    .updateTable("affiliations")
    .set({ organization_id: to })
    .where("owner_id", "=", tx.owner)
    .where("organization_id", "=", from)
    .returning("id")
    .execute();
  await tx.db.deleteFrom("organizations").where("owner_id", "=", tx.owner).where("id", "=", from).execute();
  await reindexPeople(tx, await everybodyAt(tx, to));
  return moved.map((row) => row.id);
}

/** Leads some stays at one organization to another; those that are elsewhere by now stay there. */
export async function leadStays(
  tx: Tx,
  ids: readonly string[],
  from: OrganizationId,
  to: OrganizationId,
): Promise<void> {
  for (let at = 0; at < ids.length; at += 500) {
    await tx.db
      .updateTable("affiliations")
      .set({ organization_id: to })
      .where("owner_id", "=", tx.owner)
      .where("organization_id", "=", from)
      .where("id", "in", ids.slice(at, at + 500))
      .execute();
  }
  await reindexPeople(tx, await everybodyAt(tx, to));
}

async function everybodyAt(tx: Tx, id: OrganizationId): Promise<readonly PersonId[]> {
  const rows = await tx.db
    .selectFrom("affiliations")
    .select("person_id")
    .distinct()
    .where("owner_id", "=", tx.owner)
    .where("organization_id", "=", id)
    .execute();
  return rows.map((row) => row.person_id as PersonId);
}
