import type { Migration } from "./migration.ts";

/** How somebody is to be addressed, where the user says it: "Dr Rossi", a nickname. */
export const formOfAddress: Migration = {
  name: "0034-form-of-address",
  statements: () => ["alter table people add column address_as text not null default ''"],
};
