import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** Everything the build reads. `bin/weakties` looks at those of them that the command is built from. */
const SOURCES = [
  "src",
  "web",
  "scripts/build.ts",
  "scripts/build-command.ts",
  "scripts/build-page.ts",
  "vite.config.ts",
  "package.json",
  "package-lock.json",
];

/**
 * SHA-256 over names and contents of all that the build reads; tests are not read by it.
 * @param {string} root
 */
export function hashSources(root) {
  const hash = createHash("sha256");
  for (const file of SOURCES.flatMap((source) => filesUnder(root, source))) {
    const content = readFileSync(join(root, file));
    hash.update(`${file}\0${content.length}\0`).update(content);
  }
  return hash.digest("hex");
}

/** @param {string} root @param {string} path @returns {string[]} */
function filesUnder(root, path) {
  const found = statSync(join(root, path), { throwIfNoEntry: false });
  if (found === undefined) return [];
  if (found.isFile()) return [path];
  return readdirSync(join(root, path))
    .filter((name) => !name.startsWith(".") && !/\.test\.tsx?$/.test(name))
    .sort()
    .flatMap((name) => filesUnder(root, `${path}/${name}`));
}

/** @param {string} file */
export function readStamp(file) {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return undefined;
  }
}

/**
 * @param {string} file
 * @param {string} content
 * @param {Date} asOf when what it vouches for was read: later changes must be newer than the stamp
 */
export function writeStamp(file, content, asOf) {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
  utimesSync(file, asOf, asOf);
}
