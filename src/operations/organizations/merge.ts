import { z } from "zod";
import { findOrganization, moveStays } from "#database/organizations/organization.ts";
import { id } from "../fields.ts";
import { operation } from "../operation.ts";
import { done, invalid, missing } from "../outcome.ts";

/** Makes one organization out of two that are the same place. The answer is what `organization.part` takes back. */
export const mergeOrganizations = operation({
  permission: "write",
  effect: "writes",
  input: z.object({ id: id<"organization">(), into: id<"organization">() }),
  async run({ tx }, input) {
    if (input.id === input.into) return invalid("into", "An organization is the same as itself already.");
    const from = await findOrganization(tx, input.id);
    const into = await findOrganization(tx, input.into);
    if (from === undefined || into === undefined) return missing("organization");
    const stays = await moveStays(tx, from.id, into.id);
    return done({
      id: into.id,
      name: into.name,
      parted: { id: into.id, name: from.name, field: from.field, fieldFrom: from.fieldFrom, stays },
    });
  },
});
