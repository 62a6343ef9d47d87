import { DatabaseSync } from "node:sqlite";

/** The fault: a writing transaction begins as a reading one, and is refused where somebody wrote in between. */
const prepare = DatabaseSync.prototype.prepare;
DatabaseSync.prototype.prepare = function (this: DatabaseSync, sql: string, ...rest) {
  return prepare.call(this, sql === "begin immediate" ? "begin" : sql, ...rest);
};
