import { existsSync } from "node:fs";
import { DatabaseSync } from "node:sqlite";
import { writePrivately } from "./private-file.ts";

const WAITS_MS = 10_000;

/**
 * Does something while no other program on these data does it, in whatever process. The lock is SQLite's own: the
 * system lets it go when the process that holds it ends, however it ends. Throws SQLite's "busy" after ten seconds.
 */
export function oneAtATime<Value>(lock: string, work: () => Value): Value {
  if (!existsSync(lock)) writePrivately(lock, "", "keep");
  const database = new DatabaseSync(lock, { timeout: WAITS_MS });
  try {
    database.exec("begin immediate");
    return work();
  } finally {
    database.close();
  }
}
