import { randomBytes } from "node:crypto";
import type { Stats } from "node:fs";
import {
  constants,
  type FileHandle,
  lstat,
  open,
  readdir,
  readlink,
  realpath,
  rename,
  rm,
  stat,
} from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { setTimeout } from "node:timers/promises";
import { errorCode } from "#trouble/error-code.ts";
import { flushNames } from "./on-disk.ts";
import { isAlive } from "./remains.ts";

/** `through`: a device or a pipe took it. `descriptor`: one that this program has open already, such as 1. */
export type NamedWrite =
  | { readonly kind: "made" | "replaced" | "through" }
  | { readonly kind: "descriptor"; readonly descriptor: number };

type ToDescriptor = (descriptor: number, bytes: string | Uint8Array) => unknown;

/** Links followed from one name; Linux follows as many. */
const MOST_LINKS = 40;

/**
 * Writes to what a name stands for. An ordinary file is written beside its place until it is whole, then takes the
 * place of what was there; where links lead to it, they stay. A device or a pipe is written through; a folder is
 * refused. A new file its owner alone can read; one of theirs that was there stays readable by whoever could read it.
 * What another account laid there, in a folder that all may write to, opens nothing to it. `whyNot` says why nothing is
 * written where the name leads. Throws Node's error with the path that was named, and leaves nothing half-written.
 */
export async function writeNamed(
  named: string,
  bytes: string | Uint8Array,
  toDescriptor: ToDescriptor,
  whyNot: (path: string) => string | undefined,
  waitsMs = READER_WAITS_MS,
): Promise<NamedWrite> {
  try {
    const place = await placeOf(resolve(named));
    if (place.kind === "descriptor") {
      toDescriptor(place.descriptor, bytes);
      return place;
    }
    const why = whyNot(place.path);
    if (why !== undefined) throw new Error(why);
    const there = await stat(place.path).catch(whereMissing);
    if (there?.isDirectory()) throw Object.assign(new Error("It is a folder."), { code: "EISDIR" });
    if (there !== undefined && !there.isFile()) {
      if (there.isFIFO()) await intoPipe(place.path, bytes, waitsMs);
      else await writeThrough(place.path, bytes);
      return { kind: "through" };
    }
    await writeWhole(place.path, bytes, there && isMine(there) ? there.mode : undefined);
    return { kind: there === undefined ? "made" : "replaced" };
  } catch (error) {
    // What the user named, not what stood in for it.
    throw error instanceof Error ? Object.assign(error, { path: named }) : error;
  }
}

type Place =
  | { readonly kind: "path"; readonly path: string }
  | { readonly kind: "descriptor"; readonly descriptor: number };

/**
 * Where a name leads, one link after another: what it leads to need not be there yet. A name of a descriptor
 * (/proc/self/fd/1) is none of these: whoever opened it said whether it is appended to, and opening it anew would not.
 */
async function placeOf(named: string): Promise<Place> {
  let path = named;
  for (let links = 0; links < MOST_LINKS; links += 1) {
    const folder = await realpath(dirname(path));
    path = join(folder, basename(path));
    const descriptor = descriptorOf(folder, basename(path));
    if (descriptor !== undefined) return { kind: "descriptor", descriptor };
    const found = await lstat(path).catch(whereMissing);
    if (found === undefined || !found.isSymbolicLink()) return { kind: "path", path };
    if (!isMine(found) && isLaidByAnother(found, await stat(folder)))
      throw Object.assign(new Error("Another account's link leads on."), { code: "EACCES" });
    path = resolve(folder, await readlink(path));
  }
  throw Object.assign(new Error("It points to itself."), { code: "ELOOP" });
}

function isMine({ uid }: Stats): boolean {
  return process.getuid === undefined || uid === process.getuid();
}

/** Where all may write, with or without each removing their own alone (/tmp): as Linux's fs.protected_symlinks, and more. */
function isLaidByAnother(link: Stats, folder: Stats): boolean {
  return (folder.mode & 0o002) !== 0 && link.uid !== folder.uid;
}

/** The system's devices are for all; a pipe of another account has that account's reader behind it. */
async function refuseAnothers(handle: FileHandle): Promise<void> {
  const found = await handle.stat();
  if (isMine(found) || found.uid === ROOT) return;
  throw Object.assign(new Error("It is another account's."), { code: "EACCES" });
}

const ROOT = 0;

function descriptorOf(folder: string, name: string): number | undefined {
  const own = folder === `/proc/${process.pid}/fd` || folder === "/dev/fd";
  return own && /^\d+$/.test(name) ? Number(name) : undefined;
}

function whereMissing(error: unknown): undefined {
  if (errorCode(error) !== "ENOENT") throw error;
}

/** Some folders are written to and not looked into, and some disks keep names in their own time. */
function whereNotDone(error: unknown): undefined {
  if (!NOT_DONE.includes(errorCode(error) ?? "")) throw error;
}

const NOT_DONE: readonly string[] = ["EACCES", "EPERM", "EINVAL", "ENOTSUP", "EBADF", "EISDIR"];

/** How long a pipe may be without a reader: whoever starts both ends may start this one first. */
const READER_WAITS_MS = 5_000;
const LOOKS_AGAIN_MS = 50;

/** Waits until somebody reads from a pipe; opening it to write would wait for ever, and could not be stopped. */
async function intoPipe(path: string, bytes: string | Uint8Array, waitsMs: number): Promise<void> {
  const held = await openToReader(path, waitsMs);
  try {
    // Held open meanwhile: to the reader, a writer that leaves is the end.
    await writeThrough(path, bytes);
  } finally {
    await held.close();
  }
}

async function openToReader(path: string, waitsMs: number): Promise<FileHandle> {
  const until = performance.now() + waitsMs;
  for (;;) {
    try {
      return await open(path, constants.O_WRONLY | constants.O_NONBLOCK);
    } catch (error) {
      if (errorCode(error) !== "ENXIO" || performance.now() >= until) throw error;
      await setTimeout(LOOKS_AGAIN_MS);
    }
  }
}

async function writeThrough(path: string, bytes: string | Uint8Array): Promise<void> {
  const handle = await open(path, "w");
  try {
    await refuseAnothers(handle);
    await handle.writeFile(bytes);
  } finally {
    await handle.close();
  }
}

const PRIVATE = 0o600;

async function writeWhole(path: string, bytes: string | Uint8Array, mode: number | undefined): Promise<void> {
  const folder = dirname(path);
  await sweepPartials(folder);
  // A short name of its own: the user's may be as long as a name can be.
  const partial = join(folder, `.weakties-${process.pid}-${randomBytes(6).toString("hex")}.partial`);
  try {
    const handle = await open(partial, "wx", PRIVATE);
    try {
      await fill(handle, bytes, mode);
    } finally {
      await handle.close();
    }
    await rename(partial, path);
    await flushNames(folder).catch(whereNotDone);
  } catch (error) {
    await rm(partial, { force: true });
    throw error;
  }
}

/**
 * What exports left half written here whose programs died; it may hold everybody. A folder may be another computer's
 * too, whose numbers say nothing here: what was written to a moment ago stays.
 */
async function sweepPartials(folder: string): Promise<void> {
  // A folder may be written to and not looked into.
  for (const name of await readdir(folder).catch(() => [])) {
    const pid = PARTIAL.exec(name)?.[1];
    if (pid === undefined || isAlive(Number(pid))) continue;
    const partial = join(folder, name);
    const found = await stat(partial).catch(() => undefined);
    if (found !== undefined && Date.now() - found.mtimeMs > QUIET_MS)
      await rm(partial).catch(() => undefined);
  }
}

const QUIET_MS = 60_000;
const PARTIAL = /^\.weakties-(\d+)-[0-9a-f]{12}\.partial$/;

async function fill(handle: FileHandle, bytes: string | Uint8Array, mode: number | undefined): Promise<void> {
  await handle.writeFile(bytes);
  if (mode !== undefined) await handle.chmod(mode & 0o777);
  await handle.sync();
}
