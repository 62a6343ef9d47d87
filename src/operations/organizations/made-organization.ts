import type { AddedRow } from "#database/captures.ts";
import { findOrganizationNamed } from "#database/organizations/organizations.ts";
import type { Context } from "../operation.ts";

/** The organization that was written down along with somebody, where there was none of that name before. */
export async function madeOrganization(
  { tx }: Context,
  organization: string,
  known: { readonly id: string } | undefined,
): Promise<readonly AddedRow[]> {
  if (organization === "" || known !== undefined) return [];
  const made = await findOrganizationNamed(tx, organization);
  return made === undefined ? [] : [{ table: "organizations", id: made.id, version: made.version }];
}
