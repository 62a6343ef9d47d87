import { randomBytes } from "node:crypto";
import { open, rename, rm } from "node:fs/promises";

/**
 * Writes a file under another name until it is whole, then puts it in place of what was there. Its owner alone can
 * read it. Throws Node's error, and leaves nothing half-written.
 */
export async function writeWhole(file: string, bytes: string | Uint8Array): Promise<void> {
  const partial = `${file}.${randomBytes(6).toString("hex")}.partial`;
  try {
    await write(partial, bytes);
    await rename(partial, file);
  } catch (error) {
    await rm(partial, { force: true });
    // What the user named, not the name that stood in for it.
    throw error instanceof Error ? Object.assign(error, { path: file }) : error;
  }
}

async function write(file: string, bytes: string | Uint8Array): Promise<void> {
  const handle = await open(file, "wx", 0o600);
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
}
