import { open } from "node:fs/promises";

/** What was written to a file survives a power cut. */
export async function flush(file: string): Promise<void> {
  const handle = await open(file, "r+");
  await handle.sync().finally(() => handle.close());
}

/** So does what its files are called. Windows opens no folders, and keeps names by itself. */
export async function flushNames(folder: string): Promise<void> {
  if (process.platform === "win32") return;
  const handle = await open(folder, "r");
  await handle.sync().finally(() => handle.close());
}
