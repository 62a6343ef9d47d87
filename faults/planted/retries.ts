import { DatabaseSync } from "node:sqlite";

/** The fault: the answer to a key is not kept beside the write. */
const prepare = DatabaseSync.prototype.prepare;
DatabaseSync.prototype.prepare = function (this: DatabaseSync, sql: string, ...rest) {
  const statement = prepare.call(this, sql, ...rest);
  if (sql.startsWith('insert into "idempotency_keys"'))
    statement.run = () => ({ changes: 1, lastInsertRowid: 0 });
  return statement;
};
