import { chmod, mkdir, open, readdir, rename, rm, stat, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import type { Backups, KeptCopy, Watching } from "#operations/backups/port.ts";
import { meansDamaged } from "./database-trouble.ts";
import { copiesByAge, copiesIn, hashFile, hashOf, isToCome, stamp } from "./kept-copy.ts";
import { lostIn, lostInWords } from "./lost-database.ts";
import { flush, flushNames } from "./on-disk.ts";
import { remainsIn, removeRemains, sweepRemains } from "./remains.ts";

/** Copies kept of one database, of the daily ones and of the others each; the oldest go. */
const KEPT = 10;
const DAILY = "daily";
const DAY_MS = 86_400_000;

/**
 * Copies of one database in the data folder's `backups/`: taken while the program runs, checked, readable by their
 * owner alone, each with its SHA-256 beside it in the form that `sha256sum --check` reads.
 *
 * `copy` writes a consistent copy to a path and throws where the copy is damaged.
 */
export function backupsIn(
  dataFolder: string,
  database: string,
  copy: (to: string, watching?: Watching) => Promise<void>,
  now: () => number,
): Backups {
  const folder = join(dataFolder, "backups");
  const file = join(dataFolder, `${database}.db`);

  async function make(reason: string, watching?: Watching) {
    try {
      await mkdir(folder, { recursive: true, mode: 0o700 });
      await chmod(folder, 0o700);
      const reserved = await reserve(folder, `${database}-${stamp(now())}-${slug(reason)}`);
      const written = await write(reserved, (to) => copy(to, watching), watching);
      await rotate(dataFolder, database, basename(written.file), now());
      await sweepRemains(dataFolder, database);
      return written;
    } catch (cause) {
      watching?.signal.throwIfAborted();
      if (meansDamaged(cause))
        throw new Error("No copy was made, since it would hold the same damage; the older ones stay.", {
          cause,
        });
      throw new Error(`The backup could not be written to ${folder}; nothing was changed.`, { cause });
    }
  }

  async function made(): Promise<readonly KeptCopy[]> {
    const names = await copiesIn(folder, database);
    return Promise.all(
      names.toReversed().map(async (name) => {
        const { size, mtimeMs } = await stat(join(folder, name));
        return { name, kind: "backup", bytes: size, madeAt: Math.round(mtimeMs) } as const;
      }),
    );
  }

  return {
    make,
    async list() {
      const others = await remainsIn(dataFolder, database);
      const told = others.map(({ name, kind, bytes, madeAt }) => ({ name, kind, bytes, madeAt }));
      return [...(await made()), ...told];
    },
    async lost() {
      const lost = await lostIn(dataFolder, database);
      return lost === undefined ? null : lostInWords(dataFolder, lost);
    },
    async makeDaily(watching) {
      const changed = Math.max(...(await Promise.all([file, `${file}-wal`].map(changedAt))));
      // A copy from a time to come was made while the clock was wrong: it must not hold up those of today.
      const times = (await made()).map(({ madeAt }) => madeAt).filter((at) => !isToCome(at, now()));
      const last = Math.max(0, ...times);
      if (changed <= last || now() - last < DAY_MS) return false;
      await make(DAILY, watching);
      return true;
    },
    async remove(names) {
      const going = (await copiesIn(folder, database)).filter((name) => names.includes(name));
      for (const name of going) await removeCopy(folder, name);
      const others = await remainsIn(dataFolder, database);
      const left = others.filter(({ name, inUse }) => names.includes(name) && !inUse);
      for (const each of left) await removeRemains(each);
      return going.length + left.length;
    },
  };
}

/**
 * Under another name until it is whole, and both files on the disk before the name: what has its final name is a good
 * backup, after a power cut too.
 */
async function write(file: string, copy: (to: string) => Promise<void>, watching?: Watching) {
  const partial = `${file}.partial`;
  const hash = hashFile(file);
  try {
    await copy(partial);
    await chmod(partial, 0o600);
    watching?.signal.throwIfAborted();
    watching?.says("Making sure of the copy");
    await flush(partial);
    const sha256 = await hashOf(partial);
    await writeFile(hash, `${sha256}  ${basename(file)}\n`, { mode: 0o600, flush: true });
    await chmod(hash, 0o600);
    await rename(partial, file);
    await flushNames(dirname(file));
    return { file, bytes: (await stat(file)).size, sha256 };
  } catch (error) {
    await rm(partial, { force: true });
    await rm(hash, { force: true });
    throw error;
  }
}

/**
 * Whatever the clock says, what was just made stays. Daily ones do not drive out the others, and those of a book that
 * began in the place of a lost one none of what is left of that.
 */
async function rotate(dataFolder: string, database: string, made: string, now: number): Promise<void> {
  const folder = join(dataFolder, "backups");
  const ofLost = (await lostIn(dataFolder, database))?.copies ?? [];
  const before = (await copiesByAge(folder, database, now)).filter(
    (name) => name !== made && !ofLost.includes(name),
  );
  const all = [...before, made];
  const [daily, others] = partition(all, (name) => name.includes(`-${DAILY}`));
  for (const name of [...daily.slice(0, -KEPT), ...others.slice(0, -KEPT)]) await removeCopy(folder, name);
}

function partition<Each>(all: readonly Each[], fits: (each: Each) => boolean) {
  return [all.filter(fits), all.filter((each) => !fits(each))] as const;
}

/** When a file was last written to, in milliseconds; 0 where there is none. */
async function changedAt(file: string): Promise<number> {
  return (await stat(file).catch(() => ({ mtimeMs: 0 }))).mtimeMs;
}

async function removeCopy(folder: string, name: string): Promise<void> {
  await rm(join(folder, name), { force: true });
  await rm(hashFile(join(folder, name)), { force: true });
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

function slug(reason: string): string {
  const plain = reason.toLowerCase().replace(/[^a-z0-9]+/g, "-");
  return plain.replace(/^-|-$/g, "").slice(0, 60) || "backup";
}
