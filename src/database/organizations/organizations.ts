import type { Insertable } from "kysely";
import type { FieldFrom, Organization } from "#organizations/organization.ts";
import { readField } from "#organizations/read-field.ts";
import { foldText } from "#people/fold.ts";
import type { OrganizationId, PersonId } from "#people/id.ts";
import type { Affiliation } from "#people/person.ts";
import { addDays, type DateText, type Instant } from "#time/date.ts";
import { kept } from "../kept.ts";
import type { Schema } from "../schema.ts";
import { forgetWords } from "../search.ts";
import type { Tx } from "../transaction.ts";
import { forgetReadPlaces } from "./kept-places.ts";

/** What is known of an organization that may have to be made: its field, or else what somebody does there. */
type Told = { readonly field: string } | { readonly role: string };

/** The organization of that name, folded; made where there is none yet, with the field that can be read of it. */
export async function organizationNamed(
  tx: Tx,
  name: string,
  told: Told,
  newId: () => string,
): Promise<Organization> {
  const found = await findOrganizationNamed(tx, name);
  if (found !== undefined) return found;
  const key = foldText(name);
  const of = "field" in told ? { field: told.field, from: "said" as const } : fieldOf(name, [told.role]);
  const row = { id: newId(), name: name.trim(), field: of.field, field_from: of.from, version: 1 };
  await tx.db
    .insertInto("organizations")
    .values({ owner_id: tx.owner, name_key: key, ...row })
    .execute();
  return organizationOf(row);
}

/** What is read of a field, as it is kept; nothing where nothing can be read. */
export function fieldOf(
  name: string,
  roles: readonly string[],
): { readonly field: string; readonly from: FieldFrom } {
  return readField(name, roles) ?? { field: "", from: "" };
}

/** A row of the table as what it stands for. */
export function organizationOf(
  row: Pick<Schema["organizations"], "id" | "name" | "field" | "field_from" | "version">,
): Organization {
  return {
    id: row.id as OrganizationId,
    name: row.name,
    field: row.field,
    fieldFrom: row.field_from as FieldFrom,
    version: row.version,
  };
}

/** The organization of that name, folded, where there is one. */
export async function findOrganizationNamed(tx: Tx, name: string): Promise<Organization | undefined> {
  const [found] = await named(tx, foldText(name));
  return found && organizationOf(found);
}

const named = kept((tx, key: string) =>
  tx.db.selectFrom("organizations").selectAll().where("owner_id", "=", tx.owner).where("name_key", "=", key),
);

/** Says that someone is or was somewhere; the same role at the same place is said once. */
export async function addAffiliation(
  tx: Tx,
  id: string,
  personId: PersonId,
  affiliation: Omit<Affiliation, "organization" | "readFrom">,
): Promise<boolean> {
  const before = await placesOf(tx, personId);
  const gives = affiliation.endsOn === null && before.some((row) => row.read_from !== "");
  if (gives) await forgetReadPlaces(tx, [personId]);
  const known = gives ? before.filter((row) => row.read_from === "") : before;
  const same = known.some(
    (row) => row.organization_id === affiliation.organizationId && row.role === affiliation.role,
  );
  if (same) return false;
  await insertAffiliation(tx, personId, { ...affiliation, id }, known.length > 0);
  return true;
}

const placesOf = kept((tx, personId: PersonId) =>
  tx.db
    .selectFrom("affiliations")
    .select(["organization_id", "role", "read_from"])
    .where("owner_id", "=", tx.owner)
    .where("person_id", "=", personId),
);

type Begun = Omit<Affiliation, "organization" | "readFrom"> & { readonly id: string };

/** A position taken up on a day, which may be one that they had before; the open ones end the day before, unless kept. */
export async function beginPosition(
  tx: Tx,
  personId: PersonId,
  position: Begun & { readonly startsOn: DateText },
  keepsEarlier: boolean,
): Promise<void> {
  await forgetReadPlaces(tx, [personId]);
  const earlier = await tx.db
    .selectFrom("affiliations")
    .select("id")
    .where("owner_id", "=", tx.owner)
    .where("person_id", "=", personId)
    .execute();
  if (!keepsEarlier) await setEnd(tx, personId, null, addDays(position.startsOn, -1));
  await insertAffiliation(tx, personId, position, earlier.length > 0);
}

/** Whose a position is, where it is one that began on a day. */
export async function personOfPosition(tx: Tx, id: string): Promise<PersonId | undefined> {
  const row = await tx.db
    .selectFrom("affiliations")
    .select("person_id")
    .where("owner_id", "=", tx.owner)
    .where("id", "=", id)
    .where("starts_on", "is not", null)
    .executeTakeFirst();
  return row?.person_id as PersonId | undefined;
}

/**
 * Takes out a position, the latest that no import brought and that followed another where none is named; what ended
 * with it goes on.
 */
export async function takeBackPosition(tx: Tx, personId: PersonId, id?: string): Promise<boolean> {
  const latest = await tx.db
    .selectFrom("affiliations")
    .select(["id", "starts_on"])
    .where("owner_id", "=", tx.owner)
    .where("person_id", "=", personId)
    .where("import_id", "is", null)
    .where("starts_on", "is not", null)
    .$if(id !== undefined, (query) => query.where("id", "=", id ?? ""))
    .orderBy("added_at", "desc")
    .orderBy("id", "desc")
    .executeTakeFirst();
  if (latest === undefined) return false;
  await tx.db
    .deleteFrom("affiliations")
    .where("owner_id", "=", tx.owner)
    .where("id", "=", latest.id)
    .execute();
  await setEnd(tx, personId, addDays(latest.starts_on as DateText, -1), null);
  return true;
}

/** Takes away those of these organizations where nobody is or was, and that the user has not touched. */
export async function removeUnlessNeeded(tx: Tx, ids: readonly OrganizationId[]): Promise<void> {
  if (ids.length === 0) return;
  const removed = await tx.db
    .deleteFrom("organizations")
    .where("owner_id", "=", tx.owner)
    .where("id", "in", ids)
    .where("version", "=", 1)
    .where("id", "not in", (where) =>
      where.selectFrom("affiliations").select("organization_id").where("owner_id", "=", tx.owner),
    )
    .returning("id")
    .execute();
  const gone = removed.map((row) => row.id);
  await forgetWords(tx, "organization", gone);
}

/** What was `other`'s and ended only because `personId`, while they were one, began something else since, goes on. */
export async function goOnAfter(tx: Tx, personId: PersonId, other: PersonId, since: Instant): Promise<void> {
  const begun = await tx.db
    .selectFrom("affiliations")
    .select("starts_on")
    .where("owner_id", "=", tx.owner)
    .where("person_id", "=", personId)
    .where("import_id", "is", null)
    .where("follows", "=", 1)
    .where("starts_on", "is not", null)
    .where("added_at", ">=", since)
    .execute();
  for (const { starts_on } of begun) await setEnd(tx, other, addDays(starts_on as DateText, -1), null);
}

async function setEnd(tx: Tx, personId: PersonId, from: DateText | null, to: DateText | null): Promise<void> {
  await tx.db
    .updateTable("affiliations")
    .set({ ends_on: to })
    .where("owner_id", "=", tx.owner)
    .where("person_id", "=", personId)
    .where("ends_on", from === null ? "is" : "=", from)
    .execute();
}

async function insertAffiliation(
  tx: Tx,
  personId: PersonId,
  affiliation: Begun,
  follows: boolean,
): Promise<void> {
  await insertRow(tx, {
    id: affiliation.id,
    person_id: personId,
    organization_id: affiliation.organizationId,
    role: affiliation.role,
    starts_on: affiliation.startsOn,
    ends_on: affiliation.endsOn,
    follows: follows ? 1 : 0,
    read_from: "",
    import_id: affiliation.importId,
    added_at: affiliation.addedAt,
  });
}

const insertRow = kept((tx, row: Omit<Insertable<Schema["affiliations"]>, "owner_id">) =>
  tx.db.insertInto("affiliations").values({ owner_id: tx.owner, ...row }),
);
