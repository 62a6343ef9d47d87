import { randomBytes } from "node:crypto";
import {
  closeSync,
  fchmodSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
  writeSync,
} from "node:fs";

/**
 * Writes a small file that only its owner can read, whole or not at all, whatever the umask. `"keep"` leaves a file
 * that is already there (two programs may start at once) and answers false.
 */
export function writePrivately(file: string, text: string, existing: "replace" | "keep"): boolean {
  const aside = `${file}.${randomBytes(6).toString("hex")}`;
  const handle = openSync(aside, "wx", 0o600);
  try {
    fchmodSync(handle, 0o600);
    writeSync(handle, text);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  if (existing === "replace") {
    renameSync(aside, file);
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

/** A folder that only its owner can enter. */
export function privateFolder(folder: string): string {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  return folder;
}

/** "ENOENT" and the like; "" where an error carries none. */
export function errorCode(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : "";
}
