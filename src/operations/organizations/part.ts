import { z } from "zod";
import { findOrganization, insertOrganization, leadStays } from "#database/organizations/organization.ts";
import { findOrganizationNamed } from "#database/organizations/organizations.ts";
import { FIELD_FROM } from "#organizations/organization.ts";
import { id, line, name } from "../fields.ts";
import { operation } from "../operation.ts";
import { done, missing, refused } from "../outcome.ts";

/** Takes a merging back: the organization of that name is there again, with the stays that were led away from it. */
export const partOrganizations = operation({
  permission: "write",
  effect: "writes",
  input: z.object({
    id: id<"organization">(),
    name,
    field: line.default(""),
    fieldFrom: z.enum(FIELD_FROM).optional().describe("who says the field; you do where nothing is said"),
    stays: z.array(z.string().min(1).max(64)).max(100_000),
  }),
  async run({ tx, newId }, input) {
    const merged = await findOrganization(tx, input.id);
    if (merged === undefined) return missing("organization");
    if ((await findOrganizationNamed(tx, input.name)) !== undefined)
      return refused("An organization of that name is in your book again already.");
    const { name, field, fieldFrom = "said" } = input;
    const parted = { id: newId<"organization">(), name, field, fieldFrom, version: 1 };
    await insertOrganization(tx, parted);
    await leadStays(tx, input.stays, merged.id, parted.id);
    return done(parted);
  },
});
