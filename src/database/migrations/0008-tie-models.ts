import type { Migration } from "./migration.ts";

/** What foretells contact for each owner, learned from their own history; it can be learned again at any time. */
export const tieModels: Migration = {
  name: "0008-tie-models",
  statements: () => [
    `create table tie_models (
      owner_id text not null, learned_on text not null, model text not null,
      primary key (owner_id),
      foreign key (owner_id) references owners (owner_id) on delete cascade)`,
  ],
};
