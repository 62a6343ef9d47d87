import { execFile } from "node:child_process";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { whyWithout } from "./debian.ts";
import { atLeast, atMost, type Figure, none, type Row, type Seen, type Totals } from "./row.ts";

const SIZES = ["4m", "8m", "16m"];
/** Of so many rounds, one. */
const SELDOM = 10;
const INSIDE = join(import.meta.dirname, "full-disk", "inside.ts");
/** A disk of its own, in a namespace of its own, so that nobody else sees it; gone with its last process. */
const ON_SMALL_DISK = `mount -t tmpfs -o size="$1" tmpfs "$2" && shift 2 && exec "$@"`;

export const fullDisk: Row = {
  name: "full-disk",
  promise:
    "on a full disk every write is done or refused in plain words, and all works again once there is room",
  rounds: { full: 60, quick: 1 },
  missing: () => whyWithout("unshare", "util-linux", ["--mount", "--map-root-user", "true"]),
  begin: async ({ scratch, seed }) => ({
    round: (turn) => onSmallDisk(scratch, seed, turn),
    end: async () => {},
  }),
  judge: (totals) => [
    atLeast(totals, "acknowledged", totals.rounds * 5, "writes"),
    atLeast(totals, "refused", totals.rounds * 5, "writes"),
    none(totals, "acknowledged and lost"),
    none(totals, "refused in no plain words"),
    none(totals, "died"),
    none(totals, "traces of what was taken out"),
    few(totals, "full without a filler"),
  ],
};

/** What has filled the disk by itself says nothing of what happens once there is room: seldom, and on the smallest. */
function few(totals: Totals, count: string): Figure {
  return atMost(count, totals.counts[count] ?? 0, Math.ceil(totals.rounds / SELDOM), "writes");
}

async function onSmallDisk(scratch: string, seed: number, turn: number): Promise<Seen> {
  const disk = join(scratch, `disk-${turn}`);
  mkdirSync(disk);
  const size = SIZES[turn % SIZES.length] ?? "";
  const inside = [disk, process.execPath, INSIDE, disk, String(seed), String(turn)];
  const { stdout } = await promisify(execFile)("unshare", [
    ...["--mount", "--map-root-user", "--kill-child", "sh", "-c", ON_SMALL_DISK, "sh", size, ...inside],
  ]);
  return JSON.parse(stdout);
}
