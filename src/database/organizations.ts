import type { Organization } from "#organizations/organization.ts";
import { foldText } from "#people/fold.ts";
import type { OrganizationId, PersonId } from "#people/id.ts";
import type { Affiliation } from "#people/person.ts";
import type { Tx } from "./transaction.ts";

/** The organization of that name, folded; made where there is none yet. */
export async function organizationNamed(
  tx: Tx,
  name: string,
  newId: () => string,
  field = "",
): Promise<Organization> {
  const found = await findOrganizationNamed(tx, name);
  if (found !== undefined) return found;
  const key = foldText(name);
  const made = { id: newId() as OrganizationId, name: name.trim(), field, version: 1 };
  await tx.db
    .insertInto("organizations")
    .values({ owner_id: tx.owner, name_key: key, ...made })
    .execute();
  return made;
}

/** The organization of that name, folded, where there is one. */
export async function findOrganizationNamed(tx: Tx, name: string): Promise<Organization | undefined> {
  const found = await tx.db
    .selectFrom("organizations")
    .selectAll()
    .where("owner_id", "=", tx.owner)
    .where("name_key", "=", foldText(name))
    .executeTakeFirst();
  return (
    found && {
      id: found.id as OrganizationId,
      name: found.name,
      field: found.field,
      version: found.version,
    }
  );
}

/** Says that someone is or was somewhere; the same role at the same place is said once. */
export async function addAffiliation(
  tx: Tx,
  id: string,
  personId: PersonId,
  affiliation: Omit<Affiliation, "organization">,
): Promise<boolean> {
  const known = await tx.db
    .selectFrom("affiliations")
    .select(["organization_id", "role"])
    .where("owner_id", "=", tx.owner)
    .where("person_id", "=", personId)
    .execute();
  const same = known.some(
    (row) => row.organization_id === affiliation.organizationId && row.role === affiliation.role,
  );
  if (same) return false;
  await tx.db
    .insertInto("affiliations")
    .values({
      owner_id: tx.owner,
      id,
      person_id: personId,
      organization_id: affiliation.organizationId,
      role: affiliation.role,
      starts_on: affiliation.startsOn,
      ends_on: affiliation.endsOn,
      follows: known.length > 0 ? 1 : 0,
      import_id: affiliation.importId,
      added_at: affiliation.addedAt,
    })
    .execute();
  return true;
}
