import { constants } from "node:fs";
import { type FileHandle, open } from "node:fs/promises";

/**
 * Opens a file to read. A pipe would keep whoever opens it waiting for ever, and a device may never end, so what is no
 * ordinary file is refused: `code` is then NOT_ORDINARY.
 */
export async function openOrdinary(path: string): Promise<FileHandle> {
  // Without waiting for a writer; Windows has no such pipes, and no such flag.
  const handle = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  try {
    const found = await handle.stat();
    if (found.isDirectory()) throw Object.assign(new Error("It is a folder."), { code: "EISDIR", path });
    if (!found.isFile())
      throw Object.assign(new Error("It is no ordinary file."), { code: "NOT_ORDINARY", path });
    return handle;
  } catch (error) {
    await handle.close();
    throw error;
  }
}
