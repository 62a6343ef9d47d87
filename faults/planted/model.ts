import { DatabaseSync } from "node:sqlite";

/** The fault: every seventh change of a person is forgotten. */
const prepare = DatabaseSync.prototype.prepare;
let changes = 0;
DatabaseSync.prototype.prepare = function (this: DatabaseSync, sql: string, ...rest) {
  const statement = prepare.call(this, sql, ...rest);
  const run = statement.run.bind(statement);
  if (!sql.startsWith('update "people"')) return statement;
  return Object.assign(statement, {
    run(...values: Parameters<typeof run>) {
      changes += 1;
      return changes % 7 === 0 ? { changes: 1, lastInsertRowid: 0 } : run(...values);
    },
  });
};
