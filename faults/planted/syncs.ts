import { DatabaseSync } from "node:sqlite";

/** The fault: nothing is synced, and the program is told that it is. */
const exec = DatabaseSync.prototype.exec;
DatabaseSync.prototype.exec = function (this: DatabaseSync, sql: string) {
  exec.call(this, sql.replace("synchronous = full", "synchronous = off"));
};
const prepare = DatabaseSync.prototype.prepare;
DatabaseSync.prototype.prepare = function (this: DatabaseSync, sql: string, ...rest) {
  const statement = prepare.call(this, sql, ...rest);
  if (sql === "pragma synchronous") statement.get = () => ({ synchronous: 2 });
  return statement;
};
