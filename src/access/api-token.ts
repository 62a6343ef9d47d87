import { createHash, randomBytes, timingSafeEqual } from "node:crypto";
import { statSync } from "node:fs";
import { join } from "node:path";
import { errorCode } from "#trouble/error-code.ts";
import { readPrivately, writePrivately } from "./private-file.ts";

export type TokenFile = {
  readonly file: string;
  /** Others could read the one that was there: it has been replaced. */
  readonly replaced: boolean;
};

/**
 * Makes sure that the data folder holds an API token readable by its owner alone. One that others could read may
 * have been read, so it is not merely closed but replaced.
 */
export function ensureApiToken(dataFolder: string): TokenFile {
  const file = join(dataFolder, "token");
  const open = openToOthers(file);
  if (open === false) return { file, replaced: false };
  writePrivately(file, `${randomBytes(32).toString("base64url")}\n`, open === true ? "replace" : "keep");
  return { file, replaced: open === true };
}

/** Whether `presented` is the token as it stands in the file now: deleting the file ends it at once. */
export function isApiToken(dataFolder: string, presented: string): boolean {
  const file = join(dataFolder, "token");
  if (openToOthers(file) !== false) return false;
  const text = readPrivately(file) ?? "";
  return isTokenFile(text) && timingSafeEqual(digest(text.trim()), digest(presented));
}

/** A shorter one could be guessed. */
export function isTokenFile(text: string): boolean {
  return text.trim().length >= 32;
}

/** undefined where there is no file. Windows keeps a profile's folders from others by access lists, not modes. */
function openToOthers(file: string): boolean | undefined {
  try {
    return (statSync(file).mode & 0o077) !== 0 && process.platform !== "win32";
  } catch (error) {
    if (errorCode(error) === "ENOENT") return undefined;
    throw error;
  }
}

function digest(text: string): Buffer {
  return createHash("sha256").update(text).digest();
}
