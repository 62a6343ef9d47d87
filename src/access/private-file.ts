import { randomBytes } from "node:crypto";
import {
  accessSync,
  closeSync,
  constants,
  existsSync,
  fchmodSync,
  fstatSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from "node:fs";
import { dirname, resolve } from "node:path";
import { errorCode } from "#trouble/error-code.ts";

/**
 * Writes a small file that only its owner can read, whole or not at all, whatever the umask. `"keep"` leaves a file
 * that is already there (two programs may start at once) and answers false.
 */
export function writePrivately(file: string, text: string, existing: "replace" | "keep"): boolean {
  const aside = `${file}.${randomBytes(6).toString("hex")}`;
  try {
    const handle = openSync(aside, "wx", 0o600);
    try {
      fchmodSync(handle, 0o600);
      writeSync(handle, text);
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
  } catch (error) {
    rmSync(aside, { force: true });
    // Which file it was, a write does not tell by itself.
    throw error instanceof Error ? Object.assign(error, { path: file }) : error;
  }
  if (existing === "replace") {
    renameSync(aside, file);
    syncFolder(dirname(file));
    return true;
  }
  try {
    linkSync(aside, file);
    return true;
  } catch (error) {
    if (errorCode(error) === "EEXIST") return false;
    throw error;
  } finally {
    rmSync(aside, { force: true });
  }
}

/**
 * What a small file of ours holds; undefined where none is. What is no ordinary file is none: a pipe would keep whoever
 * opens it waiting for ever.
 */
export function readPrivately(file: string): string | undefined {
  try {
    return readOrdinary(file);
  } catch (error) {
    if (["ENOENT", "EISDIR", "NOT_ORDINARY"].includes(errorCode(error))) return undefined;
    throw error;
  }
}

/** The same, which throws where there is none. */
export function readOrdinary(file: string): string {
  // Without waiting for a writer; Windows has no such pipes, and no such flag.
  const handle = openSync(file, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  try {
    const found = fstatSync(handle);
    if (!found.isFile() && !found.isDirectory())
      throw Object.assign(new Error("It is no ordinary file."), { code: "NOT_ORDINARY", path: file });
    return readFileSync(handle, "utf8");
  } finally {
    closeSync(handle);
  }
}

/** That a name stands for another file now survives a power cut only once its folder was synced, where that can be. */
function syncFolder(folder: string): void {
  // Windows opens no folders, and keeps names by itself.
  if (process.platform === "win32") return;
  const handle = openSync(folder, "r");
  try {
    fsyncSync(handle);
  } catch (error) {
    // Some network file systems sync files alone; the name stands by then.
    if (!["EINVAL", "ENOTSUP", "EOPNOTSUPP", "ENOSYS"].includes(errorCode(error))) throw error;
  } finally {
    closeSync(handle);
  }
}

/**
 * A folder that only its owner can enter, made with those above it. Each is made by itself: where the system answers
 * ENOENT for a folder that is there (/proc), Node's recursive mkdir tries for ever.
 */
export function privateFolder(folder: string): string {
  const missing: string[] = [];
  for (let at = resolve(folder); !existsSync(at) && at !== dirname(at); at = dirname(at)) missing.unshift(at);
  for (const each of missing) makeFolder(each);
  // A file in its place is told as the system tells it.
  if (!statSync(folder).isDirectory()) mkdirSync(folder);
  return folder;
}

function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { mode: 0o700 });
  } catch (error) {
    if (errorCode(error) === "ENOENT")
      throw new Error(`No folder can be made at ${folder}. WEAKTIES_HOME chooses another place.`, {
        cause: error,
      });
    // Another program may have been quicker.
    if (errorCode(error) !== "EEXIST") throw error;
  }
}

/** Whether a disk has no room left, or this account's share of it, or can only be read. */
export function takesNothing(error: unknown): boolean {
  return ["ENOSPC", "EDQUOT", "EROFS"].includes(errorCode(error));
}

export function isReadOnly(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK);
    return false;
  } catch (error) {
    return errorCode(error) === "EROFS";
  }
}
