import type { Migration } from "./migration.ts";

/** Who says in which field an organization works: until now only the user could. */
export const fieldsRead: Migration = {
  name: "0027-fields-read",
  statements: () => [
    "alter table organizations add column field_from text not null default ''",
    "update organizations set field_from = 'said' where field <> ''",
  ],
};
