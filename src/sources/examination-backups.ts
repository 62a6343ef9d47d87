import { constants } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import { basename, join } from "node:path";
import { errorCode } from "#trouble/error-code.ts";
import { protection, whyNot } from "./examination-folder.ts";
import { whyUnreadable } from "./file-trouble.ts";
import { attention, type Finding, inShell, ok } from "./finding.ts";
import { copiesByAge, copiesIn, isCopyName, isToCome, whyAltered } from "./kept-copy.ts";
import { leadsNowhere } from "./lost-database.ts";
import { remainsIn } from "./remains.ts";

const OLD_BACKUP_DAYS = 30;
/** Data younger than this need no backup yet. */
const YOUNG_DAYS = 7;
const DAY_MS = 86_400_000;

/** When the last copy was made, whether it and those before are as they were written, and what is in their way. */
export async function backupFindings(
  folder: string,
  database: string,
  now: number,
  withinMs = LOOKS_FOR_MS,
): Promise<readonly Finding[]> {
  const place = join(folder, "backups");
  const closed = await whyClosed(place);
  if (closed !== undefined) return [attention("backup", closed)];
  const folders = await foldersCalledSo(place, database);
  return [
    ...folders.map((name) =>
      attention("backup", `${join(place, name)} is a folder that is called as a copy is. Move it elsewhere.`),
    ),
    await copiesFinding(folder, database, now, withinMs),
  ];
}

/** Why no copy can be made or looked at, with what to do. */
async function whyClosed(place: string): Promise<string | undefined> {
  if (await leadsNowhere(place))
    return `${place} is a link that leads nowhere, so no copy can be made. Bring back what it led to, or take the link away.`;
  const found = await stat(place).catch((error) => {
    if (errorCode(error) === "ENOENT") return undefined;
    throw error;
  });
  if (found === undefined) return undefined;
  if (!found.isDirectory())
    return `${place} is a file; copies need a folder there. Move it elsewhere, then “weakties backup” makes one.`;
  const why = await whyNot(place, constants.R_OK | constants.W_OK | constants.X_OK);
  if (why === undefined || why === "EROFS") return undefined;
  return (
    protection(why, place) ??
    `This account may not read and write ${place}. Run: chmod u+rwx ${inShell(place)}`
  );
}

async function foldersCalledSo(place: string, database: string): Promise<readonly string[]> {
  const entries = await readdir(place, { withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isDirectory() && isCopyName(entry.name, database))
    .map(({ name }) => name);
}

async function copiesFinding(
  folder: string,
  database: string,
  now: number,
  withinMs: number,
): Promise<Finding> {
  const place = join(folder, "backups");
  const kept = await copiesIn(place, database);
  const dated = await Promise.all(
    kept.map(async (name) => ({
      name,
      // One that was there a moment ago may have been cleared away since.
      at: (await stat(join(place, name)).catch(() => undefined))?.mtimeMs ?? 0,
    })),
  );
  // By the hour of the file: the names of two of one second do not say which came first.
  const ordered = dated.toSorted((a, b) => a.at - b.at);
  const newest = ordered.findLast(({ at }) => !isToCome(at, now)) ?? ordered.at(-1);
  if (newest === undefined) {
    if (database === "sample") return ok("backup", "The sample network needs none.");
    const born = await stat(join(folder, `${database}.db`)).catch(() => undefined);
    const young = born === undefined || now - born.birthtimeMs < YOUNG_DAYS * DAY_MS;
    const says = "There is none yet. “weakties backup” makes one.";
    return young ? ok("backup", says) : attention("backup", says);
  }
  if (isToCome(newest.at, now))
    return attention(
      "backup",
      `“${newest.name}” is from a time to come: the clock was wrong then, or is now. Set it right, then “weakties backup” makes a new one.`,
    );
  const altered = await whyNotGood(join(place, newest.name));
  const older = ordered.toReversed().filter((each) => each !== newest);
  const { bad, seen } = await lookThrough(
    place,
    older.map(({ name }) => name),
    withinMs,
  );
  if (altered !== undefined)
    return attention("backup", `${[altered, ...bad].join(" ")} “weakties backup” makes a new one.`);
  if (bad.length > 0)
    return attention(
      "backup",
      `${bad.join(" ")} The last one, ${newest.name}, is as it was written. To take such away: weakties backups remove --names NAME`,
    );
  const days = Math.floor((now - newest.at) / DAY_MS);
  const age = days < 1 ? "today" : days === 1 ? "yesterday" : `${days} days ago`;
  return days > OLD_BACKUP_DAYS
    ? attention("backup", `The last one was made ${age}. “weakties backup” makes a new one.`)
    : ok(
        "backup",
        `The last one was made ${age}, and is as it was written: ${newest.name}.${ofOlder(seen, older.length)}`,
      );
}

/** Why a copy would not be restored, as a sentence: it was altered, or cannot be read. */
async function whyNotGood(copy: string): Promise<string | undefined> {
  return whyAltered(copy).catch(
    (error) => whyUnreadable(basename(copy), errorCode(error)) ?? `“${basename(copy)}” could not be read.`,
  );
}

/** Gigabytes of copies are not read through while somebody waits. */
const LOOKS_FOR_MS = 20_000;

/** Looks whether copies are as they were written, one after the other until the time is up. */
async function lookThrough(place: string, names: readonly string[], withinMs: number) {
  const until = performance.now() + withinMs;
  const bad: string[] = [];
  let seen = 0;
  for (const name of names) {
    if (performance.now() >= until) break;
    const why = await whyNotGood(join(place, name));
    if (why !== undefined) bad.push(why);
    seen += 1;
  }
  return { bad, seen };
}

function ofOlder(seen: number, all: number): string {
  if (all === 0) return "";
  if (seen === all) return all === 1 ? " So is the one before." : ` So are the ${all} before.`;
  return ` Of the ${all} before, the newest ${seen} were looked at in the time there was.`;
}

/** The newest copy that is as it was written and fits; undefined where none does. */
export async function soundCopy(
  folder: string,
  database: string,
  now: number,
  fits: (file: string) => boolean,
): Promise<string | undefined> {
  const place = join(folder, "backups");
  const copies = await copiesByAge(place, database, now).catch(() => []);
  const until = performance.now() + LOOKS_FOR_MS;
  for (const name of copies.toReversed()) {
    if (performance.now() >= until) return undefined;
    const why = await whyNotGood(join(place, name));
    if (why === undefined && isFit(() => fits(join(place, name)))) return name;
  }
  return undefined;
}

function isFit(look: () => boolean): boolean {
  try {
    return look();
  } catch {
    return false; // No database at all.
  }
}

/** What else holds the data: what a restore set aside, and what programs that died left. */
export async function remainsFindings(folder: string, database: string): Promise<readonly Finding[]> {
  const remains = await remainsIn(folder, database);
  const named = (kind: string, inUse: boolean) =>
    remains.filter((each) => each.kind === kind && each.inUse === inUse).map(({ name }) => name);
  const [aside, dead, alive] = [
    named("set-aside", false),
    named("unfinished", false),
    named("unfinished", true),
  ];
  const away = (names: readonly string[]) =>
    `weakties backups remove ${names.map((name) => `--names ${name}`).join(" ")}`;
  return [
    ...(dead.length === 0
      ? []
      : [
          attention(
            "left over",
            `A program that died left what was in your book in ${dead.join(", ")}. To take it away: ${away(dead)}`,
          ),
        ]),
    ...alive.map((name) => ok("left over", `${name} is perhaps being written now.`)),
    ...(aside.length === 0
      ? []
      : [
          ok(
            "set aside",
            `What was damaged is kept in ${aside.join(", ")}. Once you need it no more: ${away(aside)}`,
          ),
        ]),
  ];
}
