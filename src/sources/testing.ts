import { readdirSync, statSync } from "node:fs";
import { type FileHandle, open } from "node:fs/promises";
import { join } from "node:path";

/** The number of a program that runs nowhere: above the highest that Linux gives, and macOS. */
export const NOBODY = 2 ** 22;

export type Synced = {
  /** The path of what was written through to the disk, as it is called once all is done. */
  readonly what: string;
  /** What lay in the folder at that moment. */
  readonly lay: readonly string[];
};

/** What is written through to the disk, while something is done in a folder; in order. */
export async function noteSyncs(folder: string, deed: () => Promise<void>): Promise<readonly Synced[]> {
  const probe = await open(folder, "r");
  const handles = Object.getPrototypeOf(probe) as FileHandle;
  await probe.close();
  const { sync } = handles;
  const seen: { readonly inode: number; readonly lay: readonly string[] }[] = [];
  handles.sync = async function (this: FileHandle) {
    seen.push({ inode: (await this.stat()).ino, lay: readdirSync(folder) });
    return sync.call(this);
  };
  try {
    await deed();
  } finally {
    handles.sync = sync;
  }
  const paths = [folder, ...readdirSync(folder).map((name) => join(folder, name))];
  const called = new Map(paths.map((path) => [statSync(path).ino, path]));
  return seen.map(({ inode, lay }) => ({ what: called.get(inode) ?? "", lay }));
}
