import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { chmod, mkdir, open, readdir, rename, rm, stat, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import type { Backups } from "#operations/ports.ts";

/** Copies kept of one database; the oldest go. */
const KEPT = 10;

/**
 * Copies of one database in the data folder's `backups/`: taken while the program runs, checked, readable by their
 * owner alone, each with its SHA-256 beside it in the form that `sha256sum --check` reads.
 *
 * `copy` writes a consistent copy to a path and throws where the copy is damaged.
 */
export function backupsIn(
  dataFolder: string,
  database: string,
  copy: (to: string) => Promise<void>,
  now: () => number,
): Backups {
  const folder = join(dataFolder, "backups");
  return {
    async make(reason) {
      try {
        await mkdir(folder, { recursive: true, mode: 0o700 });
        await chmod(folder, 0o700);
        const file = await reserve(folder, `${database}-${stamp(now())}-${slug(reason)}`);
        const made = await write(file, copy);
        await rotate(folder, database);
        return made;
      } catch (cause) {
        throw new Error(`The backup could not be written to ${folder}; nothing was changed.`, { cause });
      }
    },
    async list() {
      const names = await copiesIn(folder, database);
      return Promise.all(
        names.toReversed().map(async (name) => {
          const { size, mtimeMs } = await stat(join(folder, name));
          return { name, bytes: size, madeAt: Math.round(mtimeMs) };
        }),
      );
    },
    async remove(names) {
      const going = (await copiesIn(folder, database)).filter((name) => names.includes(name));
      for (const name of going) await removeCopy(folder, name);
      return going.length;
    },
  };
}

/** Under another name until it is whole: what has its final name is a good backup. */
async function write(file: string, copy: (to: string) => Promise<void>) {
  const partial = `${file}.partial`;
  try {
    await copy(partial);
    await chmod(partial, 0o600);
    await flush(partial);
    const sha256 = await hashOf(partial);
    await writeFile(`${file}.sha256`, `${sha256}  ${basename(file)}\n`, { mode: 0o600 });
    await chmod(`${file}.sha256`, 0o600);
    await rename(partial, file);
    return { file, bytes: (await stat(file)).size, sha256 };
  } catch (error) {
    await rm(partial, { force: true });
    await rm(`${file}.sha256`, { force: true });
    throw error;
  }
}

async function flush(file: string): Promise<void> {
  const handle = await open(file, "r+");
  await handle.sync();
  await handle.close();
}

async function hashOf(file: string): Promise<string> {
  const hash = createHash("sha256");
  for await (const part of createReadStream(file)) hash.update(part);
  return hash.digest("hex");
}

/** Names begin with the database and the time, so their order is their age. */
async function rotate(folder: string, database: string): Promise<void> {
  for (const name of (await copiesIn(folder, database)).slice(0, -KEPT)) await removeCopy(folder, name);
}

/** The names of the copies of one database, the oldest first. */
async function copiesIn(folder: string, database: string): Promise<readonly string[]> {
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return [];
    throw error;
  });
  return names.filter((name) => name.startsWith(`${database}-`) && name.endsWith(".db")).sort();
}

async function removeCopy(folder: string, name: string): Promise<void> {
  await rm(join(folder, name), { force: true });
  await rm(join(folder, `${name}.sha256`), { force: true });
}

/** A name that nobody else has, held by its partial file: two programs may copy within the same second. */
async function reserve(folder: string, stem: string): Promise<string> {
  for (let count = 1; ; count += 1) {
    const name = `${stem}${count === 1 ? "" : `-${count}`}.db`;
    if ((await readdir(folder)).includes(name)) continue;
    try {
      await (await open(join(folder, `${name}.partial`), "wx", 0o600)).close();
      return join(folder, name);
    } catch (error) {
      if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
    }
  }
}

/** "2027-03-31T14-05-09Z": sorts by time, and every file system takes it. */
function stamp(at: number): string {
  return `${new Date(at).toISOString().slice(0, 19).replaceAll(":", "-")}Z`;
}

function slug(reason: string): string {
  const plain = reason.toLowerCase().replace(/[^a-z0-9]+/g, "-");
  return plain.replace(/^-|-$/g, "").slice(0, 60) || "backup";
}
