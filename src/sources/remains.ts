import { readdir, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { errorCode } from "#trouble/error-code.ts";
import { runs } from "#trouble/runs.ts";

/** A whole or half copy of the data that is no backup: kept aside on purpose, or left by a program that died. */
export type Remains = {
  /** Unique among those of one data folder. */
  readonly name: string;
  readonly kind: "set-aside" | "unfinished";
  /** Whether a living program may still be writing it. */
  readonly inUse: boolean;
  readonly bytes: number;
  readonly madeAt: number;
  /** Paths of all that belongs to it. */
  readonly files: readonly string[];
};

/** A copy whose writer left no number, and that nobody has written to for so long, belongs to a program that died. */
const QUIET_MS = 10 * 60_000;
/** Another program may have a dead one's number by then. */
const LONGEST_MS = 86_400_000;

const STAGED = /^restoring-(?:(\d+)-)?[0-9a-f]{12}\.db/;
const ENDS = /(?:-wal|-shm|-journal|\.sha256)$/;

/** The name under which this program holds a copy that it is about to put in place. */
export function stagedName(random: string): string {
  return `restoring-${process.pid}-${random}.db`;
}

/** What lies in a data folder of one database besides the database and its backups. A restore's may be of any. */
export async function remainsIn(dataFolder: string, database: string): Promise<readonly Remains[]> {
  const backups = join(dataFolder, "backups");
  const [beside, within] = await Promise.all([filesIn(dataFolder), filesIn(backups)]);
  const aside = (name: string) => name.startsWith(`${database}-damaged-`) && name.endsWith(".db");
  const half = (name: string) => name.startsWith(`${database}-`) && name.endsWith(".db.partial");
  const whole = (name: string) => name === STAGED.exec(name)?.[0];
  const found = [
    ...gathered(dataFolder, beside, whole, "unfinished"),
    ...gathered(dataFolder, beside, aside, "set-aside"),
    ...gathered(backups, within, half, "unfinished"),
  ];
  return (await Promise.all(found.map(lookAt))).filter((each) => each !== undefined);
}

/**
 * Takes away what programs that died left unfinished, and nothing that somebody may be writing. What cannot be taken
 * away stops nobody; the doctor names it.
 */
export async function sweepRemains(dataFolder: string, database: string): Promise<void> {
  for (const each of await remainsIn(dataFolder, database))
    if (each.kind === "unfinished" && !each.inUse) await removeRemains(each).catch(() => undefined);
}

export async function removeRemains({ files }: Remains): Promise<void> {
  for (const file of files) await rm(file, { force: true });
}

/** Whether the program of that number runs. */
export function isAlive(pid: number): boolean {
  return runs(() => process.kill(pid, 0));
}

type Gathered = Pick<Remains, "name" | "kind" | "files">;

/** A copy's companions are gathered with it, also where it is gone itself: a log holds what was written last. */
function gathered(
  folder: string,
  names: readonly string[],
  fits: (name: string) => boolean,
  kind: Remains["kind"],
): readonly Gathered[] {
  const fitting = Map.groupBy(names, (name) => name.replace(ENDS, ""));
  return [...fitting]
    .filter(([name]) => fits(name))
    .map(([name, all]) => ({ name, kind, files: all.map((each) => join(folder, each)) }));
}

async function lookAt(each: Gathered): Promise<Remains | undefined> {
  const found = await Promise.all(each.files.map((file) => stat(file).catch(() => undefined)));
  const there = found.filter((stats) => stats !== undefined);
  if (there.length === 0) return undefined;
  const writtenAt = Math.max(...there.map(({ mtimeMs }) => mtimeMs));
  return {
    ...each,
    inUse: each.kind === "unfinished" && isInUse(each.name, Date.now() - writtenAt),
    bytes: there.reduce((sum, { size }) => sum + size, 0),
    madeAt: Math.round(writtenAt),
  };
}

function isInUse(name: string, quietMs: number): boolean {
  const pid = STAGED.exec(name)?.[1];
  if (pid === undefined) return quietMs < QUIET_MS;
  return isAlive(Number(pid)) && quietMs < LONGEST_MS;
}

async function filesIn(folder: string): Promise<readonly string[]> {
  return readdir(folder).catch((error) => {
    if (["ENOENT", "ENOTDIR", "EACCES"].includes(errorCode(error))) return [];
    throw error;
  });
}
