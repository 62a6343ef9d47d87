import { createReadStream } from "node:fs";
import { open, opendir, stat } from "node:fs/promises";
import { basename, resolve } from "node:path";
import type { Files, OpenedFile } from "#operations/importing/port.ts";
import { errorCode } from "#trouble/error-code.ts";
import { whyUnreadable } from "./file-trouble.ts";
import { filesWithin } from "./folder.ts";

/** Files by their path, relative to `folder`: for the command line, whose user may read what this account may. */
export function filesByPath(folder: string): Files {
  return {
    open: (path, signal, called) => openTyped(resolve(folder, path), path, signal, called),
    within: (path, signal) => filesWithin(resolve(folder, path), signal),
  };
}

/** What cannot be read is called as it was typed, so that it is found among many. */
async function openTyped(
  path: string,
  typed: string,
  signal: AbortSignal,
  called?: string,
): Promise<OpenedFile> {
  const opened = await openFile(path, called ?? typed, signal);
  return opened.kind === "file" ? { ...opened, name: called ?? (basename(typed) || typed) } : opened;
}

/** An ordinary file with something in it, or why not. `name` is what the user calls it. */
export async function openFile(path: string, name: string, signal: AbortSignal): Promise<OpenedFile> {
  signal.throwIfAborted();
  const unreadable = (says: string): OpenedFile => ({ kind: "unreadable", name, says });
  try {
    const found = await stat(path);
    if (found.isDirectory()) {
      await (await opendir(path)).close();
      return unreadable(`“${name}” is a folder, and there is no file in it that Weakties reads.`);
    }
    // A pipe or a device can be read once at most, and an import reads twice: to plan and to apply.
    if (!found.isFile()) return unreadable(`“${name}” is not an ordinary file.`);
    if (found.size === 0) return unreadable(`“${name}” is empty.`);
    await (await open(path)).close();
    const whyCut = (error: unknown) => whyUnreadable(name, errorCode(error));
    return { kind: "file", name, size: found.size, bytes: () => read(path, signal), whyCut };
  } catch (error) {
    const why = whyUnreadable(name, errorCode(error));
    if (why !== undefined) return unreadable(why);
    throw error;
  }
}

/** Large pieces: a mailbox is read faster than many small ones are handed over. */
const PIECE_BYTES = 1024 * 1024;

/** Opens the file only once someone reads, and closes it when they stop. */
async function* read(path: string, signal: AbortSignal): AsyncIterable<Uint8Array> {
  yield* createReadStream(path, { signal, highWaterMark: PIECE_BYTES });
}
