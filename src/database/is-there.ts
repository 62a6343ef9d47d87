import { type SqlBool, sql } from "kysely";
import type { DateText } from "#time/date.ts";

/** The rows of affiliations that hold on a day: `isPresent` of the people room, said to a database. */
export function isThere(affiliations: string, day: DateText) {
  const [from, to] = [sql.ref(`${affiliations}.starts_on`), sql.ref(`${affiliations}.ends_on`)];
  return sql<SqlBool>`(${from} is null or ${from} <= ${day}) and (${to} is null or ${to} >= ${day})`;
}
