import type { Migration } from "./migration.ts";

/** Whom Today may suggest for a career are also those in its field. */
export const organizationsByField: Migration = {
  name: "0028-organizations-by-field",
  statements: () => ["create index organizations_by_field on organizations (owner_id, field)"],
};
