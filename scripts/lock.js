import { randomBytes } from "node:crypto";
import {
  mkdirSync,
  readdirSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { hostname } from "node:os";
import { dirname, join } from "node:path";

const HEARTBEAT_MS = 1_000;
const SILENT_MS = 30_000;
const POLL_MS = 200;

/**
 * Runs `work` while no other process runs its own under the same `lock` folder.
 *
 * The lock is held while the folder contains its owner's file. Taking it is one rename of a prepared folder,
 * which the file system refuses while another owner's file is inside. A dead owner is removed by the unique
 * name of its file, so that two waiters who both saw it dead cannot remove the lock of whoever came next.
 * Dead means: its process is gone (same host), or its file has not been touched for 30 s of our waiting.
 *
 * @template T
 * @param {string} lock path of a folder that nothing else uses
 * @param {() => Promise<T>} work
 * @param {{ onWait?: () => void, silentMs?: number }} [options] `onWait` is called once if another holds the lock
 * @returns {Promise<T>}
 */
export async function withLock(lock, work, options = {}) {
  const owner = `${hostname()}.${process.pid}.${randomBytes(8).toString("hex")}`;
  mkdirSync(dirname(lock), { recursive: true });
  let watched = { name: "", beat: 0, since: 0 };
  let told = false;
  while (!take(lock, owner)) {
    const holder = currentHolder(lock);
    if (holder === undefined) continue;
    const unchanged = holder.name === watched.name && holder.beat === watched.beat;
    if (!unchanged) watched = { ...holder, since: performance.now() };
    const silent = unchanged && performance.now() - watched.since > (options.silentMs ?? SILENT_MS);
    if (silent || isGone(holder.name)) {
      rmSync(join(lock, holder.name), { force: true });
      continue;
    }
    if (!told) options.onWait?.();
    told = true;
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
  const file = join(lock, owner);
  const heart = setInterval(() => beat(file), HEARTBEAT_MS);
  try {
    return await work();
  } finally {
    clearInterval(heart);
    rmSync(file, { force: true });
  }
}

/** @param {string} lock @param {string} owner */
function take(lock, owner) {
  const prepared = `${lock}.${owner}`;
  mkdirSync(prepared);
  writeFileSync(join(prepared, owner), "");
  try {
    removeIfEmpty(lock);
    renameSync(prepared, lock);
    return true;
  } catch (error) {
    rmSync(prepared, { recursive: true, force: true });
    if (hasCode(error, "ENOTEMPTY", "EEXIST", "EPERM", "EACCES")) return false;
    throw error;
  }
}

/** Windows renames onto no folder at all, not even an empty one. @param {string} folder */
function removeIfEmpty(folder) {
  try {
    rmdirSync(folder);
  } catch (error) {
    if (!hasCode(error, "ENOENT", "ENOTEMPTY", "EEXIST", "EPERM", "EBUSY")) throw error;
  }
}

/** @param {string} lock @returns {{ name: string, beat: number } | undefined} */
function currentHolder(lock) {
  try {
    const name = readdirSync(lock)[0];
    return name === undefined ? undefined : { name, beat: statSync(join(lock, name)).mtimeMs };
  } catch (error) {
    if (hasCode(error, "ENOENT")) return undefined;
    throw error;
  }
}

/** @param {string} holder */
function isGone(holder) {
  const [pid, ...host] = holder.split(".").reverse().slice(1);
  if (host.reverse().join(".") !== hostname()) return false;
  try {
    process.kill(Number(pid), 0);
    return false;
  } catch (error) {
    return hasCode(error, "ESRCH");
  }
}

/** @param {string} file */
function beat(file) {
  try {
    utimesSync(file, new Date(), new Date());
  } catch (error) {
    if (!hasCode(error, "ENOENT")) throw error;
  }
}

/** @param {unknown} error @param {...string} codes */
function hasCode(error, ...codes) {
  return error instanceof Error && "code" in error && codes.includes(String(error.code));
}
