export const NO_ROOM = "The disk is full. Nothing was changed; free some space and try again.";

const SQLITE_FULL = 13;
/** The memory that connections share lies in a file beside the database, which could not grow (sqlite.org/rescode.html). */
const SQLITE_IOERR_SHMSIZE = 4874;
const POSTGRES_DISK_FULL = "53100";

/** Whether an error says that there is no room left on a disk, in the words of whichever part of the machine. */
export function meansNoRoom(error: unknown): boolean {
  for (let each = error, depth = 0; each instanceof Error && depth < 5; each = each.cause, depth += 1) {
    const sqlite = "errcode" in each ? Number(each.errcode) : 0;
    if (sqlite === SQLITE_IOERR_SHMSIZE || (sqlite & 0xff) === SQLITE_FULL) return true;
    const code = "code" in each ? String(each.code) : "";
    if (code === "ENOSPC" || code === "EDQUOT" || code === POSTGRES_DISK_FULL) return true;
  }
  return false;
}
