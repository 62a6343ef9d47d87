/** The fault: the server takes a quarter of a second to read anything. */
import { DatabaseSync } from "node:sqlite";

const server = process.argv[1]?.endsWith("server/start.js") === true;
const prepare = DatabaseSync.prototype.prepare;
DatabaseSync.prototype.prepare = function (this: DatabaseSync, sql: string, ...rest) {
  const statement = prepare.call(this, sql, ...rest);
  const run = statement.run.bind(statement);
  if (!server || sql !== "begin") return statement;
  return Object.assign(statement, {
    run() {
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 250);
      return run();
    },
  });
};
