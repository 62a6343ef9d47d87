import { randomBytes } from "node:crypto";
import { chmodSync, mkdirSync } from "node:fs";
import { open, readdir, readFile, rm, stat, statfs, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Files } from "#operations/importing/port.ts";
import { errorCode } from "#trouble/error-code.ts";
import { openFile } from "./files.ts";
import { sizeInWords } from "./size.ts";

/** Of all uploads together; a mailbox of twenty years fits. */
const MAX_BYTES = 5 * 1024 ** 3;
const LIFE_MS = 60 * 60_000;
const NAME_LENGTH = 200;
const GONE = "The file you handed over is not here any more; choose it again.";
/** A program may have named a path, which nobody may read by this way. */
const NO_UPLOAD =
  "This is no file that was handed over. Send its bytes to /api/uploads?name=… first, and give the ref that is answered.";
const REF = /^[0-9a-f]{32}$/;

export type Upload = { readonly ref: string; readonly name: string; readonly size: number };

export type Received =
  | { readonly kind: "received"; readonly upload: Upload }
  | { readonly kind: "too-large" | "no-room"; readonly says: string };

/** Files handed over by a browser, kept in the data folder until an import has taken them or an hour has passed. */
export type Uploads = {
  /** `announced` is the size in bytes where the sender told it. Leaves nothing behind when it throws. */
  readonly receive: (
    name: string,
    body: AsyncIterable<Uint8Array>,
    announced: number | null,
  ) => Promise<Received>;
  /** Opens by reference alone: what comes over HTTP never names a path. */
  readonly files: Files;
  readonly forget: (ref: string) => Promise<void>;
  /** Removes what is older than an hour, of whichever server on these data. */
  readonly sweep: () => Promise<void>;
};

/** How much lies there that no running server has cleared away. */
export async function bytesOfLeftUploads(dataFolder: string, now: number): Promise<number> {
  const folder = join(dataFolder, "uploads");
  let sum = 0;
  for (const entry of await readdir(folder).catch(() => [])) {
    const found = await stat(join(folder, entry)).catch(() => undefined);
    if (found !== undefined && found.mtimeMs < now - 2 * LIFE_MS) sum += found.size;
  }
  return sum;
}

export function openUploads(
  dataFolder: string,
  now: () => number,
  limits: { readonly maxBytes: number } = { maxBytes: MAX_BYTES },
): Uploads {
  const folder = join(dataFolder, "uploads");
  try {
    makeFolder(folder);
  } catch (error) {
    // On a full disk, or one that can only be read, what is there can be read; the folder is made once a file comes.
    if (!lacksRoom(error) && errorCode(error) !== "EROFS") throw error;
  }
  const pathOf = (ref: string) => join(folder, ref);
  const forget = async (ref: string) => {
    for (const file of [pathOf(ref), `${pathOf(ref)}.name`]) await rm(file, { force: true });
  };

  async function receive(name: string, body: AsyncIterable<Uint8Array>, announced: number | null) {
    makeFolder(folder);
    const left = limits.maxBytes - (await bytesIn(folder));
    if ((announced ?? 0) > left) return tooLarge(limits.maxBytes);
    if ((announced ?? 0) > (await freeIn(folder))) return noRoom(announced, await freeIn(folder), folder);
    const ref = randomBytes(16).toString("hex");
    try {
      const size = await write(pathOf(ref), body, left);
      if (size === undefined) {
        await forget(ref);
        return tooLarge(limits.maxBytes);
      }
      const upload: Upload = { ref, name: plainName(name), size };
      await writeFile(`${pathOf(ref)}.name`, upload.name, { mode: 0o600, flag: "wx" });
      return { kind: "received", upload } as const;
    } catch (error) {
      await forget(ref);
      if (lacksRoom(error)) return noRoom(announced, await freeIn(folder), folder);
      throw error;
    }
  }

  return {
    receive,
    forget: async (ref) => {
      if (REF.test(ref)) await forget(ref);
    },
    files: {
      async open(ref, signal) {
        const name = REF.test(ref) ? await nameOf(pathOf(ref)) : undefined;
        if (name !== undefined) {
          const opened = await openFile(pathOf(ref), name, signal);
          return opened.kind === "file" ? { ...opened, within: name.includes("/") } : opened;
        }
        return { kind: "unreadable", name: "the file", says: REF.test(ref) ? GONE : NO_UPLOAD };
      },
    },
    async sweep() {
      for (const entry of await readdir(folder).catch(() => [])) {
        const file = join(folder, entry);
        const found = await stat(file).catch(() => undefined);
        if (found !== undefined && found.mtimeMs < now() - LIFE_MS) await rm(file, { force: true });
      }
    },
  };
}

/** Not recursively: of a disk that can only be read, Node says then that there is no such place. */
function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { mode: 0o700 });
  } catch (error) {
    if (errorCode(error) !== "EEXIST") throw error;
  }
  chmodSync(folder, 0o700);
}

/** Writes all of it and answers its size; undefined as soon as there is more than `most`. */
async function write(file: string, body: AsyncIterable<Uint8Array>, most: number) {
  const handle = await open(file, "wx", 0o600);
  try {
    await handle.chmod(0o600);
    let size = 0;
    for await (const part of body) {
      size += part.byteLength;
      if (size > most) return undefined;
      await writeWhole(handle, part);
    }
    return size;
  } finally {
    await handle.close();
  }
}

async function writeWhole(handle: Awaited<ReturnType<typeof open>>, part: Uint8Array): Promise<void> {
  for (let at = 0; at < part.byteLength; ) at += (await handle.write(part, at)).bytesWritten;
}

async function nameOf(file: string): Promise<string | undefined> {
  try {
    return await readFile(`${file}.name`, "utf8");
  } catch (error) {
    if (errorCode(error) === "ENOENT") return undefined;
    throw error;
  }
}

async function bytesIn(folder: string): Promise<number> {
  let sum = 0;
  for (const entry of await readdir(folder)) {
    sum += (await stat(join(folder, entry)).catch(() => ({ size: 0 }))).size;
  }
  return sum;
}

async function freeIn(folder: string): Promise<number> {
  const disk = await statfs(folder);
  return disk.bavail * disk.bsize;
}

/**
 * What a file is called, for showing and for telling formats apart: its path from the dropped folder on, and of a path
 * on the sender's disk the last part alone.
 */
function plainName(name: string): string {
  const parts = name.replace(/\p{Cc}/gu, "").split(/[/\\]/);
  const isOfFolder = parts.every((part) => !["", ".", ".."].includes(part.trim()) && !part.endsWith(":"));
  const shown = (isOfFolder ? parts.join("/") : (parts.at(-1) ?? "")).trim();
  return shown === "" ? "file" : shown.slice(-NAME_LENGTH);
}

function tooLarge(most: number): Received {
  return {
    kind: "too-large",
    says: `Files of more than ${sizeInWords(most)} together cannot be taken in at once.`,
  };
}

function noRoom(needed: number | null, free: number, folder: string): Received {
  const file = needed === null ? "This file" : `This file of ${sizeInWords(needed)}`;
  return {
    kind: "no-room",
    says: `${file} does not fit on the disk: ${sizeInWords(free)} are free where ${folder} lies.`,
  };
}

function lacksRoom(error: unknown): boolean {
  return ["ENOSPC", "EDQUOT"].includes(errorCode(error));
}
