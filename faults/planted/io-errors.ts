import { DatabaseSync, type SQLInputValue } from "node:sqlite";

/** The fault: that a write failed is not heard. */
const prepare = DatabaseSync.prototype.prepare;
DatabaseSync.prototype.prepare = function (this: DatabaseSync, sql: string, ...rest) {
  const statement = prepare.call(this, sql, ...rest);
  const run = statement.run.bind(statement);
  if (!/^(commit|insert|update)/.test(sql)) return statement;
  return Object.assign(statement, {
    run(...values: SQLInputValue[]) {
      try {
        return run(...values);
      } catch {
        return { changes: 1, lastInsertRowid: 0 };
      }
    },
  });
};
