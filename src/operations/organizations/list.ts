import { z } from "zod";
import { listOrganizations } from "#database/organizations/organization.ts";
import { line } from "../fields.ts";
import { operation } from "../operation.ts";
import { done } from "../outcome.ts";

/** Organizations by name, or those that a search finds. */
export const organizations = operation({
  permission: "read",
  effect: "reads",
  input: z.object({
    search: line.default(""),
    limit: z.coerce.number().int().min(1).max(1_000).default(200),
  }),
  run: async ({ tx }, { search, limit }) =>
    done({ organizations: await listOrganizations(tx, search, limit) }),
});
