import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { errorCode } from "./file-trouble.ts";

/** Where the SHA-256 of a backup stands, in the form that `sha256sum --check` reads. */
export function hashFile(copy: string): string {
  return `${copy}.sha256`;
}

export async function hashOf(file: string): Promise<string> {
  const hash = createHash("sha256");
  for await (const part of createReadStream(file)) hash.update(part);
  return hash.digest("hex");
}

/** Why a backup is not what was written, as a sentence; undefined where it is, to the last bit. */
export async function whyAltered(copy: string): Promise<string | undefined> {
  const name = basename(copy);
  try {
    const promised = /^([0-9a-f]{64}) /.exec(await readFile(hashFile(copy), "utf8"))?.[1];
    return promised === (await hashOf(copy))
      ? undefined
      : `“${name}” is not as it was written: its SHA-256 is another one.`;
  } catch (error) {
    if (errorCode(error) === "ENOENT")
      return `“${name}” has no SHA-256 beside it (${basename(hashFile(copy))}), so nothing tells whether it is whole.`;
    throw error;
  }
}
