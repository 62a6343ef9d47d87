import { createHash } from "node:crypto";
import { readdir, stat } from "node:fs/promises";
import { basename, join } from "node:path";
import { errorCode } from "#trouble/error-code.ts";
import { openOrdinary } from "./ordinary-file.ts";

/** Where the SHA-256 of a backup stands, in the form that `sha256sum --check` reads. */
export function hashFile(copy: string): string {
  return `${copy}.sha256`;
}

export async function hashOf(file: string, signal?: AbortSignal): Promise<string> {
  const hash = createHash("sha256");
  const handle = await openOrdinary(file);
  for await (const part of handle.createReadStream(signal === undefined ? {} : { signal })) hash.update(part);
  return hash.digest("hex");
}

const DAY_MS = 86_400_000;

/** "2027-03-31T14-05-09Z": sorts by time, and every file system takes it. */
export function stamp(at: number): string {
  return `${new Date(at).toISOString().slice(0, 19).replaceAll(":", "-")}Z`;
}

/** Whether a copy is from a time to come: the clock was wrong when it was made, or is now. */
export function isToCome(at: number, now: number): boolean {
  return at > now + DAY_MS;
}

/** The names of the copies of one database that lie in a folder, in the order of names; none where there is no folder. */
export async function copiesIn(folder: string, database: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch((error) => {
    if (errorCode(error) === "ENOENT") return [];
    throw error;
  });
  const copies = entries.filter((entry) => !entry.isDirectory() && isCopyName(entry.name, database));
  return copies.map(({ name }) => name).sort();
}

export function isCopyName(name: string, database: string): boolean {
  return name.startsWith(`${database}-`) && name.endsWith(".db");
}

/**
 * The same, the oldest first: their names begin with the database and the time, and of one second the file says which
 * came later. Those from a time to come stand before all others, since nobody knows how old they are.
 */
export async function copiesByAge(folder: string, database: string, now: number): Promise<readonly string[]> {
  const toCome = `${database}-${stamp(now + DAY_MS)}`;
  const dated = await Promise.all(
    (await copiesIn(folder, database)).map(async (name) => ({
      name,
      known: name > toCome ? 0 : 1,
      second: name.slice(0, toCome.length),
      // One that was there a moment ago may have been cleared away since.
      at: (await stat(join(folder, name)).catch(() => undefined))?.mtimeMs ?? 0,
    })),
  );
  const order = dated.toSorted(
    (a, b) => a.known - b.known || (a.second < b.second ? -1 : a.second > b.second ? 1 : a.at - b.at),
  );
  return order.map(({ name }) => name);
}

/** The beginning of it is all that is looked at, however long it is. */
async function promiseIn(file: string): Promise<string> {
  const handle = await openOrdinary(file);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(PROMISE_BYTES), 0, PROMISE_BYTES, 0);
    return buffer.toString("latin1", 0, bytesRead);
  } finally {
    await handle.close();
  }
}

const PROMISE_BYTES = 100;

/** Why a backup is not what was written, as a sentence; undefined where it is, to the last bit. */
export async function whyAltered(copy: string, signal?: AbortSignal): Promise<string | undefined> {
  const name = basename(copy);
  try {
    const promised = /^([0-9a-f]{64}) /.exec(await promiseIn(hashFile(copy)))?.[1];
    return promised === (await hashOf(copy, signal))
      ? undefined
      : `“${name}” is not as it was written: its SHA-256 is another one.`;
  } catch (error) {
    if (errorCode(error) === "ENOENT")
      return `“${name}” has no SHA-256 beside it (${basename(hashFile(copy))}), so nothing tells whether it is whole.`;
    throw error;
  }
}
