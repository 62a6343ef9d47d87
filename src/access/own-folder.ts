import { chmodSync, readdirSync, realpathSync, statSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { errorCode } from "#trouble/error-code.ts";
import { privateFolder, takesNothing } from "./private-file.ts";

/** What only a folder of ours has in it. */
const BOOKS = new Set(["weakties.db", "sample.db"]);
/** And what else may lie there: a copy that was brought to be restored has any name. */
const OURS =
  /^(?:(?:weakties|sample)[-.].*|.+\.db(?:[.-].*)?|restoring-.*|token|(?:feed|secrets)\.json.*|backups|codes|servers|sessions|uploads)$/;

/** Makes the folder of the data, or closes it to others. One with other people's things in it is refused as it is. */
export function closedFolder(folder: string): string {
  const why = whyNotOurs(folder);
  if (why !== undefined) throw new Error(why);
  privateFolder(folder);
  try {
    chmodSync(folder, 0o700);
  } catch (error) {
    // What lies on a disk that can only be read can be read there; the doctor says whether others can, too.
    if (!takesNothing(error)) throw error;
  }
  return folder;
}

/**
 * Why this is no folder for our data: closing one that holds other things, such as one that is shared, would take those
 * from whoever uses them. Undefined for one that is ours, empty, closed already, or not there.
 */
export function whyNotOurs(folder: string): string | undefined {
  if (process.platform === "win32" || !isOpen(folder)) return undefined;
  const names = namesIn(folder);
  if (names.some((name) => BOOKS.has(name)) || names.every((name) => OURS.test(name))) return undefined;
  return `${folder} holds other things, and other accounts use it, so Weakties keeps nothing there and leaves it as it is. Name a folder of its own in WEAKTIES_HOME, such as ${join(folder, "weakties")}.`;
}

function isOpen(folder: string): boolean {
  try {
    const found = statSync(folder);
    return found.isDirectory() && (found.mode & 0o077) !== 0;
  } catch {
    return false; // What cannot be looked at is told by whoever uses it.
  }
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch (error) {
    if (errorCode(error) !== "EACCES") throw error;
    return [];
  }
}

/**
 * Why nothing else is written at a path, where links led already: our data are there, whatever it is called, or what we
 * keep beside them would be. Undefined where nothing of ours is.
 */
export function whyKept(folder: string, path: string): string | undefined {
  const home = identityOf(folder);
  if (home === undefined) return undefined;
  const ours = namesIn(folder).filter((name) => OURS.test(name));
  const kept = new Set(ours.map((name) => identityOf(join(folder, name))));
  const isOurs =
    chainOf(path).some(
      (each) =>
        kept.has(identityOf(each) ?? "") ||
        (identityOf(dirname(each)) === home && OURS.test(basename(each).toLowerCase())),
    ) || ours.some((name) => BOOKS.has(name) && besideBook(join(folder, name)).includes(path));
  return isOurs
    ? `Weakties keeps your data in ${folder}, and this would be in the place of some of them. Name a file elsewhere.`
    : undefined;
}

/** SQLite keeps these where a link leads to. */
function besideBook(book: string): readonly string[] {
  try {
    const file = realpathSync(book);
    return ["-wal", "-shm", "-journal"].map((end) => `${file}${end}`);
  } catch {
    return []; // It leads nowhere.
  }
}

/** The path and every folder above it. */
function chainOf(path: string): readonly string[] {
  const above = dirname(path);
  return above === path ? [] : [path, ...chainOf(above)];
}

/** One file has one, under whatever name. */
function identityOf(path: string): string | undefined {
  try {
    const { dev, ino } = statSync(path, { bigint: true });
    return `${dev} ${ino}`;
  } catch {
    return undefined;
  }
}
