import { readdir } from "node:fs/promises";
import { basename, join, relative, sep } from "node:path";
import { isReadIn, MOST_DEPTH } from "#mail/in-folder.ts";
import type { FileWithin } from "#operations/ports.ts";

const MOST_FILES = 500_000;

/**
 * The letters, cards and calendars of a folder in the order of their names: a Maildir, or Google Takeout's as it was
 * unpacked. Links are not followed. Undefined where it is no folder, or there is nothing of the kind in it.
 */
export async function filesWithin(
  folder: string,
  signal: AbortSignal,
): Promise<readonly FileWithin[] | undefined> {
  const found: string[] = [];
  await look(folder, 0, found, signal);
  if (found.length === 0) return undefined;
  const called = (path: string) => [basename(folder), ...relative(folder, path).split(sep)].join("/");
  return found.map((path) => ({ ref: path, called: called(path) }));
}

async function look(folder: string, depth: number, found: string[], signal: AbortSignal): Promise<void> {
  signal.throwIfAborted();
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  for (const entry of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    if (found.length >= MOST_FILES) return;
    const path = join(folder, entry.name);
    if (entry.isDirectory() && depth < MOST_DEPTH) await look(path, depth + 1, found, signal);
    else if (entry.isFile() && isReadIn(basename(folder), entry.name)) found.push(path);
  }
}
