import { readdir } from "node:fs/promises";
import { basename, join, relative, sep } from "node:path";
import { isReadIn, MOST_DEPTH } from "#mail/in-folder.ts";
import type { FileWithin } from "#operations/ports.ts";
import { errorCode } from "./file-trouble.ts";

const MOST_FILES = 500_000;

/**
 * The letters, cards and calendars of a folder in the order of their names: a Maildir, or Google Takeout's as it was
 * unpacked. Links are not followed. Undefined where it is no folder, may not be read, or there is nothing of the kind in
 * it. A folder within that may not be read is among them, to be told of when it is opened.
 */
export async function filesWithin(
  folder: string,
  signal: AbortSignal,
): Promise<readonly FileWithin[] | undefined> {
  const found: string[] = [];
  await look(folder, 0, found, signal);
  if (found.length === 0 || found[0] === folder) return undefined;
  const called = (path: string) => [basename(folder), ...relative(folder, path).split(sep)].join("/");
  return found.map((path) => ({ ref: path, called: called(path) }));
}

async function look(folder: string, depth: number, found: string[], signal: AbortSignal): Promise<void> {
  signal.throwIfAborted();
  const entries = await readdir(folder, { withFileTypes: true }).catch((error: unknown) => {
    // Told when it is to be read, as a file is that may not be.
    if (errorCode(error) === "EACCES" || errorCode(error) === "EPERM") found.push(folder);
    return [];
  });
  for (const entry of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    if (found.length >= MOST_FILES) return;
    const path = join(folder, entry.name);
    if (entry.isDirectory() && depth < MOST_DEPTH) await look(path, depth + 1, found, signal);
    else if (entry.isFile() && isReadIn(basename(folder), entry.name)) found.push(path);
  }
}
