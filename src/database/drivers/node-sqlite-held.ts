import { closeSync, openSync, readFileSync, rmSync, statSync, writeSync } from "node:fs";
import { errorCode } from "#trouble/error-code.ts";
import { runs } from "#trouble/runs.ts";
import { SQLITE } from "#trouble/sqlite-code.ts";

/** Another program may have a dead one's number by then. */
const LONGEST_MS = 10 * 60_000;

/**
 * While the content of a database is being replaced, the number of the program that does so lies beside it, and whoever
 * would write waits. A lock of SQLite's own cannot be held meanwhile: what replaces the content takes it itself.
 */
const noteBeside = (file: string) => `${file}-restoring`;

/** Throws as SQLite does where a lock is held, for as long as a living program replaces what the file holds. */
export function assertNotHeld(file: string): void {
  if (isHeld(noteBeside(file))) throw busy(`${file} is being restored.`);
}

/** Has all who would write to the file wait until `work` is done, in this program as well. Throws where another does so. */
export async function holdingWriters<T>(file: string, work: () => Promise<T>): Promise<T> {
  const note = noteBeside(file);
  noteDown(file, note);
  try {
    return await work();
  } finally {
    rmSync(note, { force: true });
  }
}

function noteDown(file: string, note: string): void {
  try {
    const opened = openSync(note, "wx", 0o600);
    writeSync(opened, String(process.pid));
    closeSync(opened);
  } catch (error) {
    if (errorCode(error) !== "EEXIST") throw error;
    if (isHeld(note)) throw busy(`${file} is being restored by another program.`);
    rmSync(note, { recursive: true, force: true });
    noteDown(file, note);
  }
}

function isHeld(note: string): boolean {
  const found = statSync(note, { throwIfNoEntry: false });
  if (found?.isFile() !== true || Date.now() - found.mtimeMs > LONGEST_MS) return false;
  const pid = numberIn(note);
  return Number.isNaN(pid) || (pid > 0 && runs(() => process.kill(pid, 0)));
}

/** NaN where it is not written down yet. */
function numberIn(note: string): number {
  try {
    return Number.parseInt(readFileSync(note, "utf8"), 10);
  } catch {
    return 0;
  }
}

function busy(says: string): Error {
  return Object.assign(new Error(says), { errcode: SQLITE.BUSY });
}
