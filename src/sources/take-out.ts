import { randomBytes } from "node:crypto";
import { copyFile, open, rename, rm, stat } from "node:fs/promises";
import { basename, join } from "node:path";
import { pipeline } from "node:stream/promises";
import { errorCode } from "#trouble/error-code.ts";
import { sqliteCode } from "#trouble/sqlite-code.ts";
import type { DatabaseState } from "./examination.ts";
import { whyUnreadable } from "./file-trouble.ts";
import { hashFile, whyAltered } from "./kept-copy.ts";
import { openOrdinary } from "./ordinary-file.ts";
import { stagedName } from "./remains.ts";

export type TakenOut =
  /** `staged` is a copy in the data folder, verified, for the caller to use up. */
  | { readonly kind: "taken"; readonly staged: string; readonly name: string }
  | { readonly kind: "refused"; readonly says: string };

/**
 * Takes a backup out of the backups folder, by its name, or from anywhere by its path, and makes sure of it: its
 * SHA-256, every page, that no row leads nowhere, and that it is made of what its migrations make and nothing else. The backup itself stays as it is.
 */
export async function takeOut(
  dataFolder: string,
  wanted: string,
  knownMigrations: readonly string[],
  look: (file: string) => DatabaseState,
  signal?: AbortSignal,
): Promise<TakenOut> {
  const kept = join(dataFolder, "backups", basename(wanted));
  const copy = wanted === basename(wanted) && (await isFile(kept)) ? kept : wanted;
  const staged = join(dataFolder, stagedName(randomBytes(6).toString("hex")));
  const name = basename(copy);
  const clear = async () => {
    for (const each of [staged, hashFile(staged)]) await rm(each, { force: true });
  };
  const refused = async (says: string): Promise<TakenOut> => {
    await clear();
    return { kind: "refused", says: `${says} Nothing was changed.` };
  };
  try {
    await copyOrdinary(copy, staged, signal);
    const altered = (await whyAltered(copy, signal)) ?? (await whyOther(copy, staged, signal));
    if (altered !== undefined) return refused(altered);
    const { faults, migrations, lacking, orphans, others, changed } = look(staged);
    if (faults.length > 0) return refused(`“${name}” is damaged: ${faults[0]}.`);
    if (migrations.length === 0) return refused(`“${name}” is no database of Weakties.`);
    const stranger = migrations.find((each) => !knownMigrations.includes(each));
    if (stranger !== undefined)
      return refused(
        `“${name}” was written by a newer Weakties (${stranger}). Update the program to open it.`,
      );
    const [missing] = [...lacking, ...orphans, ...changed];
    if (missing !== undefined) return refused(`“${name}” is not whole: ${missing}.`);
    if (others.length > 0)
      return refused(`“${name}” holds ${others[0]}, which Weakties did not make, and is not put in place.`);
    return { kind: "taken", staged, name };
  } catch (error) {
    if (signal?.aborted === true) await clear();
    signal?.throwIfAborted();
    const why = whyUnreadable(name, errorCode(error));
    const answer = await refused(why ?? `“${name}” is no database of Weakties.`);
    if (why === undefined && sqliteCode(error) === undefined) throw error;
    return answer;
  }
}

/** What others may read of the backup, they may not read of the copy. */
async function copyOrdinary(from: string, to: string, signal?: AbortSignal): Promise<void> {
  const source = await openOrdinary(from);
  const target = await open(to, "wx", 0o600).catch(async (error) => {
    await source.close();
    throw error;
  });
  await pipeline(
    source.createReadStream({ highWaterMark: PIECE_BYTES }),
    target.createWriteStream(),
    signal === undefined ? {} : { signal },
  );
}

const PIECE_BYTES = 1024 * 1024;

/** What was verified is what was copied: the same hash must fit both. */
async function whyOther(copy: string, staged: string, signal?: AbortSignal): Promise<string | undefined> {
  await copyFile(hashFile(copy), hashFile(staged));
  const altered = await whyAltered(staged, signal);
  await rm(hashFile(staged), { force: true });
  return altered && `“${basename(copy)}” changed while it was read.`;
}

/** Puts a damaged database out of the way, whole, in case somebody can save more of it. Answers its new name. */
export async function setAside(file: string, at: number): Promise<string> {
  const aside = file.replace(
    /\.db$/,
    `-damaged-${new Date(at).toISOString().slice(0, 19).replaceAll(":", "-")}Z.db`,
  );
  for (const end of ["-shm", "-wal", ""]) {
    await rename(`${file}${end}`, `${aside}${end}`).catch((error) => {
      if (errorCode(error) !== "ENOENT") throw error;
    });
  }
  return aside;
}

async function isFile(path: string): Promise<boolean> {
  return (await stat(path).catch(() => undefined))?.isFile() === true;
}
