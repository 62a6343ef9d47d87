import { type JoinBuilder, type SqlBool, sql } from "kysely";

/**
 * Joins the people that a column speaks of, those left out not among them: as in
 * `.innerJoin("people as p", inTheBook("p", "a.person_id"))`.
 */
export function inTheBook(people: string, column: `${string}.${string}`) {
  const [of] = column.split(".");
  const [owner, theirOwner] = [sql.ref(`${of}.owner_id`), sql.ref(`${people}.owner_id`)];
  const [id, theirId, leftOut] = [sql.ref(column), sql.ref(`${people}.id`), sql.ref(`${people}.left_out`)];
  return <DB, TB extends keyof DB>(join: JoinBuilder<DB, TB>) =>
    join.on(sql<SqlBool>`${theirOwner} = ${owner} and ${theirId} = ${id} and ${leftOut} = 0`);
}
