import { cpSync, existsSync, globSync, mkdirSync, rmSync, statSync, utimesSync } from "node:fs";
import { basename, join } from "node:path";
import { MIGRATIONS } from "#database/migrations/all.ts";
import { lookInto, makeOldData } from "../old-data.ts";
import { startCommand, startProgram } from "../program.ts";
import { copiesIn, whyNotWhole } from "../whole-copies.ts";
import type { Deed } from "./deed.ts";
import { duration } from "./duration.ts";

const MIGRATION_MS = 450;
const RESTORE_MS = 900;
const OLD_PEOPLE = 3_000;
/** Seconds since 1970. */
const LONG_AGO = 1_000_000_000;
const copying = duration();
/** Ten of a hundred megabytes lie there: each is looked through once, and again only where it changed since. */
const foundWhole = new Set<string>();

/** The command that makes a backup dies: what bears a backup's name is whole, and the next one is made. */
export const backup: Deed = {
  name: "backup",
  async begin({ folder, random }) {
    const within = await copying(() => startCommand(folder, ["backup"]).ran);
    return {
      within: 0,
      run: () => killed(folder, ["backup"], random() * within),
      async check() {
        for (const remains of partialsIn(folder)) utimesSync(remains, LONG_AGO, LONG_AGO);
        const again = await startCommand(folder, ["backup", "--json"]).ran;
        const broken = copiesIn(folder).filter((file) => !isWhole(file));
        return {
          counts: {
            "backups that are not whole": broken.length,
            lost: again.code === 0 ? 0 : 1,
            "remains of dead backups": partialsIn(folder).length,
          },
        };
      },
    };
  },
};

/** A command that is killed after so many milliseconds, if it has not ended by then. */
async function killed(folder: string, words: readonly string[], after: number) {
  const { process, ran } = startCommand(folder, words);
  const timer = setTimeout(() => process.kill("SIGKILL"), after);
  const { code } = await ran;
  clearTimeout(timer);
  return { inTheMidst: code !== 0 };
}

/** A data folder of its own beside the row's, with data of the oldest layout in it. */
async function oldBook(folder: string, name: string): Promise<string> {
  const own = join(folder, "..", name);
  const made = join(folder, "..", "old-made.db");
  if (!existsSync(made)) await makeOldData(made, 1, OLD_PEOPLE);
  mkdirSync(own, { recursive: true });
  cpSync(made, join(own, "weakties.db"));
  return own;
}

function isWhole(file: string): boolean {
  const { ino, size, mtimeMs } = statSync(file);
  const asItIs = [file, ino, size, mtimeMs].join(" ");
  if (!foundWhole.has(asItIs) && whyNotWhole(file) === undefined) foundWhole.add(asItIs);
  return foundWhole.has(asItIs);
}

/** Half-written copies; the next backup takes away those that have lain for a while. */
function partialsIn(folder: string): readonly string[] {
  return globSync(join(folder, "backups", "*.partial*"));
}

/** A program brings old data up to date and dies: they are old or new, whole either way, and a backup was made first. */
export const migration: Deed = {
  name: "migration",
  async begin({ folder, random, turn }) {
    const old = await oldBook(folder, `old-${turn}`);
    return {
      within: 0,
      run: () => killed(old, ["people", "--json"], 50 + random() * MIGRATION_MS),
      async check() {
        const after = lookInto(join(old, "weakties.db"));
        const between = after.migrations !== 1 && after.migrations !== MIGRATIONS.length;
        const unsaved = after.migrations > 1 && copiesIn(old).length === 0;
        const back = await startProgram(old);
        await back.end("SIGTERM");
        const opened = lookInto(join(old, "weakties.db"));
        const lost = opened.people !== OLD_PEOPLE || opened.migrations !== MIGRATIONS.length;
        const broken = copiesIn(old).filter((file) => whyNotWhole(file) !== undefined);
        rmSync(old, { recursive: true });
        return {
          counts: {
            "half done": between ? 1 : 0,
            "migrations without a backup": unsaved ? 1 : 0,
            "backups that are not whole": broken.length,
            lost: lost ? 1 : 0,
          },
        };
      },
    };
  },
};

/**
 * A restore dies: there is what was there or what was in the copy, whole either way, and nothing of what it was making is
 * left once the program was used again.
 */
export const restore: Deed = {
  name: "restore",
  async begin({ folder, random, turn }) {
    const own = await oldBook(folder, `restored-${turn}`);
    const { code } = await startCommand(own, ["backup"]).ran;
    const [copy = ""] = copiesIn(own).filter((file) => file.includes("asked-for"));
    const added = await startCommand(own, ["add", "Zora of later"]).ran;
    if (code !== 0 || added.code !== 0) throw new Error("Nothing could be made ready to be restored.");
    return {
      within: 0,
      run: () => killed(own, ["restore", basename(copy)], 50 + random() * RESTORE_MS),
      async check() {
        const back = await startProgram(own);
        await back.end("SIGTERM");
        const { people, migrations } = lookInto(join(own, "weakties.db"));
        const whole = people === OLD_PEOPLE || people === OLD_PEOPLE + 1;
        const broken = copiesIn(own).filter((file) => whyNotWhole(file) !== undefined);
        const remains = globSync(join(own, "restoring-*"));
        rmSync(own, { recursive: true });
        return {
          counts: {
            "half done": whole && migrations === MIGRATIONS.length ? 0 : 1,
            "backups that are not whole": broken.length,
            "remains of dead restores": remains.length,
          },
        };
      },
    };
  },
};
