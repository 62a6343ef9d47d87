import { errorCode } from "#trouble/error-code.ts";
import { causesOf } from "./causes.ts";
import { lacksSharedMemory, SQLITE, sqliteCode } from "./sqlite-code.ts";

const POSTGRES_DISK_FULL = "53100";

/** Whether an error says that there is no room left on a disk, in the words of whichever part of the machine. */
export function meansNoRoom(error: unknown): boolean {
  return [...causesOf(error)].some(isOfNoRoom);
}

/** Where nothing more fits, for somebody who has to make room there. */
export function noRoomInWords(error: unknown): string {
  return `${fullInWords(error)} Nothing was changed; free some space and try again.`;
}

/** The same, where something was changed before a file beside the data could not be written. */
export function fullInWords(error: unknown): string {
  return `The disk is full: nothing more fits ${placeOf(error)}.`;
}

function isOfNoRoom(error: Error): boolean {
  const code = errorCode(error);
  return (
    lacksSharedMemory(error) ||
    sqliteCode(error) === SQLITE.FULL ||
    ["ENOSPC", "EDQUOT", POSTGRES_DISK_FULL].includes(code)
  );
}

/** The folder of the file that could not grow, where whoever wrote it noted which. */
function placeOf(error: unknown): string {
  for (const each of causesOf(error)) {
    if ("path" in each && typeof each.path === "string") return `in ${folderOf(each.path)}`;
    if ("code" in each && each.code === POSTGRES_DISK_FULL) return "where the database of DATABASE_URL lies";
  }
  return "where the data lie";
}

function folderOf(path: string): string {
  return /^(.+)[/\\][^/\\]+$/.exec(path)?.[1] ?? path;
}
