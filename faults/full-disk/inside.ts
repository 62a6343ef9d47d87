import {
  closeSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statfsSync,
  writeSync,
} from "node:fs";
import { join } from "node:path";
import { chance } from "../chance.ts";
import { startProgram } from "../program.ts";
import type { Seen } from "../row.ts";
import { PATHS, type Place, type Tried, type WritingPath } from "./paths.ts";

/** Left free before a write, in kilobytes: nothing, a page, and what a write needs in part. */
const LEFT_KB = [0, 4, 16, 64, 200, 600];
const TRIES = 40;
/** With less than so much there is no room: on 4 MiB the data and their log may come to that by themselves. */
const ROOM_KB = 256;
const PLAIN = /(The disk is full|does not fit on the disk|could not be written|there is no room on the disk)/;
const TELLING = /SQLITE|ENOSPC|node:|\.js:\d/;

/** Runs within the namespace that has the small disk; prints what it saw. */
const [place = "", seed = "1", turn = "0"] = process.argv.slice(2);
process.stdout.write(JSON.stringify(await fillAndWrite(place, chance(Number(seed), Number(turn)))));

async function fillAndWrite(disk: string, random: () => number): Promise<Seen> {
  const folder = join(disk, "data");
  mkdirSync(folder);
  const counts: Record<string, number> = {};
  const problems: string[] = [];
  const count = (what: string, by = 1) => {
    counts[what] = (counts[what] ?? 0) + by;
  };
  let program = await startProgram(folder);
  const takenOut: string[] = [];
  for (const path of PATHS) {
    const place = { folder, program, takenOut };
    const write = await path.prepare(place);
    const promises: (() => Promise<boolean>)[] = [];
    fill(disk, LEFT_KB[Math.floor(random() * LEFT_KB.length)] ?? 0);
    const tries = path.tries ?? TRIES;
    for (let each = 0, full = false; each < tries && !full; each += 1) {
      const come = await write(each);
      full = note(path, come, promises);
    }
    empty(disk);
    const again = await write(TRIES);
    if (again.kind === "acknowledged") note(path, again, promises);
    else if (again.kind === "refused" && PLAIN.test(again.says) && freeKb(disk) < ROOM_KB)
      count("full without a filler");
    else problems.push(`${path.name}: does not work again once there is room. ${JSON.stringify(again)}`);
    for (const holds of promises) if (!(await holds())) count("acknowledged and lost");
    if (again.kind === "acknowledged" && path.tries !== undefined)
      count("traces of what was taken out", tracesIn(place));
    clearWhatGrows(place);
  }
  await program.end("SIGKILL");
  program = await startProgram(folder);
  await program.end("SIGTERM");
  return { counts, problems };

  function note(path: WritingPath, come: Tried, promises: (() => Promise<boolean>)[]): boolean {
    if (come.kind === "acknowledged") {
      count("acknowledged");
      promises.push(come.holds);
      return false;
    }
    if (come.kind === "cut") {
      count("died");
      problems.push(`${path.name}: the program died. ${program.errors()}`);
      return true;
    }
    count("refused");
    if (PLAIN.test(come.says) && !TELLING.test(come.says)) return true;
    count("refused in no plain words");
    problems.push(`${path.name}: ${come.says}`);
    return true;
  }
}

function tracesIn({ folder, takenOut }: Place): number {
  const files = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isFile());
  const texts = files.map(({ name }) => readFileSync(join(folder, name)));
  return takenOut.filter((word) => texts.some((text) => text.includes(word))).length;
}

/** Fills the disk but for so much. */
function fill(disk: string, leftKb: number): void {
  const file = openSync(join(disk, "filler"), "w");
  const chunk = Buffer.alloc(4096);
  for (let size = (freeKb(disk) - leftKb) * 1024; size >= chunk.length; size -= chunk.length)
    writeSync(file, chunk);
  closeSync(file);
}

function freeKb(disk: string): number {
  const { bavail, bsize } = statfsSync(disk);
  return (bavail * bsize) / 1024;
}

function empty(disk: string): void {
  rmSync(join(disk, "filler"));
}

/** Backups and exports would fill a disk of four megabytes by themselves. */
function clearWhatGrows({ folder }: Place): void {
  rmSync(join(folder, "backups"), { recursive: true, force: true });
  rmSync(join(folder, "..", "all.json"), { force: true });
}
