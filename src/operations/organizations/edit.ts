import { z } from "zod";
import { findOrganization, updateOrganization } from "#database/organizations/organization.ts";
import { findOrganizationNamed } from "#database/organizations/organizations.ts";
import type { Organization } from "#organizations/organization.ts";
import { shownName } from "#people/shown.ts";
import { id, line, name, version } from "../fields.ts";
import { operation } from "../operation.ts";
import { done, missing, refused, staleness } from "../outcome.ts";

/** Renames an organization, or says in which field it works. */
export const editOrganization = operation({
  permission: "write",
  effect: "writes",
  input: z.object({
    id: id<"organization">(),
    version,
    name: name.optional(),
    field: line.optional(),
  }),
  async run({ tx }, input) {
    const current = await findOrganization(tx, input.id);
    if (current === undefined) return missing("organization");
    const stale = staleness(current, input.version);
    if (stale !== undefined) return stale;
    const called = input.name ?? current.name;
    const holder = await findOrganizationNamed(tx, called);
    if (holder !== undefined && holder.id !== current.id)
      return refused(
        `${shownName(holder.name)} is in your book already. If it is the same place, merge the two.`,
      );
    const edited = {
      ...current,
      name: called,
      ...fieldSaid(input.field, current),
      version: current.version + 1,
    };
    await updateOrganization(tx, edited);
    return done(edited);
  },
});

/** What is said of the field stays said, also that it has none; the same words again change nothing. */
function fieldSaid(field: string | undefined, current: Pick<Organization, "field" | "fieldFrom">) {
  if (field === undefined || (field === current.field && field !== ""))
    return { field: current.field, fieldFrom: current.fieldFrom };
  return { field, fieldFrom: "said" as const };
}
