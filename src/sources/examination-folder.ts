import { constants } from "node:fs";
import { access, stat, statfs } from "node:fs/promises";
import { dirname } from "node:path";
import { errorCode } from "#trouble/error-code.ts";
import { attention, type Finding, inShell, ok } from "./finding.ts";
import { leadsNowhere } from "./lost-database.ts";
import { sizeInWords } from "./size.ts";

const LITTLE_SPACE = 500e6;
/** Linux's number for a file system in memory, which may have no bounds to tell. */
const TMPFS = 0x01021994;
const ALL_OF_IT = constants.R_OK | constants.W_OK | constants.X_OK;
const ELSEWHERE = "or name another folder in WEAKTIES_HOME";

/** `usable`: whether there is a folder that can be looked into. */
type Looked = { readonly finding: Finding; readonly usable: boolean };

export async function lookAtFolder(folder: string): Promise<Looked> {
  try {
    if (!(await isThere(folder))) return { finding: await missingFinding(folder), usable: false };
    if (!(await stat(folder)).isDirectory())
      return unusable(`${folder} is a file; a folder is needed. Move it elsewhere, ${ELSEWHERE}.`);
  } catch (error) {
    return unusable(
      errorCode(error) === "EACCES"
        ? `This account may not enter a folder above ${folder}. Have it let in, ${ELSEWHERE}.`
        : `${folder} could not be looked at (${errorCode(error)}). Look what stands there, ${ELSEWHERE}.`,
    );
  }
  const why = await whyNot(folder, ALL_OF_IT);
  if (why === undefined)
    return { finding: ok("data folder", `${folder} can be read and written.`), usable: true };
  const says =
    protection(why, folder) ??
    `${folder} cannot be read and written by this account. Run: chmod u+rwx ${inShell(folder)}`;
  const usable = (await whyNot(folder, constants.R_OK | constants.X_OK)) === undefined;
  return { finding: attention("data folder", says), usable };
}

function unusable(says: string): Looked {
  return { finding: attention("data folder", says), usable: false };
}

/** Of a folder that is not there: whether it can be made, told without making it. */
async function missingFinding(folder: string): Promise<Finding> {
  let above = folder;
  while (!(await isThere(above))) {
    if (await leadsNowhere(above))
      return attention(
        "data folder",
        `${above} is a link that leads nowhere. Bring back what it led to, ${ELSEWHERE}.`,
      );
    above = dirname(above);
  }
  const cannot = (why: string) =>
    attention(
      "data folder",
      `${folder} is not there, and cannot be made: ${why}. Make it yourself, ${ELSEWHERE}.`,
    );
  if (!(await stat(above)).isDirectory()) return cannot(`${above} is a file`);
  if ((await whyNot(above, constants.W_OK | constants.X_OK)) !== undefined)
    return cannot(`this account may not write in ${above}`);
  const disk = await statfs(above);
  if (disk.blocks === 0 && disk.type !== TMPFS) return cannot(`${above} is no disk`);
  return ok("data folder", `${folder} is not there yet; it is made with the first command that needs it.`);
}

export async function spaceFinding(folder: string): Promise<Finding> {
  const free = await freeBytes(folder);
  return free < LITTLE_SPACE
    ? attention(
        "free space",
        `Only ${sizeInWords(free)} are free. Make room, so that nothing you write is refused.`,
      )
    : ok("free space", `${sizeInWords(free)} are free.`);
}

export async function freeBytes(folder: string): Promise<number> {
  const disk = await statfs(folder);
  return disk.bavail * disk.bsize;
}

/** The system's word for why this account may not; undefined where it may. */
export async function whyNot(path: string, how: number): Promise<string | undefined> {
  return access(path, how).then(() => undefined, errorCode);
}

/** What no change of permissions helps against, in words. */
export function protection(why: string, path: string): string | undefined {
  if (why === "EROFS")
    return `${path} lies on a disk that can only be read. What is there can be read; to write, mount the disk for writing, or bring the folder elsewhere and name it in WEAKTIES_HOME.`;
  if (why === "EPERM")
    return `${path} is protected from every change (chattr +i). Run: sudo chattr -i ${inShell(path)}`;
  return undefined;
}

export async function isThere(path: string): Promise<boolean> {
  try {
    await stat(path);
    return true;
  } catch (error) {
    if (["ENOENT", "ENOTDIR"].includes(errorCode(error))) return false;
    throw error;
  }
}
