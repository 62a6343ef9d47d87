import { open, readdir } from "node:fs/promises";
import { basename, join, relative, sep } from "node:path";
import {
  beginsAsPeople,
  isLinkedInArchive,
  isReadIn,
  isTable,
  LOOKED_AT,
  MOST_DEPTH,
  mayHoldPeople,
} from "#mail/in-folder.ts";
import type { FilesWithin } from "#operations/importing/port.ts";
import { errorCode } from "#trouble/error-code.ts";

const MOST_FILES = 500_000;

/**
 * The letters, cards, calendars and tables of a folder in the order of their names: a Maildir, or Google Takeout's as it was
 * unpacked. Links are not followed. Undefined where it is no folder, may not be read, or there is nothing of the kind in
 * it. A folder within that may not be read is among them, to be told of when it is opened.
 */
export async function filesWithin(folder: string, signal: AbortSignal): Promise<FilesWithin | undefined> {
  const looked: Looked = { found: [], others: [], count: 0 };
  await look(folder, 0, looked, signal);
  const { found, others, count } = looked;
  if (found.length === 0 || found[0] === folder) return undefined;
  const called = (path: string) => [basename(folder), ...relative(folder, path).split(sep)].join("/");
  return {
    files: found.map((path) => ({ ref: path, called: called(path) })),
    passedOver: { such: others, count },
  };
}

type Looked = { readonly found: string[]; readonly others: string[]; count: number };

const OTHERS_NAMED = 3;

async function look(folder: string, depth: number, looked: Looked, signal: AbortSignal): Promise<void> {
  const { found, others } = looked;
  signal.throwIfAborted();
  const entries = await readdir(folder, { withFileTypes: true }).catch((error: unknown) => {
    // Told when it is to be read, as a file is that may not be.
    if (errorCode(error) === "EACCES" || errorCode(error) === "EPERM") found.push(folder);
    return [];
  });
  // A Maildir keeps its own books beside its letters, and half-written ones in tmp.
  const names = new Set(entries.map(({ name }) => name));
  const ofLinkedIn = isLinkedInArchive(names);
  const isMaildir = entries.some(({ name }) => name === "cur" || name === "new");
  for (const entry of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    if (found.length >= MOST_FILES) return;
    const path = join(folder, entry.name);
    if (entry.isDirectory()) {
      if (depth < MOST_DEPTH && !(isMaildir && entry.name === "tmp"))
        await look(path, depth + 1, looked, signal);
    } else if (
      entry.isFile() &&
      (isReadIn(basename(folder), entry.name, (name) => names.has(name)) ||
        (!(ofLinkedIn && isTable(entry.name)) && (await holdsPeople(path))))
    )
      found.push(path);
    else if (entry.isFile() && !isMaildir && !entry.name.startsWith(".")) {
      looked.count += 1;
      if (others.length < OTHERS_NAMED) others.push(entry.name);
    }
  }
}

/** A text that may not be read is none. */
async function holdsPeople(path: string): Promise<boolean> {
  if (!mayHoldPeople(path)) return false;
  const file = await open(path).catch(() => undefined);
  try {
    const { buffer, bytesRead } = (await file?.read(new Uint8Array(LOOKED_AT))) ?? {
      buffer: new Uint8Array(),
      bytesRead: 0,
    };
    return beginsAsPeople(path, buffer.subarray(0, bytesRead));
  } finally {
    await file?.close();
  }
}
