import { readdir } from "node:fs/promises";
import { join } from "node:path";

const MOST_FILES = 500_000;
const MOST_DEPTH = 8;
/** What stands in a Maildir's `cur` and `new` is a letter each, whatever its name. */
const MAILDIR = /^(?:cur|new)$/;
const READABLE = /\.(?:mbox|eml|vcf|ics)(?:\.txt)?$|^(?:connections|contacts[^/]*)\.csv$/i;

/**
 * The letters, cards and calendars of a folder in the order of their names: a Maildir, or Google Takeout's as it was
 * unpacked. Links are not followed. Undefined where it is no folder, or there is nothing of the kind in it.
 */
export async function filesWithin(
  folder: string,
  signal: AbortSignal,
): Promise<readonly string[] | undefined> {
  const found: string[] = [];
  await look(folder, 0, found, signal);
  return found.length === 0 ? undefined : found;
}

async function look(folder: string, depth: number, found: string[], signal: AbortSignal): Promise<void> {
  signal.throwIfAborted();
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const letters = MAILDIR.test(folder.split(/[\\/]/).at(-1) ?? "");
  for (const entry of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    if (found.length >= MOST_FILES) return;
    const path = join(folder, entry.name);
    if (entry.isDirectory() && depth < MOST_DEPTH) await look(path, depth + 1, found, signal);
    else if (entry.isFile() && (letters ? !entry.name.startsWith(".") : READABLE.test(entry.name)))
      found.push(path);
  }
}
