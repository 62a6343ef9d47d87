import { contactPoint } from "#people/contact-point.ts";
import type { ContactKind } from "#people/person.ts";
import type { Migration } from "./migration.ts";

/**
 * Which two people of the book were made one, with every row that this changed, so that it can be taken back; and which
 * two were told apart. The id of the one who went leads to the one who stayed.
 *
 * Profiles of LinkedIn that came in under another of its addresses (`m.`, `mwlite`, the old `pub`) get the key that
 * they would have today, so that the same file finds them again.
 */
export const merges: Migration = {
  name: "0014-merges",
  statements: ({ bytes }) => [
    `create table merges (
      owner_id text not null, id text not null, person_id text not null, merged_id text not null,
      name text not null, at bigint not null,
      primary key (owner_id, id),
      foreign key (owner_id) references owners (owner_id) on delete cascade,
      foreign key (owner_id, person_id) references people (owner_id, id) on delete cascade)`,
    "create index merges_by_person on merges (owner_id, person_id)",
    "create unique index merges_by_merged on merges (owner_id, merged_id)",
    `create table merge_rows (
      owner_id text not null, merge_id text not null, position integer not null, table_name text not null,
      row_key text not null ${bytes}, before text, after text,
      primary key (owner_id, merge_id, position),
      foreign key (owner_id, merge_id) references merges (owner_id, id) on delete cascade)`,
    `create table told_apart (
      owner_id text not null, person_id text not null, other_id text not null, at bigint not null,
      primary key (owner_id, person_id, other_id),
      foreign key (owner_id) references owners (owner_id) on delete cascade,
      foreign key (owner_id, person_id) references people (owner_id, id) on delete cascade,
      foreign key (owner_id, other_id) references people (owner_id, id) on delete cascade)`,
    "create index told_apart_by_other on told_apart (owner_id, other_id)",
  ],
  async rows(db) {
    const found = await db
      .selectFrom("contact_points")
      .selectAll()
      .where("kind", "in", ["linkedin", "url"])
      .where("value", "like", "%linkedin.com/%")
      .execute();
    for (const row of found) {
      const now = contactPoint(row.kind as ContactKind, row.value, row.added_at);
      if (now === undefined || (now.kind === row.kind && now.key === row.key)) continue;
      await db
        .deleteFrom("contact_points")
        .where("owner_id", "=", row.owner_id)
        .where("person_id", "=", row.person_id)
        .where("kind", "=", row.kind)
        .where("key", "=", row.key)
        .execute();
      await db
        .insertInto("contact_points")
        .values({ ...row, kind: now.kind, key: now.key })
        .onConflict((conflict) => conflict.doNothing())
        .execute();
    }
  },
};
